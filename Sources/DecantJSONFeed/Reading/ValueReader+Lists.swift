internal import DecantCore

extension ValueReader {
  /// Reads the value of `tags`.
  mutating func tags(_ node: Int) -> [Term] {
    var terms: [Term] = []
    switch tree.nodes[node].kind {
    case .beginArray:
      for item in tree.children(of: node) {
        if let name = plainText(item, "tags") { terms.append(ValueReader.tag(name)) }
      }
    case .string, .word:
      report(.feedCoerced, "\"tags\" is a text, not a list: it was read as one tag", at: node)
      if let name = plainText(node, "tags") { terms.append(ValueReader.tag(name)) }
    default: _ = plainText(node, "tags")
    }
    keep("tags", node, unless: FeedValue.tags(terms))
    return terms
  }

  private static func tag(_ name: String) -> Term {
    Term(id: Term.ID(.tag, named: name), name: Content(name, markup: .plainText))
  }

  /// Reads the value of `attachments`.
  mutating func attachments(_ node: Int) -> [Entry.Attachment] {
    var attachments: [Entry.Attachment] = []
    switch tree.nodes[node].kind {
    case .beginArray:
      for item in tree.children(of: node) {
        if let attachment = attachment(item) { attachments.append(attachment) }
      }
    case .beginObject:
      report(
        .feedCoerced, "\"attachments\" is an object, not a list: it was read as one attachment",
        at: node)
      if let attachment = attachment(node) { attachments.append(attachment) }
    default: _ = plainText(node, "attachments")
    }
    keep("attachments", node, unless: FeedValue.attachments(attachments))
    return attachments
  }

  private mutating func attachment(_ node: Int) -> Entry.Attachment? {
    guard isKind(node, .beginObject),
      let address = tree.member("url", of: node), isKind(address, .string)
    else {
      report(
        .feedAttachmentWithoutAddress, "an attachment has no url: it was kept as an extension",
        at: node)
      return nil
    }
    var attachment = Entry.Attachment(address: WebAddress(rawValue: tree.text(address)))
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "url": break
      case "mime_type": attachment.mediaType = plainText(value, "mime_type")
      case "title": attachment.title = plainText(value, "title")
      case "size_in_bytes": attachment.byteCount = byteCount(value)
      case "duration_in_seconds": attachment.duration = number(value, "duration_in_seconds")
      default: attachment.extensions[.jsonFeed].append(tree.name(name), tree.value(value))
      }
    }
    if attachment.mediaType == nil {
      report(.feedAttachmentWithoutType, "an attachment has no mime_type", at: node)
    }
    return attachment
  }

  private mutating func byteCount(_ node: Int) -> Int64? {
    guard let number = number(node, "size_in_bytes") else { return nil }
    // A number beyond 2^53 isn't exact as a `Double`.
    return Int64(tree.text(node)) ?? Int64(exactly: number.rounded())
  }

  /// Reads a number, also one written as a text.
  private mutating func number(_ node: Int, _ key: String) -> Double? {
    let text = tree.text(node)
    switch tree.nodes[node].kind {
    case .number: return Double(text)
    case .string:
      guard let number = Double(text), number.isFinite else { break }
      report(.feedCoerced, "\(key.quoted) is a text, not a number: it was read as one", at: node)
      return number
    case .null:
      report(.feedBlankValue, "\(key.quoted) is null", at: node)
      return nil
    default: break
    }
    report(.feedWrongType, "\(key.quoted) isn't a number: it was kept as an extension", at: node)
    return nil
  }
}
