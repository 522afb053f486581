internal import DecantCore

/// Authors as front matter names them: a name, an object, or a list of either.
enum MarkdownPeople {
  /// The authors of a value; none if it names nobody.
  ///
  /// - Parameter separators: What stands between the names of a text.
  static func authors(_ value: MetadataValue, separators: [Character]) -> [Author] {
    switch value {
    case .string(let text):
      text.split { separators.contains($0) }.compactMap { author(named: trimmed($0)) }
    case .object(let members): author(members).map { [$0] } ?? []
    case .array(let items):
      items.compactMap { item in
        item.object.flatMap(author) ?? item.scalarText.flatMap(author(named:))
      }
    case .null, .bool, .number, .timestamp: []
    }
  }

  private static func author(named name: String) -> Author? {
    name.isEmpty ? nil : Author(id: Author.ID(rawValue: name), name: name)
  }

  private static func author(_ members: MetadataBag) -> Author? {
    func text(_ keys: String...) -> String? {
      for key in keys {
        if let text = members.first(where: { $0.name.lowercased() == key })?.value.string {
          return text
        }
      }
      return nil
    }
    let home = text("url", "home", "link", "uri", "website")
    guard let name = text("name", "title", "display_name", "nickname") ?? home else { return nil }
    var author = Author(id: Author.ID(rawValue: name), name: name)
    author.email = text("email", "mail")
    author.home = home.map { WebAddress(rawValue: $0) }
    author.avatar = text("avatar", "image_url", "picture", "image").map { WebAddress(rawValue: $0) }
    return author
  }

  /// A part of a text without the white space around it.
  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
