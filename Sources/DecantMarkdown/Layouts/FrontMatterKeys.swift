/// What a layout's front matter names things; `nil` where it has no name for one.
package struct FrontMatterKeys: Hashable, Sendable {
  package var title = "title"
  package var date = "date"
  package var modified: String? = "lastmod"
  package var author = "author"
  package var categories = "categories"
  package var tags = "tags"
  package var image = "image"
  package var description = "description"
  package var excerpt: String? = "summary"
  package var address = "url"
  package var aliases: String? = "aliases"
  package var order: String? = "weight"
  package var language: String? = "lang"
}

extension FrontMatterKeys {
  /// The names by which users call the fields, for a message.
  static let fields =
    "title, date, modified, author, categories, tags, image, description, excerpt, address, "
    + "aliases, order, language"

  /// The key of a field by the name that users call it, or by its own.
  func key(of field: String) -> String? {
    switch field {
    case "title", title: title
    case "date", date: date
    case "modified", modified: modified
    case "author", author: author
    case "categories", categories: categories
    case "tags", tags: tags
    case "image", image: image
    case "description", description: description
    case "excerpt", excerpt: excerpt
    case "address", address: address
    case "aliases", aliases: aliases
    case "order", order: order
    case "language", language: language
    default: nil
    }
  }
}
