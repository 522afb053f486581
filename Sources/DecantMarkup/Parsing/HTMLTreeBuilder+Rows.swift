/// The rows and cells of tables (13.2.6.4.13 to 13.2.6.4.15).
extension HTMLTreeBuilder {
  /// Processes the token in the mode "in table body".
  mutating func inTableBody() -> Bool {
    switch (token.kind, token.name) {
    case (.startTag, .tr):
      clearStack(to: .tbody, .tfoot, .thead)
      insertElement()
      mode = .inRow
    case (.startTag, .th), (.startTag, .td):
      clearStack(to: .tbody, .tfoot, .thead)
      insertImplied(.tr)
      mode = .inRow
      return false
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      if stack.has(token.name, in: .table) { closeTableBody() }
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
      guard
        stack.has(.tbody, in: .table) || stack.has(.thead, in: .table)
          || stack.has(.tfoot, in: .table)
      else { return true }
      closeTableBody()
      return false
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th), (.endTag, .tr):
      break
    default: return inTable()
    }
    return true
  }

  private mutating func closeTableBody() {
    clearStack(to: .tbody, .tfoot, .thead)
    pop()
    mode = .inTable
  }

  /// Processes the token in the mode "in row".
  mutating func inRow() -> Bool {
    switch (token.kind, token.name) {
    case (.startTag, .th), (.startTag, .td):
      clearStack(to: .tr)
      insertElement()
      mode = .inCell
      formatting.append(HTMLTree.none)
    case (.endTag, .tr): closeRow()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      return !closeRow()
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      return !stack.has(token.name, in: .table) || !closeRow()
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th):
      break
    default: return inTable()
    }
    return true
  }

  @discardableResult
  private mutating func closeRow() -> Bool {
    guard stack.has(.tr, in: .table) else { return false }
    clearStack(to: .tr)
    pop()
    mode = .inTableBody
    return true
  }

  /// Processes the token in the mode "in cell".
  mutating func inCell() -> Bool {
    switch (token.kind, token.name) {
    case (.endTag, .td), (.endTag, .th): closeCell(token.name)
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr):
      return !closeAnyCell()
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead),
      (.endTag, .tr):
      return !stack.has(token.name, in: .table) || !closeAnyCell()
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html):
      break
    default: return inBody()
    }
    return true
  }

  private mutating func closeAnyCell() -> Bool {
    closeCell(.td) || closeCell(.th)
  }

  @discardableResult
  private mutating func closeCell(_ name: HTMLName) -> Bool {
    guard close(name, in: .table) else { return false }
    clearFormatting()
    mode = .inRow
    return true
  }
}
