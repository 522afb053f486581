extension Entry {
  /// The entry without what only its owner may see, which is added to a private line.
  func withoutSecrets(_ line: inout ByteBuilder) -> Entry {
    var shown = self
    line.append(canonical: ",\"password\":", password)
    shown.password = nil
    line.append(emailsOf: authors)
    for i in authors.indices where authors[i].email != nil { shown.authors[i].email = nil }
    if isOrder, let fields = shown.extensions.takeFields() { line.append(",", fields) }
    shown.takeSecretsOfComments(&line)
    return shown
  }

  /// Whether the entry is an order of a shop, whose custom fields are a customer's data.
  private var isOrder: Bool { kind.rawValue.hasPrefix("shop_order") }

  /// Removes what is private in the comments, and comments that aren't shown.
  private mutating func takeSecretsOfComments(_ line: inout ByteBuilder) {
    guard comments.contains(where: \.hasSecrets) else { return }
    var shown: [Comment] = []
    var separator: StaticString = ",\"comments\":["
    for (place, comment) in comments.enumerated() {
      guard comment.hasSecrets else {
        shown.append(comment)
        continue
      }
      line.append(separator)
      separator = ","
      line.append("{\"at\":")
      line.append(text: String(place))
      if let comment = comment.withoutSecrets(&line) { shown.append(comment) }
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))
    comments = shown
  }
}

extension Entry.Comment {
  /// Whether the comment isn't for everyone, or something of it isn't.
  ///
  /// Custom fields of comments are: spam filters keep there what the commenter's browser sent.
  fileprivate var hasSecrets: Bool {
    status != .approved || email != nil || networkAddress != nil
      || !extensions[.customFields].isEmpty
  }

  /// Adds what is private to a line; returns the rest, or `nil` if that is nothing.
  fileprivate func withoutSecrets(_ line: inout ByteBuilder) -> Entry.Comment? {
    guard status == .approved else {
      line.append(",\"comment\":")
      line.append(canonical: self)
      return nil
    }
    var shown = self
    line.append(canonical: ",\"email\":", email)
    line.append(canonical: ",\"networkAddress\":", networkAddress)
    shown.email = nil
    shown.networkAddress = nil
    if let fields = shown.extensions.takeFields() { line.append(",", fields) }
    return shown
  }
}

extension Extensions {
  /// The custom fields, and their place among the spaces.
  fileprivate struct Fields {
    var place: Int
    var members: MetadataBag
  }

  /// Removes the custom fields.
  fileprivate mutating func takeFields() -> Fields? {
    guard let place = bags.firstIndex(where: { $0.space == .customFields }) else { return nil }
    defer { self[.customFields] = [] }
    return Fields(place: place, members: bags[place].members)
  }
}

extension ByteBuilder {
  /// Adds the member `authors` with the addresses of those that have one.
  mutating func append(emailsOf authors: [Author]) {
    guard authors.contains(where: { $0.email != nil }) else { return }
    var separator: StaticString = ",\"authors\":["
    for (place, author) in authors.enumerated() where author.email != nil {
      append(separator)
      separator = ","
      append("{\"at\":")
      append(text: String(place))
      append(canonical: ",\"email\":", author.email)
      append(UInt8(ascii: "}"))
    }
    append(UInt8(ascii: "]"))
  }

  fileprivate mutating func append(_ separator: StaticString, _ fields: Extensions.Fields) {
    append(separator)
    append("\"fields\":{\"at\":")
    append(text: String(fields.place))
    append(",\"members\":")
    append(canonical: fields.members)
    append(UInt8(ascii: "}"))
  }
}
