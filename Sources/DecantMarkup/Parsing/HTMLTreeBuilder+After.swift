/// What stands behind the body, and framesets (13.2.6.4.19 to 13.2.6.4.23).
extension HTMLTreeBuilder {
  /// Processes the token in the mode "after body".
  mutating func afterBody() -> Bool {
    switch token.kind {
    case .text where isSpace(token.text): return inBody()
    case .comment:
      insertComment(in: stack.entries[0].node)
      return true
    case .doctype, .end: return true
    case .startTag where token.name == .html: return inBody()
    case .endTag where token.name == .html:
      if context == nil { mode = .afterAfterBody }
      return true
    default:
      mode = .inBody
      return false
    }
  }

  /// Processes the token in the mode "after after body".
  mutating func afterAfterBody() -> Bool {
    switch token.kind {
    case .text where isSpace(token.text): return inBody()
    case .comment: insertComment(in: HTMLTree.root)
    case .doctype, .end: break
    case .startTag where token.name == .html: return inBody()
    default:
      mode = .inBody
      return false
    }
    return true
  }

  /// Processes the token in the mode "in frameset".
  mutating func inFrameset() -> Bool {
    switch (token.kind, token.name) {
    case (.text, _): insertSpaceOnly()
    case (.comment, _): insertComment()
    case (.startTag, .html): return inBody()
    case (.startTag, .frameset): insertElement()
    case (.startTag, .frame): insertVoid()
    case (.startTag, .noframes): return inHead()
    case (.endTag, .frameset):
      guard stack.count > 1 else { return true }
      pop()
      if context == nil, !isCurrent(.frameset) { mode = .afterFrameset }
    default: break
    }
    return true
  }

  /// Processes the token in the mode "after frameset".
  mutating func afterFrameset() -> Bool {
    switch (token.kind, token.name) {
    case (.text, _): insertSpaceOnly()
    case (.comment, _): insertComment()
    case (.startTag, .html): return inBody()
    case (.endTag, .html): mode = .afterAfterFrameset
    case (.startTag, .noframes): return inHead()
    default: break
    }
    return true
  }

  /// Processes the token in the mode "after after frameset".
  mutating func afterAfterFrameset() -> Bool {
    switch (token.kind, token.name) {
    case (.text, _): insertSpaceOnly()
    case (.comment, _): insertComment(in: HTMLTree.root)
    case (.startTag, .html): return inBody()
    case (.startTag, .noframes): return inHead()
    default: break
    }
    return true
  }

  private mutating func insertSpaceOnly() {
    while !token.text.isEmpty {
      insertText(cutLeadingSpace())
      cutLeadingWord()
    }
  }
}
