internal import DecantCore

extension VisibleParts {
  /// WXR has elements for what WordPress knows; for what others know, `decant:archive`.
  static let wxr = VisibleParts { header in
    var header = header
    header.site.feed = nil
    header.site.extensions = wordPressOnly(header.site.extensions)
    for i in header.authors.indices {
      header.authors[i].home = nil
      header.authors[i].avatar = nil
      header.authors[i].extensions = wordPressOnly(header.authors[i].extensions)
    }
    for i in header.terms.indices {
      header.terms[i].extensions = wordPressOnly(header.terms[i].extensions)
    }
    return header
  } entry: { entry in
    var shown = entry
    shown.aliases = []
    shown.alternates = []
    shown.language = nil
    shown.authors = Array(entry.authors.prefix(1))
    for i in shown.authors.indices {
      shown.authors[i].home = nil
      shown.authors[i].avatar = nil
    }
    for i in shown.attachments.indices {
      shown.attachments[i].title = nil
      shown.attachments[i].duration = nil
    }
    shown.extensions = wordPressOnly(entry.extensions)
    for i in shown.comments.indices {
      shown.comments[i].extensions = wordPressOnly(entry.comments[i].extensions)
    }
    return shown
  }

  private static func wordPressOnly(_ extensions: Extensions) -> Extensions {
    var kept = Extensions()
    for bag in extensions.bags where bag.space == .wordPress || bag.space == .customFields {
      kept[bag.space] = bag.members
    }
    return kept
  }
}
