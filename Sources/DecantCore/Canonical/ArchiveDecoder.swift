/// Reads an entry of the archive from its two lines.
package struct ArchiveDecoder: Sendable {
  /// Where the entry stands, and what was written there.
  package private(set) var placement: ArchivePlacement

  /// The entry as the source had it, as far as the lines are there.
  package private(set) var entry: Entry

  /// What couldn't be read in the line that has most of the entry: the public one, if there is one.
  package private(set) var problems: [CanonicalDecoder.Problem] = []

  /// What couldn't be read in the private line beside a public one.
  package private(set) var privateProblems: [CanonicalDecoder.Problem] = []

  /// Reads a line of `blog.jsonl`, of `private.jsonl`, or both of one entry; `nil` if there is no
  /// entry in them.
  package init?(blog: JSONTree?, private secrets: JSONTree?) {
    guard let line = blog ?? secrets, let archive = line.member("archive", of: 0) else {
      return nil
    }
    var decoder = CanonicalDecoder(line)
    let whole = blog == nil ? line.member("entry", of: 0) : 0
    guard let whole, let entry = decoder.entry(whole) else { return nil }
    self.entry = entry
    placement = ArchivePlacement(line, archive)
    problems = decoder.problems
    if blog != nil, let secrets { merge(secrets) }
  }

  private mutating func merge(_ secrets: JSONTree) {
    var decoder = CanonicalDecoder(secrets)
    for (name, value) in secrets.members(of: 0) {
      switch secrets.bytes.span.extracting(name) {
      case "archive": break
      case "password": entry.password = decoder.text(value)
      case "authors": decoder.mergeEmails(value, into: &entry.authors)
      case "comments": mergeComments(value, &decoder)
      case "fields": decoder.mergeFields(value, into: &entry.extensions)
      default: decoder.noteUnknown(name, value)
      }
    }
    privateProblems = decoder.problems
  }

  private mutating func mergeComments(_ list: Int, _ decoder: inout CanonicalDecoder) {
    let tree = decoder.tree
    for item in tree.children(of: list) {
      guard let place = decoder.place(item), place <= entry.comments.count else {
        decoder.noteWrong(item)
        continue
      }
      if let whole = tree.member("comment", of: item) {
        if let comment = decoder.comment(whole) { entry.comments.insert(comment, at: place) }
      } else if place < entry.comments.count {
        decoder.mergeSecrets(item, into: &entry.comments[place])
      } else {
        decoder.noteWrong(item)
      }
    }
  }
}

extension CanonicalDecoder {
  /// The place in a list that an object of a private line is for.
  func place(_ node: Int) -> Int? {
    tree.member("at", of: node).flatMap { Int(tree.text($0)) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  fileprivate mutating func mergeSecrets(_ node: Int, into comment: inout Entry.Comment) {
    if let email = tree.member("email", of: node) { comment.email = text(email) }
    if let address = tree.member("networkAddress", of: node) {
      comment.networkAddress = text(address)
    }
    if let fields = tree.member("fields", of: node) {
      mergeFields(fields, into: &comment.extensions)
    }
  }

  /// Puts custom fields back in their place among the spaces.
  fileprivate mutating func mergeFields(_ node: Int, into extensions: inout Extensions) {
    guard let place = place(node), let list = tree.member("members", of: node) else {
      return noteWrong(node)
    }
    let fields = MetadataBag(members(list))
    var merged = Extensions()
    for (i, bag) in extensions.bags.enumerated() {
      if i == place { merged[.customFields] = fields }
      merged[bag.space] = bag.members
    }
    if place >= extensions.bags.count { merged[.customFields] = fields }
    extensions = merged
  }
}

extension ArchivePlacement {
  /// Reads a placement.
  fileprivate init(_ tree: JSONTree, _ node: Int) {
    self.init(ordinal: tree.member("ordinal", of: node).flatMap { Int(tree.text($0)) } ?? 0)
    path = tree.member("path", of: node).flatMap { tree.string($0) }
    file = tree.member("file", of: node).flatMap { tree.string($0) }
    body = tree.member("body", of: node).flatMap { tree.string($0) }
    values = tree.archivedValues(of: node)
  }
}

extension JSONTree {
  /// The hashes of values in the member `values` of an object, by name.
  func archivedValues(of node: Int) -> [(name: String, hash: String)] {
    guard let list = member("values", of: node), nodes[list].kind == .beginArray else { return [] }
    var values: [(name: String, hash: String)] = []
    for pair in children(of: list) where nodes[pair].kind == .beginArray {
      let parts = children(of: pair).compactMap { string($0) }
      if parts.count == 2 { values.append((parts[0], parts[1])) }
    }
    return values
  }
}
