extension ByteBuilder {
  /// Adds a site.
  package mutating func append(canonical site: Site) {
    append("{\"title\":")
    append(jsonString: site.title)
    append(canonical: ",\"tagline\":", site.tagline)
    append(canonical: ",\"language\":", site.language)
    append(canonical: ",\"home\":", site.home)
    append(canonical: ",\"feed\":", site.feed)
    append(canonical: ",\"icon\":", site.icon)
    append(canonical: ",\"exported\":", site.exported)
    append(canonical: ",\"generator\":", site.generator)
    append(canonical: site.extensions)
    append(UInt8(ascii: "}"))
  }

  /// Adds an author.
  package mutating func append(canonical author: Author) {
    append("{\"id\":")
    append(jsonString: author.id.rawValue)
    append(canonical: ",\"name\":", author.name)
    append(canonical: ",\"email\":", author.email)
    append(canonical: ",\"home\":", author.home)
    append(canonical: ",\"avatar\":", author.avatar)
    append(canonical: author.extensions)
    append(UInt8(ascii: "}"))
  }

  /// Adds a term.
  package mutating func append(canonical term: Term) {
    append("{\"taxonomy\":")
    append(jsonString: term.id.taxonomy.rawValue)
    append(canonical: ",\"slug\":", term.id.slug)
    append(canonical: ",\"name\":", term.name)
    append(canonical: ",\"summary\":", term.summary)
    append(canonical: ",\"parent\":", term.parent)
    append(canonical: term.extensions)
    append(UInt8(ascii: "}"))
  }

  /// Adds a comment.
  package mutating func append(canonical comment: Entry.Comment) {
    append("{\"id\":")
    append(jsonString: comment.id.rawValue)
    append(canonical: ",\"kind\":", comment.kind.rawValue)
    append(canonical: ",\"status\":", comment.status.rawValue)
    append(canonical: ",\"name\":", comment.name)
    append(canonical: ",\"email\":", comment.email)
    append(canonical: ",\"networkAddress\":", comment.networkAddress)
    append(canonical: ",\"home\":", comment.home)
    append(canonical: ",\"date\":", comment.date)
    append(canonical: ",\"content\":", comment.content)
    append(canonical: ",\"parent\":", comment.parent?.rawValue)
    append(canonical: comment.extensions)
    append(UInt8(ascii: "}"))
  }

  /// Adds a file.
  package mutating func append(canonical attachment: Entry.Attachment) {
    append("{\"address\":")
    append(jsonString: attachment.address.rawValue)
    append(canonical: ",\"mediaType\":", attachment.mediaType)
    append(canonical: ",\"title\":", attachment.title)
    append(canonical: ",\"alternativeText\":", attachment.alternativeText)
    append(canonical: ",\"byteCount\":", number: attachment.byteCount)
    if let duration = attachment.duration {
      append(",\"duration\":")
      // JSON has no infinity; a text keeps it.
      duration.isFinite ? append(text: "\(duration)") : append(jsonString: "\(duration)")
    }
    append(canonical: attachment.extensions)
    append(UInt8(ascii: "}"))
  }

  /// Adds the member `menuItem`.
  package mutating func append(canonical item: Entry.MenuItem) {
    append(",\"menuItem\":{\"target\":{")
    switch item.target {
    case .entry(let id): append(canonical: "\"entry\":", id.rawValue)
    case .address(let address): append(canonical: "\"address\":", address)
    case .archive(let kind): append(canonical: "\"archive\":", kind.rawValue)
    case .term(let taxonomy, let number):
      append(canonical: "\"taxonomy\":", taxonomy.rawValue)
      append(canonical: ",\"number\":", number)
    }
    append(UInt8(ascii: "}"))
    append(canonical: ",\"parent\":", item.parent?.rawValue)
    append(UInt8(ascii: "}"))
  }
}
