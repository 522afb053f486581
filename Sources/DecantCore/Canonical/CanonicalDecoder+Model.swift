extension CanonicalDecoder {
  /// Reads a site.
  mutating func site(_ node: Int) -> Site {
    var site = Site()
    guard isObject(node) else { return site }
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "title": site.title = text(value) ?? ""
      case "tagline": site.tagline = text(value)
      case "language": site.language = text(value)
      case "home": site.home = address(value)
      case "feed": site.feed = address(value)
      case "icon": site.icon = address(value)
      case "exported": site.exported = time(value)
      case "generator": site.generator = text(value)
      case "extensions": site.extensions = extensions(value)
      default: noteUnknown(name, value)
      }
    }
    return site
  }

  /// Reads an author.
  mutating func author(_ node: Int) -> Author? {
    guard isObject(node) else { return nil }
    var author = Author(id: Author.ID(rawValue: ""), name: "")
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "id": author.id = Author.ID(rawValue: text(value) ?? "")
      case "name": author.name = text(value) ?? ""
      case "email": author.email = text(value)
      case "home": author.home = address(value)
      case "avatar": author.avatar = address(value)
      case "extensions": author.extensions = extensions(value)
      default: noteUnknown(name, value)
      }
    }
    return author
  }

  /// Reads a term.
  mutating func term(_ node: Int) -> Term? {
    guard isObject(node) else { return nil }
    var term = Term(id: Term.ID(.tag, ""), name: nil)
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "taxonomy": term.id.taxonomy = Term.Taxonomy(rawValue: text(value) ?? "")
      case "slug": term.id.slug = text(value) ?? ""
      case "name": term.name = content(value)
      case "summary": term.summary = content(value)
      case "parent": term.parent = text(value)
      case "extensions": term.extensions = extensions(value)
      default: noteUnknown(name, value)
      }
    }
    return term
  }

  /// Reads a comment.
  mutating func comment(_ node: Int) -> Entry.Comment? {
    guard isObject(node) else { return nil }
    var comment = Entry.Comment(
      id: Entry.Comment.ID(rawValue: ""), name: "", content: Content("", markup: .plainText))
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "id": comment.id = Entry.Comment.ID(rawValue: text(value) ?? "")
      case "kind": comment.kind = Entry.Comment.Kind(rawValue: text(value) ?? "")
      case "status": comment.status = Entry.Comment.Status(rawValue: text(value) ?? "")
      case "name": comment.name = text(value) ?? ""
      case "email": comment.email = text(value)
      case "networkAddress": comment.networkAddress = text(value)
      case "home": comment.home = address(value)
      case "date": comment.date = time(value)
      case "content": comment.content = content(value) ?? comment.content
      case "parent": comment.parent = text(value).map { Entry.Comment.ID(rawValue: $0) }
      case "extensions": comment.extensions = extensions(value)
      default: noteUnknown(name, value)
      }
    }
    return comment
  }

  /// Reads a file.
  mutating func attachment(_ node: Int) -> Entry.Attachment? {
    guard isObject(node) else { return nil }
    var attachment = Entry.Attachment(address: "")
    let tree = tree
    for (name, value) in tree.members(of: node) {
      switch tree.bytes.span.extracting(name) {
      case "address": attachment.address = address(value) ?? ""
      case "mediaType": attachment.mediaType = text(value)
      case "title": attachment.title = text(value)
      case "alternativeText": attachment.alternativeText = text(value)
      case "byteCount": attachment.byteCount = number(value)
      case "duration": attachment.duration = Double(tree.text(value))
      case "extensions": attachment.extensions = extensions(value)
      default: noteUnknown(name, value)
      }
    }
    return attachment
  }

  /// Reads what a menu item points to.
  mutating func menuItem(_ node: Int) -> Entry.MenuItem? {
    guard isObject(node) else { return nil }
    guard let inner = tree.member("target", of: node), let target = target(inner) else {
      noteWrong(node)
      return nil
    }
    let parent = tree.member("parent", of: node).flatMap { text($0) }
    return Entry.MenuItem(target: target, parent: parent.map { Entry.ID(rawValue: $0) })
  }

  private mutating func target(_ node: Int) -> Entry.MenuItem.Target? {
    if let id = tree.member("entry", of: node).flatMap({ text($0) }) {
      return .entry(Entry.ID(rawValue: id))
    }
    if let address = tree.member("address", of: node).flatMap({ address($0) }) {
      return .address(address)
    }
    if let kind = tree.member("archive", of: node).flatMap({ text($0) }) {
      return .archive(Entry.Kind(rawValue: kind))
    }
    guard let taxonomy = tree.member("taxonomy", of: node).flatMap({ text($0) }),
      let number = tree.member("number", of: node).flatMap({ text($0) })
    else { return nil }
    return .term(Term.Taxonomy(rawValue: taxonomy), number: number)
  }
}
