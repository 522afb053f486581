internal import DecantCore

extension ValueReader {
  /// Reads the value of `authors` or `author`: an object, a list of them, or a name.
  mutating func authors(_ node: Int, _ key: String) -> [Author] {
    let isList = key == "authors"
    switch tree.nodes[node].kind {
    case .beginArray:
      if !isList { reportForm(key, "a list", "an object", node) }
      var authors: [Author] = []
      for item in tree.children(of: node) {
        if let author = author(item, key) { authors.append(author) }
      }
      return authors
    case .beginObject:
      if isList { reportForm(key, "an object", "a list of objects", node) }
    case .string, .word: reportForm(key, "a text", isList ? "a list of objects" : "an object", node)
    default:
      _ = plainText(node, key)
      return []
    }
    return author(node, key).map { [$0] } ?? []
  }

  private mutating func reportForm(_ key: String, _ found: String, _ wanted: String, _ node: Int) {
    report(
      .feedAuthorForm, "\(key.quoted) is \(found), not \(wanted): it was understood", at: node)
  }

  /// Reads one author: an object, or a name.
  private mutating func author(_ node: Int, _ key: String) -> Author? {
    guard isKind(node, .beginObject) else {
      guard let name = plainText(node, key) else { return nil }
      return Author(id: Author.ID(rawValue: name), name: name)
    }
    var author = Author(id: Author.ID(rawValue: ""), name: "")
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "name": author.name = plainText(value, "name") ?? ""
      case "url": author.home = plainText(value, "url").map { WebAddress(rawValue: $0) }
      case "avatar": author.avatar = plainText(value, "avatar").map { WebAddress(rawValue: $0) }
      default: author.extensions[.jsonFeed].append(tree.name(name), tree.value(value))
      }
    }
    let id = author.name.isEmpty ? (author.home ?? author.avatar)?.rawValue : author.name
    guard let id else {
      report(.feedEmptyAuthor, "an author has neither name, url nor avatar", at: node)
      return nil
    }
    author.id = Author.ID(rawValue: id)
    return author
  }
}
