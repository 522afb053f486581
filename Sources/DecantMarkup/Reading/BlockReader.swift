internal import DecantCore

/// Reads the blocks of a Markdown text line by line (CommonMark 0.29, appendix, phase 1), with the
/// tables of GitHub.
///
/// It decides as libcmark-gfm does, also where the specification leaves room.
struct BlockReader {
  /// The place of the document.
  static let root: Int32 = 0

  /// The blocks; the first is the document.
  var blocks: [MarkdownBlock] = [MarkdownBlock(.document)]

  /// The lines of all blocks, without the marks of the blocks that they are in.
  var text: [UInt8] = []

  /// The definitions of links.
  var references = LinkReferences()

  /// The block that the last line belongs to.
  var current = root

  var line = MarkdownLine(0, 0)
  var lineNumber: Int32 = 0

  /// The place before which the line is known to be no thematic break.
  var ruleFailure = 0

  /// Reads a text in which every line ends with a line feed.
  init(_ input: Span<UInt8>) {
    text.reserveCapacity(input.count + 64)
    blocks.reserveCapacity(16 + input.count / 64)
    var start = 0
    while let end = input.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      line = MarkdownLine(start, end)
      lineNumber += 1
      ruleFailure = start
      readLine(input)
      start = end + 1
    }
    while current != BlockReader.root { current = close(current) }
    references.allow(input.count)
  }

  /// The block at a place.
  subscript(id: Int32) -> MarkdownBlock {
    get { blocks[Int(id)] }
    set { blocks[Int(id)] = newValue }
  }

  private mutating func readLine(_ input: Span<UInt8>) {
    guard let (matched, isComplete) = matchOpenBlocks(input) else { return }
    let container = openBlocks(in: matched, isComplete: isComplete, input)
    addText(to: container, lastMatched: matched, input)
  }
}
