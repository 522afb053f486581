/// The content of a body (13.2.6.4.7): start tags, text and the rest.
extension HTMLTreeBuilder {
  /// Processes the token in the mode "in body".
  mutating func inBody() -> Bool {
    switch token.kind {
    case .text: bodyText()
    case .startTag: return bodyStartTag()
    case .endTag: return bodyEndTag()
    case .comment: insertComment()
    case .doctype: break
    case .end: if !templateModes.isEmpty { return inTemplate() }
    }
    return true
  }

  private mutating func bodyText() {
    reconstructFormatting()
    insertText(token.text)
    if allowsFrameset, !isSpace(token.text) { allowsFrameset = false }
  }

  private mutating func bodyStartTag() -> Bool {
    let name = token.name
    let traits = name.traits
    if traits.contains(.closesParagraph) {
      insertBlock()
    } else if traits.contains(.formatting), name != .nobr {
      formattingStartTag()
    } else if traits.contains(.heading) {
      headingStartTag()
    } else {
      return bodyStartTag(name)
    }
    return true
  }

  /// The start tags with rules of their own.
  private mutating func bodyStartTag(_ name: HTMLName) -> Bool {
    switch name {
    case .area, .br, .embed, .img, .keygen, .wbr: insertPhrasingVoid(name)
    case .image: insertPhrasingVoid(.img)
    case .input: inputStartTag()
    case .param, .source, .track: insertVoid()
    case .hr: ruleStartTag()
    case .li: itemStartTag(.li, .li)
    case .dd, .dt: itemStartTag(.dd, .dt)
    case .pre, .listing: preStartTag()
    case .plaintext: plaintextStartTag()
    case .form: formStartTag()
    case .button: buttonStartTag()
    case .nobr: nobrStartTag()
    case .applet, .marquee, .object: objectStartTag()
    case .table: tableStartTag()
    case .textarea: textareaStartTag()
    case .xmp: xmpStartTag()
    case .iframe: frameStartTag()
    case .noembed: insertRawText(.rawText)
    case .select: selectStartTag()
    case .option: optionStartTag(except: .optgroup)
    case .optgroup: optionStartTag(except: .none)
    case .rb, .rtc: rubyStartTag(except: .none)
    case .rp, .rt: rubyStartTag(except: .rtc)
    case .math: insertForeignRoot(.math)
    case .svg: insertForeignRoot(.svg)
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead()
    case .html: htmlStartTag()
    case .body: bodyAgain()
    case .frameset: framesetInBody()
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default:
      reconstructFormatting()
      insertElement()
    }
    return true
  }

  mutating func insertBlock() {
    closeParagraph()
    insertElement()
  }

  private mutating func headingStartTag() {
    closeParagraph()
    if stack.current.namespace == .html, stack.current.name.traits.contains(.heading) { pop() }
    insertElement()
  }

  private mutating func formattingStartTag() {
    if token.name == .a { closeLink() }
    reconstructFormatting()
    insertElement()
    pushFormatting()
  }

  /// Closes the link that is open: links don't nest.
  private mutating func closeLink() {
    guard let listed = formattingPlace(of: .a) else { return }
    let element = formatting[listed]
    adopt(.a)
    if let i = formatting.lastIndex(of: element) { formatting.remove(at: i) }
    if tree[element].isOpen { remove(element, .a) }
  }

  /// Takes an element out of the stack.
  mutating func remove(_ element: HTMLTree.NodeID, _ name: HTMLName) {
    guard let place = stack.place(ofNode: element, name) else { return }
    budget -= stack.count - place
    guard budget > 0 else { return }
    let rest = Array(stack.entries[(place + 1)...])
    pop(to: place)
    for entry in rest { open(entry.node, integration: entry.integration) }
  }

  private mutating func insertPhrasingVoid(_ name: HTMLName) {
    reconstructFormatting()
    insertVoid(name)
    allowsFrameset = false
  }

  private mutating func inputStartTag() {
    if isContext(.select) { return }
    if stack.has(.select, in: .general) { pop(through: .select) }
    reconstructFormatting()
    insertVoid()
    if !isHiddenInput { allowsFrameset = false }
  }

  /// Whether the token is `<input type=hidden>`.
  var isHiddenInput: Bool {
    guard let type = tokenizer.value(of: "type", in: token.attributes) else { return false }
    return tokenizer.hasWord("hidden", at: type)
  }

  private mutating func htmlStartTag() {
    if !stack.has(.template) { mergeAttributes(into: stack.entries[0].node) }
  }

  private mutating func bodyAgain() {
    guard let body = secondBody, !stack.has(.template) else { return }
    allowsFrameset = false
    mergeAttributes(into: body)
  }

  /// The body, if it is the second open element.
  private var secondBody: HTMLTree.NodeID? {
    guard stack.count > 1, stack.entries[1].name == .body, stack.entries[1].namespace == .html
    else { return nil }
    return stack.entries[1].node
  }

  private mutating func framesetInBody() {
    guard let body = secondBody, allowsFrameset else { return }
    unlink(body)
    pop(to: 1)
    insertElement()
    mode = .inFrameset
  }
}
