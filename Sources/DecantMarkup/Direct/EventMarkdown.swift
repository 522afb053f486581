internal import DecantCore

/// Writes events as Markdown, as the renderer of trees does.
struct EventMarkdown: ~Copyable {
  /// A container whose blocks are written.
  struct Frame {
    var isTight = false

    /// Whether it has a marker that ends with it.
    var hasMarker = false

    /// The marker of the list that was written last, if it was the last block.
    var lastMarker: UInt8 = 0

    /// The marker of this list, and the number of its next item; -1 if it has none.
    var marker: UInt8 = 0
    var number = -1

    /// Whether the first item of this list is still to come.
    var isUnopened = false
  }

  /// What was written of the block at work.
  var writer = LineWriter()

  var rungs = Rungs()

  /// The marker of the list that was the last block at the root.
  private(set) var lastMarker: UInt8 = 0

  var frame = Frame()
  var stack: [Frame] = []

  /// A text that needs backslashes, and the text with them.
  var line = InlineLine()
  var escaper = LineEscaper()

  /// Whether the paragraph at work is the first text of an item.
  var isFirstInItem = false

  /// Whether the caption at work is written as HTML.
  var isCaptionPlain = false

  var spellings = Spellings()

  /// Whether what was written is what the renderer of trees would write.
  var isSure = true

  init() {}

  /// Writes a block in place of the last one; whether it has a form.
  ///
  /// - Parameters:
  ///   - isTight: Whether each list is written without blank lines.
  ///   - lastMarker: The marker of the list before the block, or 0.
  mutating func write(
    _ events: Span<UInt8>, count: Int, isTight: [Bool], after lastMarker: UInt8
  ) -> Bool {
    writer.removeAll()
    stack.removeAll(keepingCapacity: true)
    frame = Frame()
    frame.lastMarker = lastMarker
    rungs = Rungs()
    isSure = true
    var lists = 0
    var i = 0
    while i < count, isSure {
      guard events[i] == BodyEvents.Mark.begin else {
        leave(events[i &+ 1])
        i &+= 2
        continue
      }
      switch events[i &+ 1] {
      case BodyEvents.Kind.list.rawValue:
        i = enterList(events, i &+ 2, isTight: isTight[lists])
        lists += 1
      default: i = enter(events, i &+ 1)
      }
    }
    self.lastMarker = frame.lastMarker
    return isSure
  }

  /// Writes a block, or begins it; the place behind what was written.
  private mutating func enter(_ events: Span<UInt8>, _ i: Int) -> Int {
    switch BodyEvents.Kind(rawValue: events[i]) {
    case .paragraph: return writeParagraph(events, i &+ 1)
    case .heading: return writeHeading(events, i &+ 1)
    case .item: enterItem()
    case .quote: enterQuote()
    case .code: return writeCode(events, i &+ 1)
    case .rule:
      beginBlock()
      writer.write("***")
    case .figure:
      beginBlock()
      writer.write("<figure>")
      rungs.rawBlocks += 1
      push(Frame())
    case .caption: return writeCaption(events, i &+ 1)
    case .table: return writeTable(events, i &+ 1)
    default: isSure = false
    }
    return i &+ 1
  }

  private mutating func leave(_ kind: UInt8) {
    switch BodyEvents.Kind(rawValue: kind) {
    case .list:
      let marker = frame.marker
      pop()
      frame.lastMarker = marker
    case .item, .quote:
      writer.close()
      pop()
    case .figure:
      if isCaptionPlain { writer.breakLine(blank: false) } else { beginBlock() }
      writer.write("</figure>")
      pop()
    case .caption where !isCaptionPlain:
      beginBlock()
      writer.write("</figcaption>")
    default: break
    }
  }

  mutating func push(_ inner: Frame) {
    stack.append(frame)
    frame = inner
  }

  private mutating func pop() {
    if let outer = stack.popLast() { frame = outer } else { isSure = false }
  }

  /// Begins a block.
  mutating func beginBlock() {
    isFirstInItem = writer.isFresh && frame.hasMarker && isInItem
    writer.beginBlock(tight: frame.isTight)
    frame.lastMarker = 0
  }

  private var isInItem: Bool { writer.openMarker != UInt8(ascii: ">") }

  private mutating func enterQuote() {
    writer.open([UInt8(ascii: ">")], continuation: Array("> ".utf8), tight: frame.isTight)
    frame.lastMarker = 0
    var quote = Frame()
    quote.hasMarker = true
    push(quote)
  }
}
