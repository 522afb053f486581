internal import DecantCore
internal import DecantXML

/// What the head of an export says, and what its items need of it.
struct ExportDocument: Sendable {
  /// The namespaces that the root declares.
  var namespaces: [(prefix: String, name: String)]

  /// The entities that the document type declares.
  var entities: [String: UInt32]

  /// The site, the authors and the terms.
  var header: BlogHeader

  /// The header that `decant:archive` gives, if there is one.
  var archived: BlogHeader?

  /// `wp:base_blog_url`, or the address of the home page.
  var blogAddress: String

  /// Whether anything says that this is an export, and not just a feed.
  var isWordPress: Bool

  /// The prefixes of WordPress's own elements that aren't declared.
  var undeclaredPrefixes: [String] {
    ExportNamespace.prefixes.filter { prefix in
      // Another prefix for the same namespace will do.
      !namespaces.contains {
        let name = Array($0.name.utf8)
        return $0.prefix == prefix
          || ExportNamespace(name.span) == ExportNamespace(prefix: prefix)
      }
    }
  }
}

extension ExportDocument {
  /// Whether two documents declare the same namespaces.
  func hasNamespaces(of other: ExportDocument) -> Bool {
    guard namespaces.count == other.namespaces.count else { return false }
    return zip(namespaces, other.namespaces).allSatisfy { $0 == $1 }
  }
}
