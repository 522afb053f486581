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
