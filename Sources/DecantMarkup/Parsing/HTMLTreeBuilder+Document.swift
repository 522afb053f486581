/// What stands around the body of a document (13.2.6.4.1 to 13.2.6.4.6).
extension HTMLTreeBuilder {
  /// Processes the token in the mode "initial".
  mutating func initial() -> Bool {
    switch token.kind {
    case .text:
      _ = cutLeadingSpace()
      if token.text.isEmpty { return true }
    case .comment:
      insertComment(in: HTMLTree.root)
      return true
    case .doctype:
      var node = HTMLTree.Node(.doctype)
      node.text = token.text
      node.attributes = tokenizer.identifiers()
      link(add(node), Place(parent: HTMLTree.root))
      isQuirky = tokenizer.isQuirky(name: token.text)
      mode = .beforeHTML
      return true
    default: break
    }
    isQuirky = token.kind != .doctype
    mode = .beforeHTML
    return false
  }

  /// Processes the token in the mode "before html".
  mutating func beforeHTML() -> Bool {
    switch token.kind {
    case .text:
      _ = cutLeadingSpace()
      if token.text.isEmpty { return true }
    case .comment:
      insertComment(in: HTMLTree.root)
      return true
    case .doctype: return true
    case .startTag where token.name == .html:
      openRoot(token.attributes)
      mode = .beforeHead
      return true
    case .endTag where !isEndOfHead: return true
    case .startTag, .endTag, .end: break
    }
    openRoot(0..<0)
    mode = .beforeHead
    return false
  }

  private mutating func openRoot(_ attributes: Range<Int32>) {
    let id = newElement(.html, .html, attributes)
    link(id, Place(parent: HTMLTree.root))
    open(id)
  }

  private var isEndOfHead: Bool {
    switch token.name {
    case .head, .body, .html, .br: true
    default: false
    }
  }

  /// Processes the token in the mode "before head".
  mutating func beforeHead() -> Bool {
    switch token.kind {
    case .text:
      _ = cutLeadingSpace()
      if token.text.isEmpty { return true }
    case .comment:
      insertComment()
      return true
    case .doctype: return true
    case .startTag where token.name == .html: return inBody()
    case .startTag where token.name == .head:
      insertElement()
      head = stack.current.node
      mode = .inHead
      return true
    case .endTag where !isEndOfHead: return true
    case .startTag, .endTag, .end: break
    }
    insertImplied(.head)
    head = stack.current.node
    mode = .inHead
    return false
  }

  /// Processes the token in the mode "in head".
  mutating func inHead() -> Bool {
    switch token.kind {
    case .text:
      insertText(cutLeadingSpace())
      if token.text.isEmpty { return true }
    case .comment:
      insertComment()
      return true
    case .doctype: return true
    case .startTag: if let consumed = headStartTag() { return consumed }
    case .endTag:
      if token.name == .template {
        closeTemplate()
        return true
      }
      if token.name != .head, !isEndOfHead { return true }
    case .end: break
    }
    pop()
    mode = .afterHead
    return token.kind == .endTag && token.name == .head
  }

  /// Processes a start tag in the head; `nil` if it ends the head.
  private mutating func headStartTag() -> Bool? {
    switch token.name {
    case .html: return inBody()
    case .base, .basefont, .bgsound, .link, .meta: insertVoid()
    case .title: insertRawText(.escapableText)
    case .noframes, .style: insertRawText(.rawText)
    case .script: insertRawText(.script)
    case .noscript:
      insertElement()
      mode = .inHeadNoscript
    case .template: openTemplate()
    case .head: break
    default: return nil
    }
    return true
  }

  /// Processes the token in the mode "in head noscript".
  mutating func inHeadNoscript() -> Bool {
    switch token.kind {
    case .text:
      insertText(cutLeadingSpace())
      if token.text.isEmpty { return true }
    case .comment, .doctype: return inHead()
    case .startTag:
      switch token.name {
      case .html: return inBody()
      case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead()
      case .head, .noscript: return true
      default: break
      }
    case .endTag where token.name != .noscript && token.name != .br: return true
    case .endTag, .end: break
    }
    pop()
    mode = .inHead
    return token.kind == .endTag && token.name == .noscript
  }

  /// Processes the token in the mode "after head".
  mutating func afterHead() -> Bool {
    switch token.kind {
    case .text:
      insertText(cutLeadingSpace())
      if token.text.isEmpty { return true }
    case .comment:
      insertComment()
      return true
    case .doctype: return true
    case .startTag: if let consumed = afterHeadStartTag() { return consumed }
    case .endTag where token.name == .template: return inHead()
    case .endTag where token.name == .head || !isEndOfHead: return true
    case .endTag, .end: break
    }
    insertImplied(.body)
    mode = .inBody
    return false
  }

  private mutating func afterHeadStartTag() -> Bool? {
    switch token.name {
    case .html: return inBody()
    case .body:
      insertElement()
      allowsFrameset = false
      mode = .inBody
    case .frameset:
      insertElement()
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      open(head)
      let consumed = inHead()
      remove(head, .head)
      return consumed
    case .head: break
    default: return nil
    }
    return true
  }
}
