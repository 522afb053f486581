internal import DecantCore

extension HTMLEvents {
  /// What is known of a table so far.
  struct TableState {
    var isOpen = false
    var isInCell = false
    var hasFooter = false

    /// How many rows there are, how many cells the first has, and how many the one at work.
    var rows = 0
    var columns = 0
    var cells = 0
  }

  /// Whether the text of a cell is read.
  var isInCell: Bool { table.isInCell }

  mutating func enterTable() {
    if !lists.isEmpty || table.isOpen { isSaid = false }
    table = TableState()
    table.isOpen = true
    events.begin(.table)
  }

  mutating func leaveTable() {
    if table.rows == 0 { isSaid = false }
    table = TableState()
    events.end(.table)
  }

  /// Enters a section, a row or a cell.
  mutating func enterTablePart(_ name: HTMLName) {
    switch name {
    case .thead: if table.rows > 0 { isSaid = false }
    case .tbody: if table.hasFooter { isSaid = false }
    case .tfoot: table.hasFooter = true
    case .tr:
      table.cells = 0
      events.begin(.row)
    case .th, .td: enterCell(name)
    default: isSaid = false
    }
  }

  private mutating func enterCell(_ name: HTMLName) {
    let isHeader = table.rows == 0
    if attributes.hasOthers || attributes.classes != TagAttributes.none { isSaid = false }
    if isHeader != (name == .th) || table.isInCell { isSaid = false }
    table.cells += 1
    table.isInCell = true
    events.begin(.cell)
    isRun = false
  }

  mutating func leaveTablePart(_ element: Open) {
    switch element.name {
    case .th, .td:
      if isInText { endText() }
      table.isInCell = false
      events.end(.cell)
    case .tr:
      if table.rows == 0 { table.columns = table.cells }
      if table.cells != table.columns || table.cells == 0 { isSaid = false }
      table.rows += 1
      events.end(.row)
    case .thead: if table.rows != 1 { isSaid = false }
    default: break
    }
  }
}
