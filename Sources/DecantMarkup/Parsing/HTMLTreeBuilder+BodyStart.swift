/// The start tags in a body that have rules of their own (13.2.6.4.7).
extension HTMLTreeBuilder {
  mutating func ruleStartTag() {
    closeParagraph()
    if stack.has(.select, in: .general) { generateImpliedEnds() }
    insertVoid()
    allowsFrameset = false
  }

  mutating func itemStartTag(_ one: HTMLName, _ other: HTMLName) {
    allowsFrameset = false
    let last = stack.place(of: one) > stack.place(of: other) ? one : other
    if stack.has(last, in: .item) {
      generateImpliedEnds(except: last)
      pop(through: last)
    }
    insertBlock()
  }

  mutating func preStartTag() {
    insertBlock()
    ignoresLineFeed = true
    allowsFrameset = false
  }

  mutating func plaintextStartTag() {
    insertBlock()
    tokenizer.content = .plaintext
  }

  mutating func formStartTag() {
    let isInTemplate = stack.has(.template)
    guard form == HTMLTree.none || isInTemplate else { return }
    insertBlock()
    if !isInTemplate { form = stack.current.node }
  }

  mutating func buttonStartTag() {
    close(.button)
    reconstructFormatting()
    insertElement()
    allowsFrameset = false
  }

  mutating func nobrStartTag() {
    reconstructFormatting()
    if stack.has(.nobr, in: .general) {
      adopt(.nobr)
      reconstructFormatting()
    }
    insertElement()
    pushFormatting()
  }

  mutating func objectStartTag() {
    reconstructFormatting()
    insertElement()
    formatting.append(HTMLTree.none)
    allowsFrameset = false
  }

  mutating func tableStartTag() {
    if !isQuirky { closeParagraph() }
    insertElement()
    allowsFrameset = false
    mode = .inTable
  }

  mutating func textareaStartTag() {
    insertRawText(.escapableText)
    ignoresLineFeed = true
    allowsFrameset = false
  }

  mutating func xmpStartTag() {
    closeParagraph()
    reconstructFormatting()
    frameStartTag()
  }

  mutating func frameStartTag() {
    allowsFrameset = false
    insertRawText(.rawText)
  }

  mutating func selectStartTag() {
    if isContext(.select) { return }
    if stack.has(.select, in: .general) {
      pop(through: .select)
      return
    }
    reconstructFormatting()
    insertElement()
    allowsFrameset = false
  }

  mutating func optionStartTag(except name: HTMLName) {
    if stack.has(.select, in: .general) {
      generateImpliedEnds(except: name)
    } else if isCurrent(.option) {
      pop()
    }
    reconstructFormatting()
    insertElement()
  }

  mutating func rubyStartTag(except name: HTMLName) {
    if stack.has(.ruby, in: .general) { generateImpliedEnds(except: name) }
    insertElement()
  }

  mutating func insertForeignRoot(_ namespace: HTMLTree.Namespace) {
    reconstructFormatting()
    insertForeign(namespace)
  }
}
