/// Templates (13.2.6.4.18).
extension HTMLTreeBuilder {
  /// Processes the token in the mode "in template".
  mutating func inTemplate() -> Bool {
    switch token.kind {
    case .text, .comment, .doctype: return inBody()
    case .startTag: return templateStartTag()
    case .endTag: return token.name == .template ? inHead() : true
    case .end:
      guard stack.has(.template) else { return true }
      closeTemplate()
      return false
    }
  }

  private mutating func templateStartTag() -> Bool {
    let next: Mode
    switch token.name {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead()
    case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
    case .col: next = .inColumnGroup
    case .tr: next = .inTableBody
    case .td, .th: next = .inRow
    default: next = .inBody
    }
    if !templateModes.isEmpty { templateModes[templateModes.count - 1] = next }
    mode = next
    return false
  }

  /// Opens a template.
  mutating func openTemplate() {
    insertElement()
    formatting.append(HTMLTree.none)
    allowsFrameset = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  /// Closes the last template.
  mutating func closeTemplate() {
    guard stack.has(.template) else { return }
    generateImpliedEnds(thoroughly: true)
    pop(through: .template)
    clearFormatting()
    templateModes.removeLast()
    resetMode()
  }
}
