internal import DecantCore

/// Reads regular HTML as events, block by block, without a tree.
///
/// Regular is what a parser of HTML does nothing with but insert it (``PlainElement``), in the
/// spelling in which nearly all of it is written. Blocks that have no events, because Markdown has
/// no plain form for them, are left to the renderer of trees.
struct HTMLEvents: ~Copyable {
  /// What comes next in a body.
  enum Block {
    /// Its events say it.
    case events

    /// HTML in a range that has no events.
    case opaque(Range<Int>)

    /// Nothing.
    case end
  }

  /// An element that is open.
  struct Open {
    let name: HTMLName
    let role: ElementRole
    let model: PlainElement.Model

    /// How many events there are where its content begins.
    let start: Int
  }

  /// How deep elements may be nested: for each level the figures in it are looked through once.
  static let deepest = 32

  /// Where the HTML ends; sixteen nulls follow.
  let limit: Int

  /// Where the next bytes are read.
  var position = 0

  /// Where the block at work begins.
  private(set) var blockStart = 0

  /// The events of the block at work.
  var events = BodyEvents()

  /// Whether each list of the block is written without blank lines.
  var isTight: [Bool] = []

  /// Whether the HTML is regular so far.
  var isRegular = true

  /// Whether the events say all of the block so far.
  var isSaid = true

  var open: [Open] = []

  /// How many of the elements that are open only group blocks.
  var depth = 0

  /// The attributes of the tag at work.
  var attributes = TagAttributes()

  /// The names of places, and the links to places.
  var targets = LinkTargets()

  /// Whether words are gathered, and whether they stand in no paragraph of their own.
  var isInText = false
  var isRun = false

  /// Whether the last block is words that stand in no paragraph, which more words would join.
  private var isAfterRun = false

  /// White space: whether it would be dropped, and where the last stands that may have to go.
  var isAfterSpace = true
  var lastSpace = -1

  /// Whether words, pictures or code were seen, and whether none follow the last line break.
  var hasContent = false
  var hasWords = false
  var isAfterBreak = false

  /// The address and the title of the link that is open.
  var linkAddress = TagAttributes.none
  var linkTitle = TagAttributes.none
  var isInLink = false

  /// The emphases that are open, a bit for each style.
  var emphases: UInt8 = 0

  /// Whether the caption of a figure is read, and whether it is written as HTML.
  var isInCaption = false
  var isInPlainCaption = false

  /// How many inline elements are open whose tags stand in the text.
  var openTags = 0

  /// Whether line breaks within the tags of an inline element are tags too.
  let spellsBreaksInTags: Bool

  var lists: [ListState] = []
  var table = TableState()

  init(limit: Int, spellsBreaksInTags: Bool) {
    self.limit = limit
    self.spellsBreaksInTags = spellsBreaksInTags
    open.reserveCapacity(32)
  }

  /// Reads the next block of HTML.
  mutating func next(_ input: Span<UInt8>) -> Block {
    events.removeAll()
    isTight.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    isSaid = true
    openTags = 0
    var start = -1
    var tag = position
    while isRegular {
      if start < 0 { skipSpace(input) }
      tag = position
      guard position < limit else { break }
      if input[position] != UInt8(ascii: "<") {
        if start < 0 { start = position }
        addText(input)
      } else if step(input, &start) {
        return block(from: start)
      }
    }
    guard isRegular, open.isEmpty else { return rest(input, from: start < 0 ? tag : start) }
    return start < 0 ? .end : block(from: start)
  }

  /// The HTML from a place on, which isn't regular.
  private mutating func rest(_ input: Span<UInt8>, from start: Int) -> Block {
    // A parser takes words out of a table and puts them before it.
    isRegular = depth == 0 && !isAfterRun
    guard isRegular else { return .end }
    targets.add(unread: start..<limit, input)
    open.removeAll()
    position = limit
    return .opaque(start..<limit)
  }

  /// What was read since a place, without white space behind it.
  private mutating func block(from start: Int) -> Block {
    isAfterRun = isRun
    if isInText { endText() }
    blockStart = start
    return isSaid ? .events : .opaque(start..<position)
  }

  private mutating func skipSpace(_ input: Span<UInt8>) {
    while input[position].isHTMLSpace { position &+= 1 }
  }

  /// Notes an element whose end tag is still to come.
  mutating func push(_ name: HTMLName, _ role: ElementRole, _ model: PlainElement.Model) {
    open.append(Open(name: name, role: role, model: model, start: events.count))
  }
}
