extension CanonicalDecoder {
  /// Reads an entry, or returns `nil` if the node isn't an object.
  package mutating func entry(_ node: Int = 0) -> Entry? {
    guard isObject(node) else { return nil }
    var entry = Entry(id: Entry.ID(rawValue: ""))
    let tree = tree
    for (name, value) in tree.members(of: node) {
      if read(name, value, into: &entry) || readLists(name, value, into: &entry) { continue }
      noteUnknown(name, value)
    }
    return entry
  }

  /// Reads a member that isn't a list, or returns `false` if it is none of these.
  private mutating func read(_ name: Range<Int>, _ value: Int, into entry: inout Entry) -> Bool {
    let tree = tree
    switch tree.bytes.span.extracting(name) {
    case "id": entry.id = Entry.ID(rawValue: text(value) ?? "")
    case "guid": entry.guid = text(value)
    case "kind": entry.kind = text(value).map { Entry.Kind(rawValue: $0) } ?? .post
    case "status":
      entry.status = text(value).map { Entry.Status(rawValue: $0) } ?? .published
    case "password": entry.password = text(value)
    case "slug": entry.slug = text(value)
    case "address": entry.address = address(value)
    case "title": entry.title = content(value)
    case "content": entry.content = content(value)
    case "excerpt": entry.excerpt = content(value)
    case "searchDescription": entry.searchDescription = text(value)
    case "language": entry.language = text(value)
    case "published": entry.published = time(value)
    case "modified": entry.modified = time(value)
    case "parent": entry.parent = text(value).map { Entry.ID(rawValue: $0) }
    case "order": entry.order = number(value).map { Int($0) }
    case "isPinned": entry.isPinned = tree.nodes[value].kind == .true
    case "image": entry.image = image(value)
    case "menuItem": entry.menuItem = menuItem(value)
    case "extensions": entry.extensions = extensions(value)
    case "archive": break
    default: return false
    }
    return true
  }

  private mutating func readLists(
    _ name: Range<Int>, _ value: Int, into entry: inout Entry
  ) -> Bool {
    let tree = tree
    switch tree.bytes.span.extracting(name) {
    case "aliases": entry.aliases = list(value) { $0.address($1) }
    case "alternates": entry.alternates = list(value) { $0.content($1) }
    case "authors": entry.authors = list(value) { $0.author($1) }
    case "terms": entry.terms = list(value) { $0.term($1) }
    case "attachments": entry.attachments = list(value) { $0.attachment($1) }
    case "comments": entry.comments = list(value) { $0.comment($1) }
    default: return false
    }
    return true
  }

  private mutating func image(_ node: Int) -> Entry.MediaReference? {
    guard isObject(node) else { return nil }
    if let id = tree.member("entry", of: node).flatMap({ text($0) }) {
      return .entry(Entry.ID(rawValue: id))
    }
    if let address = tree.member("address", of: node).flatMap({ address($0) }) {
      return .address(address)
    }
    noteWrong(node)
    return nil
  }
}
