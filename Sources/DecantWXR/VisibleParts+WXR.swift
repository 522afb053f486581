internal import DecantCore

extension VisibleParts {
  /// WXR has elements for what WordPress knows; for what others know, `decant:archive`.
  static let wxr = VisibleParts { header in
    var header = header
    header.site.feed = nil
    header.site.extensions = fieldsOnly(header.site.extensions)
    for i in header.authors.indices {
      header.authors[i].home = nil
      header.authors[i].avatar = nil
      header.authors[i].extensions = fieldsOnly(header.authors[i].extensions)
    }
    for i in header.terms.indices {
      header.terms[i].extensions = fieldsOnly(header.terms[i].extensions)
    }
    return header
  } entry: { entry in
    var shown = entry
    shown.aliases = []
    shown.alternates = []
    shown.language = nil
    // Every item has an order.
    if entry.order == 0 { shown.order = nil }
    shown.authors = Array(entry.authors.prefix(1))
    for i in shown.authors.indices {
      shown.authors[i].home = nil
      shown.authors[i].avatar = nil
    }
    for i in shown.attachments.indices {
      shown.attachments[i].title = nil
      shown.attachments[i].duration = nil
    }
    shown.extensions = fieldsOnly(entry.extensions)
    for i in shown.comments.indices {
      shown.comments[i].extensions = fieldsOnly(entry.comments[i].extensions)
    }
    return shown
  }

  /// The custom fields; how an export spells its elements is nothing that it says.
  private static func fieldsOnly(_ extensions: Extensions) -> Extensions {
    var kept = Extensions()
    let fields = extensions[.customFields]
    if !fields.isEmpty { kept[.customFields] = fields }
    return kept
  }
}
