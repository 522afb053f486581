internal import DecantCore

extension FeedJudge {
  /// Judges an address: RFC 3986, section 3.
  mutating func judgeAddress(_ node: Int, _ key: String) {
    guard let text = text(node, key) else { return }
    switch AddressForm(text.utf8.span) {
    case .absolute: break
    case .relative:
      values.report(.feedRelativeAddress, "\(key.quoted) is relative: \(text.quoted)", at: node)
    case .invalid:
      values.report(.feedInvalidAddress, "\(key.quoted) is no URL: \(text.quoted)", at: node)
    }
  }

  mutating func judgeLanguage(_ node: Int, _ key: String) {
    guard let text = text(node, key), !LanguageTag.isWellFormed(text.utf8.span) else { return }
    values.report(.feedLanguageTag, "\(text.quoted) is no language tag", at: node)
  }

  /// Only `true` ends a feed: JSON Feed 1.1, Top-level.
  mutating func judgeFlag(_ node: Int, _ key: String) {
    switch tree.nodes[node].kind {
    case .true, .false, .word: break
    default:
      values.report(
        .feedExpiredType, "\(key.quoted) is \(typeName(node)), so the feed goes on", at: node)
    }
  }

  mutating func judgeDate(_ node: Int, _ key: String) {
    guard let text = text(node, key) else { return }
    guard let time = RFC3339Time(text.utf8.span) else {
      return values.report(
        .feedInvalidDate, "\(text.quoted) is no date that exists", at: node)
    }
    if !time.deviations.isDisjoint(with: .invalid) {
      values.report(
        .feedLenientDate, "\(text.quoted) isn't written as RFC 3339 has it", at: node)
    }
    let isEmpty = text.hasPrefix("0000-") || text.hasPrefix("0001-01-01")
    if isEmpty || time.timestamp.localSeconds == 0 {
      values.report(
        .feedImplausibleDate, "\(text.quoted) is what programs write for no date", at: node)
    }
  }

  /// A media type: RFC 6838, section 4.2.
  mutating func judgeMediaType(_ node: Int, _ key: String) {
    guard let text = text(node, key) else { return }
    let parts = text.utf8.prefix { $0 != UInt8(ascii: ";") }
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isToken = { (part: Substring.UTF8View) in
      !part.isEmpty
        && part.allSatisfy { $0 > 32 && $0 < 127 && !"\"(),:;<=>?@[\\]{}".utf8.contains($0) }
    }
    guard parts.count != 2 || !parts.allSatisfy(isToken) else { return }
    values.report(.feedMediaType, "\(text.quoted) is no media type", at: node)
  }

  mutating func judgeNumber(_ node: Int, _ key: String, isWhole: Bool) {
    switch tree.nodes[node].kind {
    case .number: break
    case .word: return
    default: return wrongType(node, key, "a number")
    }
    let text = tree.text(node)
    let number = Double(text) ?? 0
    if number < 0 {
      values.report(.feedAttachmentNumber, "\(key.quoted) is less than nothing", at: node)
    } else if isWhole, number.isFinite, number != number.rounded() {
      values.report(.feedAttachmentNumber, "\(key.quoted) is no whole number", at: node)
    }
  }

  /// Text fields hold no markup: JSON Feed 1.1, Items, content_html.
  mutating func judgeMarkup(_ text: String, _ key: String, _ node: Int) {
    guard let markup = MarkupSearch.first(in: text.utf8.span) else { return }
    values.report(
      .feedMarkupInText, "\(key.quoted) is plain text, and has \(markup.quoted)", at: node)
  }

  /// A plain text may speak about markup; one that is nothing but an element is markup.
  mutating func judgePlainBody(_ node: Int, _ key: String) {
    guard let text = self.text(node, key, mayBeEmpty: true) else { return }
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "<"),
      bytes.last(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: ">"),
      let markup = MarkupSearch.first(in: bytes.span)
    else { return }
    values.report(
      .feedMarkupInText, "\(key.quoted) is plain text, and begins with markup: \(markup.quoted)",
      at: node)
  }

  /// An identifier: JSON Feed 1.1, Items.
  mutating func judgeID(_ node: Int) {
    switch tree.nodes[node].kind {
    case .string:
      guard !tree.text(node).utf8.contains(where: { $0 > UInt8(ascii: " ") }) else { return }
      values.report(.feedBlankID, "the item's id is blank", at: node)
    case .word: break
    default:
      values.report(.feedIDNotText, "the item's id is \(typeName(node)), not a text", at: node)
    }
  }
}
