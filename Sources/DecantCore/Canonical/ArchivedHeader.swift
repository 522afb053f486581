/// The header of an archive, of the first lines of its two files.
package struct ArchivedHeader: Sendable {
  /// The header as the source had it, as far as the lines are there.
  package private(set) var header: BlogHeader

  /// The hashes of the header's values as written, by name.
  package private(set) var values: [(name: String, hash: String)] = []

  /// What couldn't be read, in either line.
  package private(set) var problems: [CanonicalDecoder.Problem]

  /// Reads the first line of `blog.jsonl`, and that of `private.jsonl` if there is one; `nil` if
  /// the first isn't a header of this version.
  package init?(blog: JSONTree, private secrets: JSONTree?) {
    guard blog.nodes.first?.kind == .beginObject else { return nil }
    var decoder = CanonicalDecoder(blog)
    guard decoder.version == CanonicalEncoder.version else { return nil }
    header = decoder.header()
    if let archive = blog.member("archive", of: 0) { values = blog.archivedValues(of: archive) }
    problems = decoder.problems
    guard let secrets, secrets.nodes.first?.kind == .beginObject else { return }
    var secretDecoder = CanonicalDecoder(secrets)
    if let list = secrets.member("authors", of: 0) {
      secretDecoder.mergeEmails(list, into: &header.authors)
    }
    problems += secretDecoder.problems
  }
}

extension CanonicalDecoder {
  /// Puts electronic mail addresses back to their authors, by `at`.
  mutating func mergeEmails(_ list: Int, into authors: inout [Author]) {
    for item in tree.children(of: list) {
      guard let place = place(item), authors.indices.contains(place) else {
        noteWrong(item)
        continue
      }
      let email = tree.member("email", of: item)
      authors[place].email = email.flatMap { text($0) }
    }
  }
}
