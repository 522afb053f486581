internal import DecantCore

/// The Markdown of a body, block by block.
struct DirectBody: ~Copyable {
  private var markdown: ByteBuffer
  private var rungs = Rungs()
  private var writer = EventMarkdown()
  private var reader = MarkdownEvents()

  /// The marker of the list that was the last block, or 0.
  private var lastMarker: UInt8 = 0

  /// Whether the last block may be a list whose marker isn't known.
  private var mayEndInList = false

  private let spellsBreaksInTags: Bool

  init(capacity: Int, spellsBreaksInTags: Bool) {
    markdown = ByteBuffer(capacity: capacity)
    self.spellsBreaksInTags = spellsBreaksInTags
  }

  /// The body, or `nil` if it is empty, or begins with what readers take for a byte order mark.
  var output: MarkdownRenderer.Output? {
    guard markdown.count > 0, markdown[0] != 0xEF else { return nil }
    return MarkdownRenderer.Output(markdown: markdown.bytes, rungs: rungs)
  }

  /// Adds the block that was read; whether it is proved.
  mutating func add(_ source: inout HTMLEvents) -> Bool {
    let count = source.events.count
    let isTight = source.isTight
    if !isTight.isEmpty, mayEndInList { return false }
    let isWritten = source.events.bytes.withPaddedSpan {
      writer.write($0, count: count, isTight: isTight, after: lastMarker)
    }
    guard isWritten else { return false }
    let length = writer.writer.output.count
    let isRead = writer.writer.output.withPaddedSpan { reader.read($0, count: length) }
    guard isRead, reader.events.elementsEqual(source.events) else { return false }
    separate()
    markdown.append(writer.writer.output)
    rungs.add(writer.rungs)
    lastMarker = writer.lastMarker
    mayEndInList = false
    return true
  }

  /// Adds a block by way of its tree; whether it may stand beside the others.
  mutating func add(tree html: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let tree = HTMLTree(parsing: Array(copying: html.extracting(range)))
    let output = ProvedMarkdown.render(
      tree, isExact: false, spellsBreaksInTags: spellsBreaksInTags)
    guard output.rungs.rawBodies == 0 else { return false }
    // Lists that follow one another need different markers.
    let beginsWithList = output.markdown.first.map(DirectBody.isMarker) ?? false
    if beginsWithList, mayEndInList || lastMarker != 0 { return false }
    rungs.add(output.rungs)
    guard !output.markdown.isEmpty else { return true }
    separate()
    markdown.append(output.markdown)
    lastMarker = 0
    mayEndInList =
      html.hasText("<ul", at: range.lowerBound) || html.hasText("<ol", at: range.lowerBound)
    return true
  }

  /// Whether a list may begin with a byte.
  private static func isMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte.isDigit
  }

  private mutating func separate() {
    if markdown.count > 0 { markdown.append("\n\n") }
  }
}
