internal import DecantCore

/// Takes the delimiters of blocks out of a text, and leaves what the blocks hold.
///
/// Blocks that WordPress fills when it shows a page leave nothing. A closer without an opener stays
/// as a comment. Classic parts get no paragraphs, as in WordPress, but the block for classic text
/// does.
struct WordPressBlocks {
  /// An open block.
  private struct Open {
    var name: [UInt8]
    var start: Int

    /// The Markdown of a block that keeps it, and makes HTML of it.
    var markdown: [UInt8]?
  }

  /// The text without delimiters.
  private(set) var html: [UInt8] = []

  /// The names of the blocks that leave nothing.
  private(set) var dynamicBlocks: [String] = []

  /// The numbers of the reusable blocks that stand here by reference and aren't known.
  private(set) var missingBlocks: [Int] = []

  private let reusable: ReusableBlocks
  private let surroundings: WordPressSurroundings
  private var room = ReusableBlocks.limit

  private var open: [Open] = []

  /// How many of the open blocks get paragraphs.
  private var classic = 0

  /// Whether a text has blocks (`has_blocks`).
  static func exist(in text: Span<UInt8>) -> Bool { text.firstIndex(of: "<!-- wp:") != nil }

  /// The numbers of the reusable blocks that a text names, in order.
  static func references(in text: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var scanner = BlockScanner()
    let bytes = text.span
    var next = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "<"), from: next) {
      next = place + 1
      guard let delimiter = scanner.delimiter(bytes, at: place) else { continue }
      next = delimiter.range.upperBound
      guard delimiter.kind != .closer, delimiter.name == reusableBlock,
        let number = reference(bytes, delimiter.attributes)
      else { continue }
      numbers.append(number)
    }
    return numbers
  }

  /// Reads a text.
  init(
    _ text: [UInt8], _ reusable: ReusableBlocks, _ surroundings: WordPressSurroundings,
    _ pieces: inout VerbatimPieces
  ) {
    self.reusable = reusable
    self.surroundings = surroundings
    var scanner = BlockScanner()
    let bytes = text.span
    html.reserveCapacity(text.count)
    var run = 0
    var next = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "<"), from: next) {
      next = place + 1
      guard let delimiter = scanner.delimiter(bytes, at: place) else { continue }
      next = delimiter.range.upperBound
      if delimiter.kind == .closer, open.isEmpty { continue }
      html.append(copying: bytes.extracting(run..<place))
      run = next
      process(delimiter, bytes, &pieces)
    }
    html.append(copying: bytes.extracting(run..<bytes.count))
    while !open.isEmpty { close(&pieces) }
  }

  private mutating func process(
    _ delimiter: BlockDelimiter, _ bytes: Span<UInt8>, _ pieces: inout VerbatimPieces
  ) {
    var block = Open(name: delimiter.name, start: html.count)
    if surroundings.isForMarkdown, delimiter.kind != .closer {
      block.markdown = JetpackMarkdown.source(delimiter, bytes)
    }
    switch delimiter.kind {
    case .opener:
      open.append(block)
      if isClassic(delimiter.name) { classic += 1 }
    case .closer: close(&pieces)
    case .void:
      if delimiter.name == WordPressBlocks.reusableBlock,
        let number = WordPressBlocks.reference(bytes, delimiter.attributes)
      {
        addBlock(number)
      } else if block.markdown != nil {
        open.append(block)
        close(&pieces)
      } else if delimiter.name == WordPressBlocks.footnotes, !surroundings.footnotes.isEmpty {
        html += surroundings.footnotes.list
      } else {
        dynamicBlocks.append(String(decoding: delimiter.name, as: UTF8.self))
      }
    }
  }

  private mutating func addBlock(_ number: Int) {
    guard let body = reusable.html[number], body.count <= room else {
      return missingBlocks.append(number)
    }
    room -= body.count
    html += body
  }

  private mutating func close(_ pieces: inout VerbatimPieces) {
    guard let block = open.popLast() else { return }
    if let markdown = block.markdown {
      let saved = Array(html[block.start...])
      html.replaceSubrange(block.start..., with: JetpackMarkdown.html(markdown, saved, &pieces))
    }
    let isEmpty = html[block.start...].allSatisfy(\.isPHPSpace)
    if isEmpty, WordPressBlocks.dynamicNames.contains(block.name) {
      dynamicBlocks.append(String(decoding: block.name, as: UTF8.self))
    }
    guard isClassic(block.name) else { return }
    classic -= 1
    guard classic == 0 else { return }
    let content = Array(html[block.start...])
    html.replaceSubrange(block.start..., with: WordPressParagraphs.adding(to: content))
  }

  private func isClassic(_ name: [UInt8]) -> Bool {
    name == WordPressBlocks.freeform
  }

  private static let freeform = Array("core/freeform".utf8)
  private static let reusableBlock = Array("core/block".utf8)
  private static let footnotes = Array("core/footnotes".utf8)

  /// The number in `"ref":`.
  private static func reference(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let attributes = bytes.extracting(range)
    guard let key = attributes.firstIndex(of: "\"ref\"") else { return nil }
    var i = attributes.skipSpace(key + 5)
    guard attributes.hasText(":", at: i) else { return nil }
    i = attributes.skipSpace(i + 1)
    var number: Int?
    while i < attributes.count, attributes[i].isDigit, (number ?? 0) < 1 << 40 {
      number = 10 * (number ?? 0) + Int(attributes[i] - UInt8(ascii: "0"))
      i += 1
    }
    return number
  }

  /// The blocks of WordPress that it fills itself, also when they are written with an end.
  private static let dynamicNames = Set(
    [
      "archives", "avatar", "block", "calendar", "categories", "comments", "latest-comments",
      "latest-posts", "loginout", "navigation", "page-list", "pattern", "query", "rss", "search",
      "site-logo", "site-tagline", "site-title", "tag-cloud", "template-part",
    ].map { Array("core/\($0)".utf8) })
}
