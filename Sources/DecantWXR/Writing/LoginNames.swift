internal import DecantCore

/// The names by which WordPress knows authors: letters of ASCII, digits and a few marks.
///
/// WordPress's `sanitize_user` in its strict mode, and its limit of 60 characters.
enum LoginNames {
  /// The login of an author.
  static func login(of id: Author.ID) -> String {
    let text = id.rawValue
    if !text.isEmpty, text.utf8.count <= 60, text.utf8.allSatisfy(isAllowed),
      text.utf8.first != UInt8(ascii: " "), text.utf8.last != UInt8(ascii: " ")
    {
      return text
    }
    let slug = Slug.make(from: text)
    if !slug.isEmpty, slug.utf8.count <= 60, slug.utf8.allSatisfy(isAllowed) { return slug }
    return "author-\(FNV1a.hash32(text.utf8))"
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
