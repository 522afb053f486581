/// A block of a Markdown text: a node of a tree in an array, linked by places.
struct MarkdownBlock {
  /// What a block is.
  enum Kind: UInt8 {
    case document
    case quote
    case list
    case item
    case paragraph
    case heading
    case code
    case html
    case rule
    case table
    case row
    case cell
  }

  /// No block.
  static let none: Int32 = -1

  var kind: Kind

  /// Whether further lines may belong to it.
  var isOpen = true

  /// Whether its last line was blank.
  var endsBlank = false

  /// Whether a list around it has asked for its last line already.
  var isChecked = false

  /// Of code, whether it stands between fences.
  var isFenced = false

  /// Of a list, whether its items follow one another without blank lines.
  var isTight = false

  /// Of a heading or an HTML block, its number (CommonMark 0.29, 4.2 and 4.6).
  var level: UInt8 = 0

  /// Of code the byte of its fence, of lists and items that of the marker.
  var mark: UInt8 = 0

  /// Of a cell, or of the delimiter row that its column has.
  var alignment = Alignment?.none

  /// Of code, the length of its fence; of items, the columns before the marker.
  var length: Int32 = 0

  /// Of code, the columns before its fence; of items, those from the marker to the text.
  var padding: Int32 = 0

  /// Of an ordered list, its first number; of a table, its columns.
  var number: Int32 = 0

  /// Of an item, the line that it begins on; of a table, the cells that rows left out.
  var line: Int32 = 0

  /// Its lines: a range of the text of all blocks.
  var text: Range<Int32> = 0..<0

  var parent = none
  var firstChild = none
  var lastChild = none
  var previous = none
  var next = none

  init(_ kind: Kind) { self.kind = kind }

  /// Whether lines are added to it as they stand.
  var acceptsLines: Bool { kind == .paragraph || kind == .heading || kind == .code }

  /// Whether it can hold a block of a kind.
  func canHold(_ child: Kind) -> Bool {
    switch kind {
    case .document, .quote, .item: child != .item && child != .row && child != .cell
    case .list: child == .item
    case .table: child == .row
    case .row: child == .cell
    case .paragraph, .heading, .code, .html, .rule, .cell: false
    }
  }
}
