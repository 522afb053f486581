/// Links and pictures.
extension InlineReader {
  mutating func readExclamationMark(_ text: Span<UInt8>) {
    let isImage =
      place + 1 < end && text[place + 1] == UInt8(ascii: "[")
      && !(place + 2 < end && text[place + 2] == UInt8(ascii: "^"))
    guard isImage else { return addByte() }
    place += 2
    openBracket(isImage: true)
  }

  mutating func openBracket(isImage: Bool) {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketBehind = true }
    brackets.append(
      Bracket(
        token: Int32(tokens.count), place: place, isImage: isImage, run: delimiters.last))
    add(.text, place - (isImage ? 2 : 1)..<place)
  }

  mutating func readClosingBracket(_ text: Span<UInt8>) {
    guard let bracket = brackets.last else { return addByte() }
    place += 1
    let isActive = bracket.isImage || brackets.count > closedBrackets
    guard isActive, let link = target(of: bracket, text) else {
      brackets.removeLast()
      closedBrackets = min(closedBrackets, brackets.count)
      return add(.text, place - 1..<place)
    }
    let number = Int32(links.count)
    links.append(link)
    let opening = Int(bracket.token)
    tokens[opening].kind = bracket.isImage ? .imageStart : .linkStart
    tokens[opening].extra = number
    var closing = InlineToken(bracket.isImage ? .imageEnd : .linkEnd, place..<place)
    closing.extra = number
    tokens.append(closing)
    delimiters.match(above: bracket.run)
    brackets.removeLast()
    closedBrackets = bracket.isImage ? min(closedBrackets, brackets.count) : brackets.count
  }

  /// Where the link leads to that ends before the place, which moves behind it.
  private mutating func target(of bracket: Bracket, _ text: Span<UInt8>) -> Link? {
    if place < end, text[place] == UInt8(ascii: "("), let link = inlineTarget(text) { return link }
    let behind = place
    var label = LinkScan.label(text, at: behind, end: end)
    if label?.label.isEmpty ?? true, !bracket.hasBracketBehind {
      label = (bracket.place..<behind - 1, label?.after ?? behind)
    }
    guard let label, let target = references.target(text, label.label) else { return nil }
    place = label.after
    return Link(address: target.address, title: target.title)
  }

  /// The target in parentheses at the place.
  private mutating func inlineTarget(_ text: Span<UInt8>) -> Link? {
    let first = LinkScan.skippingSpace(text, place + 1, end)
    guard let (address, behind) = LinkScan.destination(text, at: first, end: end) else {
      return nil
    }
    let titleStart = LinkScan.skippingSpace(text, behind, end)
    let titleEnd =
      titleStart == behind ? titleStart : LinkScan.title(text, at: titleStart, end: end)
    let close = LinkScan.skippingSpace(text, titleEnd, end)
    guard close < end, text[close] == UInt8(ascii: ")") else { return nil }
    place = close + 1
    return Link(address: address.short, title: (titleStart..<titleEnd).short)
  }
}
