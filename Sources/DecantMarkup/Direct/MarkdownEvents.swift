internal import DecantCore

/// Reads Markdown as events: what ``EventMarkdown`` writes, and no other Markdown.
///
/// What it reads, every reader of CommonMark reads so. Where that isn't certain it says nothing.
struct MarkdownEvents: ~Copyable {
  /// A quote or an item that is open.
  struct Level {
    /// How many spaces its lines begin with; 0 for a quote.
    let indent: Int

    /// The marker of its list without the number.
    let marker: UInt8
  }

  /// What a line goes on with.
  enum State {
    case blocks
    case paragraph
    case code
    case table

    /// Nothing but a blank line may follow.
    case blank

    /// A caption in HTML, which may begin below its tag, or be Markdown below a blank line.
    case captionStart
    case caption

    /// The end of a figure must follow.
    case figureEnd
  }

  /// The events that were read.
  var events = BodyEvents()

  var levels: [Level] = []
  var state = State.blocks

  /// Whether what was read is certain.
  var isSure = true

  /// How long the fence is that is open, and whether a line of code was read.
  var fence = 0
  var hasCode = false

  /// How many rows of a table were read, and how many cells each has.
  var rows = 0
  var columns = 0

  /// How many figures and captions are open.
  var figures = 0
  var isInCaption = false

  var inlines = InlineState()

  init() {}

  /// Reads a block that was written; whether it is certain what a reader makes of it.
  ///
  /// - Parameter count: Where the text ends; sixteen nulls follow.
  mutating func read(_ text: Span<UInt8>, count: Int) -> Bool {
    events.removeAll()
    levels.removeAll(keepingCapacity: true)
    inlines.removeAll()
    state = .blocks
    isSure = true
    (figures, isInCaption) = (0, false)
    var i = 0
    while i < count, isSure {
      let end = text.firstIndex(of: UInt8(ascii: "\n"), from: i) ?? count
      readLine(text, i..<min(end, count))
      i = end &+ 1
    }
    if isSure { finish() }
    return isSure
  }

  private mutating func finish() {
    switch state {
    case .paragraph, .table: endLeaf()
    case .code, .figureEnd, .captionStart, .caption: isSure = false
    case .blocks, .blank: break
    }
    close(to: 0)
    if figures > 0 || isInCaption { isSure = false }
  }

  private mutating func readLine(_ text: Span<UInt8>, _ line: Range<Int>) {
    var start = line.lowerBound
    let matched = match(text, line, &start)
    if start == line.upperBound, state != .code || matched < levels.count {
      return readBlank(matched)
    }
    if matched == levels.count {
      readContent(text, start..<line.upperBound)
    } else {
      leaveLevels(text, start..<line.upperBound, matched)
    }
  }

  /// Goes past the markers of the open levels; how many of them the line has.
  private func match(_ text: Span<UInt8>, _ line: Range<Int>, _ start: inout Int) -> Int {
    for i in levels.indices {
      let indent = levels[i].indent
      if indent == 0 {
        guard text[start] == UInt8(ascii: ">") else { return i }
        start &+= 1
        if text[start] == UInt8(ascii: " ") { start &+= 1 }
      } else if start < line.upperBound {
        for place in start..<start &+ indent where text[place] != UInt8(ascii: " ") { return i }
        start &+= indent
      }
    }
    return levels.count
  }

  private mutating func readBlank(_ matched: Int) {
    switch state {
    case .paragraph, .table: endLeaf()
    case .code, .figureEnd, .caption: return isSure = false
    case .captionStart: isInCaption = true
    case .blocks, .blank: break
    }
    // A blank line ends a quote, and no item.
    close(to: matched)
    state = .blocks
  }

  /// Reads a line that isn't in all levels.
  private mutating func leaveLevels(_ text: Span<UInt8>, _ line: Range<Int>, _ matched: Int) {
    guard state == .blocks || state == .paragraph else { return isSure = false }
    if let marker = listMarker(text, line), levels[matched].indent > 0,
      marker.mark == levels[matched].marker
    {
      if state == .paragraph { endLeaf() }
      close(to: matched + 1)
      levels[matched] = Level(indent: marker.indent, marker: marker.mark)
      events.end(.item)
      events.begin(.item)
      return readContent(text, line.lowerBound &+ marker.indent..<line.upperBound)
    }
    // A paragraph would go on here.
    guard state == .blocks else { return isSure = false }
    close(to: matched)
    readContent(text, line)
  }

  /// Ends the levels inside a number of them.
  private mutating func close(to count: Int) {
    while levels.count > count, let level = levels.popLast() {
      if level.indent == 0 {
        events.end(.quote)
      } else {
        events.end(.item)
        events.end(.list)
      }
    }
  }

  /// Ends the paragraph or the table at work.
  mutating func endLeaf() {
    if state == .paragraph {
      endInlines()
      if inlines.endsInBreak { isSure = false }
      events.end(.paragraph)
    } else {
      if rows < 2 { isSure = false }
      events.end(.table)
    }
    state = .blocks
  }
}
