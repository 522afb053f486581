/// The keys of front matter that a generator understands.
struct KnownKeys: Sendable {
  /// Whether `Title` is `title`.
  let ignoresCase: Bool

  /// The keys as the generator spells them, by the same in lower case.
  private let spellings: [String: String]

  /// The keys in lower case, in order.
  private let sortedNames: [String]

  /// Keys whose values are texts for people, or names.
  static let texts: Set<String> = [
    "title", "linktitle", "subtitle", "description", "summary", "excerpt", "author", "authors",
    "tags", "tag", "categories", "category", "keywords", "slug", "lang", "language", "layout",
  ]

  /// Keys that many themes and other generators know: none of them is misspelled.
  private static let others: Set<String> = [
    "address", "aliases", "alias", "author", "authors", "banner", "categories", "category",
    "comment", "comments", "cover", "created", "date", "dates", "data", "description", "draft",
    "drafts", "excerpt", "featured", "guid", "heroimage", "hidden", "image", "images", "keyword",
    "keywords", "lang", "language", "lastmod", "late", "layout", "layouts", "link", "links", "math",
    "modified", "order", "page", "permalinks", "pin", "place", "private", "published", "pubdate",
    "publish", "publisher", "rate", "related", "series", "sitemap", "slag", "slug", "slugs",
    "source", "status", "sticky", "style", "subtitle", "summary", "tag", "tags", "tagline",
    "thumbnail", "tile", "tiles", "title", "titles", "toc", "translations", "type", "types",
    "unlisted", "unpublished", "update", "updated", "url", "urls", "weights", "cdate", "udate",
    "mdate", "edate", "descriptions", "republished", "description_html",
  ]

  init(of generator: MarkdownGenerator?) {
    let names: [String]
    switch generator {
    case .hugo:
      ignoresCase = true
      names = [
        "aliases", "build", "cascade", "categories", "date", "description", "draft", "expirydate",
        "headless", "iscjklanguage", "keywords", "lastmod", "layout", "linktitle", "markup",
        "menus", "outputs", "params", "publishdate", "resources", "sitemap", "slug", "summary",
        "tags", "title", "translationkey", "type", "url", "weight",
      ]
    case .jekyll:
      ignoresCase = false
      names = [
        "author", "categories", "category", "date", "description", "excerpt", "excerpt_separator",
        "image", "lang", "last_modified_at", "layout", "permalink", "published", "redirect_from",
        "redirect_to", "render_with_liquid", "sitemap", "slug", "tags", "title",
      ]
    case .eleventy:
      ignoresCase = false
      names = [
        "date", "description", "draft", "eleventyComputed", "eleventyDataSchema",
        "eleventyExcludeFromCollections", "eleventyImport", "eleventyNavigation", "layout",
        "pagination", "permalink", "tags", "templateEngineOverride", "title",
      ]
    default:
      ignoresCase = true
      names = [
        "address", "aliases", "author", "categories", "date", "description", "draft", "excerpt",
        "image", "language", "modified", "permalink", "published", "slug", "summary", "tags",
        "title",
      ]
    }
    spellings = Dictionary(names.map { ($0.folded, $0) }) { first, _ in first }
    sortedNames = spellings.keys.sorted()
  }

  /// The key of a generator that compares case, if another case of it was written.
  func otherCase(of name: String) -> String? {
    guard !ignoresCase, let known = spellings[name.folded], known != name else { return nil }
    return known
  }

  /// The key that was probably meant, or `nil` if a key may be what it is.
  func meant(by name: String) -> String? {
    let lower = name.folded
    guard spellings[lower] == nil, !KnownKeys.others.contains(lower) else { return nil }
    if let meant = KnownKeys.misspellings[lower], let known = spellings[meant] { return known }
    let bytes = Array(lower.utf8)
    guard (3...32).contains(bytes.count) else { return nil }
    return sortedNames.first { KnownKeys.isSlip(bytes, of: Array($0.utf8)) }
      .flatMap { spellings[$0] }
  }

  /// Slips of more than one letter.
  private static let misspellings = [
    "catagories": "categories", "categeries": "categories", "catergories": "categories",
    "categroies": "categories", "categorys": "categories", "catagory": "category",
    "desciption": "description", "discription": "description", "pulbished": "published",
    "permlink": "permalink", "premalink": "permalink", "alaises": "aliases",
  ]

  /// Whether a name is another one with two neighbouring letters exchanged, a letter left out or
  /// a letter doubled; in long names also with one letter wrong.
  private static func isSlip(_ name: [UInt8], of known: [UInt8]) -> Bool {
    guard known.count >= 4, name.first == known.first || name.count == known.count else {
      return false
    }
    var start = 0
    while start < min(name.count, known.count), name[start] == known[start] { start += 1 }
    let (rest, other) = (name[start...], known[start...])
    switch name.count - known.count {
    case 0:
      if rest.count >= 2, rest.first == other.dropFirst().first,
        other.first == rest.dropFirst().first
      {
        return rest.dropFirst(2).elementsEqual(other.dropFirst(2))
      }
      return known.count >= 8 && rest.dropFirst().elementsEqual(other.dropFirst())
    case -1:
      // A plural without its ending is another key.
      return known.count >= 5 && other.dropFirst().elementsEqual(rest)
        && !(rest.isEmpty && other.first == UInt8(ascii: "s"))
    case 1:
      let isDoubled = start > 0 && name[start] == name[start - 1]
      return isDoubled && rest.dropFirst().elementsEqual(other)
    default: return false
    }
  }
}
