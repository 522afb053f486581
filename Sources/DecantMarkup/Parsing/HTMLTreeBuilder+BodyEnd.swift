/// The end tags in a body (13.2.6.4.7), and text that isn't markup (13.2.6.4.8).
extension HTMLTreeBuilder {
  /// Processes an end tag in the mode "in body".
  mutating func bodyEndTag() -> Bool {
    let name = token.name
    switch name {
    case .p: paragraphEndTag()
    case .li: close(.li, in: .listItem, except: .li)
    case .dd, .dt: close(name, except: name)
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div,
      .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav,
      .ol, .pre, .search, .section, .select, .summary, .ul:
      close(name)
    case .h1, .h2, .h3, .h4, .h5, .h6: headingEndTag()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      adopt(name)
    case .applet, .marquee, .object: if close(name) { clearFormatting() }
    case .form: formEndTag()
    case .br: breakEndTag()
    case .template: return inHead()
    case .body: if stack.has(.body, in: .general) { mode = .afterBody }
    case .html:
      guard stack.has(.body, in: .general) else { return true }
      mode = .afterBody
      return false
    default: anyOtherEndTag(name)
    }
    return true
  }

  private mutating func paragraphEndTag() {
    if !stack.has(.p, in: .button) { insertImplied(.p) }
    closeParagraph()
  }

  private mutating func headingEndTag() {
    guard stack.hasHeading else { return }
    generateImpliedEnds()
    let place = HTMLTreeBuilder.headings.reduce(1) { max($0, stack.place(of: $1)) }
    pop(to: place)
  }

  private static let headings: [HTMLName] = [.h1, .h2, .h3, .h4, .h5, .h6]

  private mutating func formEndTag() {
    if stack.has(.template) {
      close(.form)
      return
    }
    let node = form
    form = HTMLTree.none
    guard node > 0, tree[node].isOpen, let place = stack.place(ofNode: node, .form),
      stack.has(at: place, in: .general)
    else { return }
    generateImpliedEnds()
    remove(node, .form)
  }

  /// Treats `</br>` as `<br>`.
  private mutating func breakEndTag() {
    reconstructFormatting()
    token.attributes = 0..<0
    insertVoid()
    allowsFrameset = false
  }

  /// Processes the token in the mode "text".
  mutating func inText() -> Bool {
    if token.kind == .text {
      insertText(token.text)
      return true
    }
    pop()
    mode = originalMode
    return token.kind == .endTag
  }
}
