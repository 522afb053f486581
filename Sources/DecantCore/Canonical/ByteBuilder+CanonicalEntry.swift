extension ByteBuilder {
  /// Adds an entry.
  package mutating func append(canonical entry: Entry) {
    append(UInt8(ascii: "{"))
    append(canonicalMembersOf: entry)
    append(UInt8(ascii: "}"))
  }

  /// Adds the members of an entry's object.
  package mutating func append(canonicalMembersOf entry: Entry) {
    append("\"id\":")
    append(jsonString: entry.id.rawValue)
    append(canonical: ",\"guid\":", entry.guid)
    append(canonical: ",\"kind\":", entry.kind.rawValue)
    append(canonical: ",\"status\":", entry.status.rawValue)
    append(canonical: ",\"password\":", entry.password)
    append(canonical: ",\"slug\":", entry.slug)
    append(canonical: ",\"address\":", entry.address)
    append(canonical: ",\"aliases\":", entry.aliases) { $0.append(jsonString: $1.rawValue) }
    append(textsOf: entry)
    append(canonical: ",\"language\":", entry.language)
    append(canonical: ",\"published\":", entry.published)
    append(canonical: ",\"modified\":", entry.modified)
    append(canonical: ",\"authors\":", entry.authors) { $0.append(canonical: $1) }
    append(canonical: ",\"terms\":", entry.terms) { $0.append(canonical: $1) }
    append(canonical: ",\"parent\":", entry.parent?.rawValue)
    append(canonical: ",\"order\":", number: entry.order.map { Int64($0) })
    if entry.isPinned { append(",\"isPinned\":true") }
    append(filesOf: entry)
    if let item = entry.menuItem { append(canonical: item) }
    append(canonical: ",\"comments\":", entry.comments) { $0.append(canonical: $1) }
    append(canonical: entry.extensions)
  }

  private mutating func append(textsOf entry: Entry) {
    append(canonical: ",\"title\":", entry.title)
    append(canonical: ",\"content\":", entry.content)
    append(canonical: ",\"alternates\":", entry.alternates) { $0.append(canonical: $1) }
    append(canonical: ",\"excerpt\":", entry.excerpt)
    append(canonical: ",\"searchDescription\":", entry.searchDescription)
  }

  private mutating func append(filesOf entry: Entry) {
    switch entry.image {
    case .entry(let id):
      append(canonical: ",\"image\":{\"entry\":", id.rawValue)
      append(UInt8(ascii: "}"))
    case .address(let address):
      append(canonical: ",\"image\":{\"address\":", address)
      append(UInt8(ascii: "}"))
    case nil: break
    }
    append(canonical: ",\"attachments\":", entry.attachments) { $0.append(canonical: $1) }
  }
}
