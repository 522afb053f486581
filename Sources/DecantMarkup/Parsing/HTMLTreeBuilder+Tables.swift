/// Tables (13.2.6.4.9 to 13.2.6.4.15).
extension HTMLTreeBuilder {
  /// Processes the token in the mode "in table".
  mutating func inTable() -> Bool {
    switch token.kind {
    case .text: return tableTextBegins()
    case .comment: insertComment()
    case .doctype: break
    case .startTag: return tableContent()
    case .endTag: return tableEndTag()
    case .end: return inBody()
    }
    return true
  }

  private mutating func tableTextBegins() -> Bool {
    let current = stack.current
    guard current.namespace == .html else { return fostered() }
    switch current.name {
    case .table, .tbody, .template, .tfoot, .thead, .tr:
      tableText = []
      originalMode = mode
      mode = .inTableText
      return false
    default: return fostered()
    }
  }

  private mutating func tableContent() -> Bool {
    switch token.name {
    case .caption:
      clearStack(to: .table)
      formatting.append(HTMLTree.none)
      insertElement()
      mode = .inCaption
    case .colgroup:
      clearStack(to: .table)
      insertElement()
      mode = .inColumnGroup
    case .col:
      clearStack(to: .table)
      insertImplied(.colgroup)
      mode = .inColumnGroup
      return false
    case .tbody, .tfoot, .thead:
      clearStack(to: .table)
      insertElement()
      mode = .inTableBody
    case .td, .th, .tr:
      clearStack(to: .table)
      insertImplied(.tbody)
      mode = .inTableBody
      return false
    case .table: return !closeTable()
    case .style, .script, .template: return inHead()
    case .input where isHiddenInput: insertVoid()
    case .form: tableForm()
    default: return fostered()
    }
    return true
  }

  private mutating func tableForm() {
    guard form == HTMLTree.none, !stack.has(.template) else { return }
    insertElement()
    form = stack.current.node
    pop()
  }

  private mutating func tableEndTag() -> Bool {
    switch token.name {
    case .table: closeTable()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    case .template: return inHead()
    default: return fostered()
    }
    return true
  }

  /// Closes the table in scope; returns whether there was one.
  @discardableResult
  private mutating func closeTable() -> Bool {
    guard stack.has(.table, in: .table) else { return false }
    pop(through: .table)
    resetMode()
    return true
  }

  /// Processes what doesn't belong in a table in front of it.
  private mutating func fostered() -> Bool {
    fosters = true
    defer { fosters = false }
    return inBody()
  }

  /// Processes the token in the mode "in table text".
  mutating func inTableText() -> Bool {
    if token.kind == .text {
      tableText.append(token.text)
      return true
    }
    let next = token
    let isAllSpace = tableText.allSatisfy { isSpace($0) }
    for text in tableText {
      if isAllSpace {
        insertText(text)
      } else {
        token = HTMLToken(.text)
        token.text = text
        _ = fostered()
      }
    }
    tableText = []
    token = next
    mode = originalMode
    return false
  }

  /// Processes the token in the mode "in caption".
  mutating func inCaption() -> Bool {
    switch (token.kind, token.name) {
    case (.endTag, .caption):
      closeCaption()
      return true
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr), (.endTag, .table):
      return !closeCaption()
    case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .tbody), (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead),
      (.endTag, .tr):
      return true
    default: return inBody()
    }
  }

  @discardableResult
  private mutating func closeCaption() -> Bool {
    guard close(.caption, in: .table) else { return false }
    clearFormatting()
    mode = .inTable
    return true
  }

  /// Processes the token in the mode "in column group".
  mutating func inColumnGroup() -> Bool {
    switch token.kind {
    case .text:
      insertText(cutLeadingSpace())
      if token.text.isEmpty { return true }
    case .comment:
      insertComment()
      return true
    case .doctype: return true
    case .startTag:
      if token.name == .html { return inBody() }
      if token.name == .template { return inHead() }
      if token.name == .col {
        insertVoid()
        return true
      }
    case .endTag:
      if token.name == .template { return inHead() }
      if token.name == .col { return true }
    case .end: return inBody()
    }
    guard isCurrent(.colgroup) else { return true }
    pop()
    mode = .inTable
    return token.kind == .endTag && token.name == .colgroup
  }
}
