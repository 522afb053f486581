internal import DecantCore

/// SVG and MathML inside HTML (13.2.6.5).
extension HTMLTreeBuilder {
  /// Whether the rules of foreign content apply to the token (13.2.6).
  var isForeign: Bool {
    guard stack.count > 0 else { return false }
    let (name, namespace) = adjusted
    if namespace == .html || token.kind == .end { return false }
    let isTag = token.kind == .startTag
    guard isTag || token.kind == .text else { return true }
    switch stack.count == 1 ? contextIntegration : stack.current.integration {
    case .html: return false
    case .text: return isTag && (token.name == .mglyph || token.name == .malignmark)
    case .none: return !(isTag && name == .annotationXML && token.name == .svg)
    }
  }

  private var contextIntegration: HTMLOpenElements.Integration {
    context.map { integration($0.name, $0.namespace) } ?? .none
  }

  /// Processes the token by the rules of foreign content.
  mutating func foreign() -> Bool {
    switch token.kind {
    case .text:
      insertText(token.text)
      if allowsFrameset, !isBlank, !isSpace(token.text) { allowsFrameset = false }
    case .comment: insertComment()
    case .doctype, .end: break
    case .startTag:
      if leavesForeign { return leaveForeign() }
      insertForeign(adjusted.namespace)
    case .endTag: return foreignEndTag()
    }
    return true
  }

  private var leavesForeign: Bool {
    if token.name.traits.contains(.leavesForeign) { return true }
    guard token.name == .font else { return false }
    let attributes = token.attributes
    return tokenizer.value(of: "color", in: attributes) != nil
      || tokenizer.value(of: "face", in: attributes) != nil
      || tokenizer.value(of: "size", in: attributes) != nil
  }

  private mutating func leaveForeign() -> Bool {
    while stack.count > 1, stack.current.namespace != .html, stack.current.integration == .none {
      pop()
    }
    return byMode()
  }

  private mutating func foreignEndTag() -> Bool {
    if token.name == .br || token.name == .p { return leaveForeign() }
    guard let place = stack.foreignPlace(of: token.name) else {
      return stack.current.namespace == .html && stack.count == 1 ? true : byMode()
    }
    if place > 0 { pop(to: place) }
    return true
  }

  /// Inserts the element of the token as one of SVG or MathML.
  mutating func insertForeign(_ namespace: HTMLTree.Namespace) {
    if namespace == .svg { tokenizer.adjustSVGAttributes(token.attributes) }
    if namespace == .math { tokenizer.adjustMathAttributes(token.attributes) }
    let id = newElement(token.name, namespace, token.attributes)
    link(id, place())
    if token.isSelfClosing { return }
    open(id, integration: integration(token.name, namespace))
  }

  private func integration(
    _ name: HTMLName, _ namespace: HTMLTree.Namespace
  ) -> HTMLOpenElements.Integration {
    switch (namespace, name) {
    case (.svg, .foreignobject), (.svg, .desc), (.svg, .title): return .html
    case (.math, .mi), (.math, .mo), (.math, .mn), (.math, .ms), (.math, .mtext): return .text
    case (.math, .annotationXML):
      guard let encoding = tokenizer.value(of: "encoding", in: token.attributes) else {
        return .none
      }
      let isHTML =
        tokenizer.hasWord("text/html", at: encoding)
        || tokenizer.hasWord("application/xhtml+xml", at: encoding)
      return isHTML ? .html : .none
    default: return .none
    }
  }
}
