internal import DecantCore

/// What the head of an export declares, for entries to be held against.
struct JudgedHeader: Sendable {
  private let authors: Set<Author.ID>
  private let terms: Set<Term.ID>
  private let taxonomies: Set<Term.Taxonomy>

  /// The host of the blog in lower case without `www.`; empty if it isn't known.
  let host: String

  init(_ header: BlogHeader) {
    authors = Set(header.authors.map(\.id))
    terms = Set(header.terms.map(\.id))
    taxonomies = Set(header.terms.map(\.id.taxonomy))
    host = JudgedHeader.host(of: header.site.home?.rawValue ?? "") ?? ""
  }

  /// Whether an author is missing although others are declared.
  func lacks(_ author: Author.ID) -> Bool { !authors.isEmpty && !authors.contains(author) }

  /// Whether a term is missing although others of its taxonomy are declared.
  func lacks(_ term: Term.ID) -> Bool {
    taxonomies.contains(term.taxonomy) && !terms.contains(term)
  }

  /// The host of an address in lower case without `www.`, or `nil` if the address is relative.
  static func host(of address: String) -> String? {
    let bytes = Array(address.utf8)
    guard let colon = bytes.span.firstIndex(of: "://") else { return nil }
    let rest = bytes[(colon + 3)...].prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    let host = String(decoding: rest, as: UTF8.self).lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
