internal import DecantCore

/// The authors and terms that an export declares, each once.
struct HeaderDeclarations {
  private(set) var authors: [Author] = []
  private(set) var terms: [Term] = []
  private var authorIDs: Set<Author.ID> = []
  private var termIDs: Set<Term.ID> = []

  init() {}

  init(_ header: BlogHeader) {
    authors = header.authors
    terms = header.terms
    authorIDs = Set(authors.map(\.id))
    termIDs = Set(terms.map(\.id))
  }

  /// Adds the author or term that an element declares, and returns whether it is a new one.
  mutating func add(_ node: Int, _ name: String, of source: ExportTree) -> Bool {
    if name == "wp:author" {
      guard let author = Author(node, of: source), authorIDs.insert(author.id).inserted else {
        return false
      }
      authors.append(author)
    } else {
      guard let term = Term(node, declaredAs: name, of: source),
        termIDs.insert(term.id).inserted
      else { return false }
      terms.append(term)
    }
    return true
  }

  /// Whether the author or term that an element declares is known.
  func contains(_ node: Int, _ name: String, of source: ExportTree) -> Bool {
    if name == "wp:author" {
      return Author(node, of: source).map { authorIDs.contains($0.id) } ?? false
    }
    return Term(node, declaredAs: name, of: source).map { termIDs.contains($0.id) } ?? false
  }
}
