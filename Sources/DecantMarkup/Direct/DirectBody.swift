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

  /// The lists that follow one another up to here.
  private var lists: AdjacentLists?

  let spellsBreaksInTags: Bool

  init(capacity: Int, spellsBreaksInTags: Bool) {
    markdown = ByteBuffer(capacity: capacity)
    self.spellsBreaksInTags = spellsBreaksInTags
  }

  /// The body, or `nil` if it is empty, or begins with what readers take for a byte order mark.
  var output: MarkdownRenderer.Output? {
    guard markdown.count > 0, markdown[0] != 0xEF else { return nil }
    return MarkdownRenderer.Output(markdown: markdown.bytes, rungs: rungs)
  }

  /// Adds the block that was read; whether it may stand beside the others.
  mutating func add(_ source: inout HTMLEvents, _ html: Span<UInt8>) -> Bool {
    let range = source.blockStart..<source.position
    if lists?.isPending == true {
      let isList = source.events.bytes[1] == BodyEvents.Kind.list.rawValue
      if isList {
        extend(html, range)
        return true
      }
      guard finish(html) else { return false }
    }
    let before = place(range)
    guard write(&source) else { return add(tree: html, range) }
    note(before, html, range, isList: lastMarker != 0)
    return true
  }

  /// Writes the block that was read; whether it is proved.
  private mutating func write(_ source: inout HTMLEvents) -> Bool {
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
    if lists?.isPending == true {
      extend(html, range)
      return true
    }
    let output = rendered(html, range)
    guard output.rungs.rawBodies == 0 else { return false }
    // Lists that follow one another need different markers.
    let beginsWithList = output.markdown.first.map(DirectBody.isMarker) ?? false
    if beginsWithList, mayEndInList || lastMarker != 0 { return join(html, range) }
    let before = place(range)
    rungs.add(output.rungs)
    let isEmpty = output.markdown.isEmpty
    if !isEmpty { append(output, html, range) }
    note(before, html, range, isList: isEmpty ? lists != nil : mayEndInList)
    return true
  }

  private func rendered(_ html: Span<UInt8>, _ range: Range<Int>) -> MarkdownRenderer.Output {
    let tree = HTMLTree(parsing: Array(copying: html.extracting(range)))
    return ProvedMarkdown.render(tree, isExact: false, spellsBreaksInTags: spellsBreaksInTags)
  }

  private mutating func append(
    _ output: MarkdownRenderer.Output, _ html: Span<UInt8>, _ range: Range<Int>
  ) {
    separate()
    markdown.append(output.markdown)
    lastMarker = 0
    mayEndInList =
      html.hasText("<ul", at: range.lowerBound) || html.hasText("<ol", at: range.lowerBound)
  }

  /// Whether a list may begin with a byte.
  private static func isMarker(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte.isDigit
  }

  private mutating func separate() {
    if markdown.count > 0 { markdown.append("\n\n") }
  }
}

/// Lists that follow one another, whose markers depend on one another.
extension DirectBody {
  private struct AdjacentLists {
    /// Where they stand in the HTML.
    var range: Range<Int>

    /// The Markdown before them.
    let length: Int
    let rungs: Rungs

    /// Whether their Markdown is still to be written.
    var isPending = false

    /// Whether nothing stands between them.
    var isWhole = true
  }

  private func place(_ range: Range<Int>) -> AdjacentLists {
    AdjacentLists(range: range, length: markdown.count, rungs: rungs)
  }

  /// Notes a block that was written.
  private mutating func note(
    _ place: AdjacentLists, _ html: Span<UInt8>, _ range: Range<Int>, isList: Bool
  ) {
    guard isList, lists != nil else { return lists = isList ? place : nil }
    extend(html, range)
  }

  /// Takes the lists before a list back, so that all are written by way of one tree.
  private mutating func join(_ html: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = lists else { return false }
    markdown.removeAll(from: first.length)
    rungs = first.rungs
    (lastMarker, mayEndInList) = (0, false)
    lists?.isPending = true
    extend(html, range)
    return true
  }

  /// Adds a block to the lists.
  private mutating func extend(_ html: Span<UInt8>, _ range: Range<Int>) {
    guard let first = lists else { return }
    for i in first.range.upperBound..<range.lowerBound where !html[i].isHTMLSpace {
      lists?.isWhole = false
      break
    }
    lists?.range = first.range.lowerBound..<range.upperBound
  }

  /// Writes the lists that are still to be written; whether that could be done.
  mutating func finish(_ html: Span<UInt8>) -> Bool {
    guard let pending = lists, pending.isPending else { return true }
    lists = nil
    guard pending.isWhole else { return false }
    let output = rendered(html, pending.range)
    guard output.rungs.rawBodies == 0 else { return false }
    rungs.add(output.rungs)
    append(output, html, pending.range)
    mayEndInList = true
    return true
  }
}
