internal import DecantCore

extension Entry {
  /// The number of values that the entry holds, for a person's idea of how much was compared.
  ///
  /// Each property that is set is one, and each item of a list and of the extensions with all that
  /// is in it.
  var valueCount: Int {
    var count = 3 + aliases.count + alternates.count
    let texts: [String?] = [
      guid, password, slug, address?.rawValue, searchDescription, language, parent?.rawValue,
    ]
    for text in texts where text != nil { count += 1 }
    for content in [title, content, excerpt] where content != nil { count += 1 }
    for time in [published, modified] where time != nil { count += 1 }
    if order != nil { count += 1 }
    if isPinned { count += 1 }
    if image != nil { count += 1 }
    if menuItem != nil { count += 1 }
    for author in authors { count += 2 + author.extensions.valueCount }
    for term in terms { count += 2 + term.extensions.valueCount }
    for file in attachments { count += 1 + file.extensions.valueCount }
    for comment in comments { count += comment.valueCount }
    return count + extensions.valueCount
  }
}

extension Entry.Comment {
  fileprivate var valueCount: Int {
    var count = 5
    for text in [email, networkAddress, home?.rawValue, parent?.rawValue] where text != nil {
      count += 1
    }
    return count + (date == nil ? 0 : 1) + extensions.valueCount
  }
}

extension Extensions {
  fileprivate var valueCount: Int {
    var count = 0
    for bag in bags { count += bag.members.count }
    return count
  }
}
