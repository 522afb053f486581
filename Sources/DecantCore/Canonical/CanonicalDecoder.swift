/// Reads the lines that ``CanonicalEncoder`` writes, also after other programs changed them.
///
/// Members may come in any order; what isn't understood is noted and left out.
package struct CanonicalDecoder: Sendable {
  /// Something on a line that can't be read.
  package struct Problem: Hashable, Sendable {
    /// What is wrong.
    package enum Kind: Hashable, Sendable {
      /// The model has no member of this name.
      case unknownName(String)

      /// The value isn't what its name wants.
      case wrongValue
    }

    /// What is wrong.
    package var kind: Kind

    /// The place of the value in the line.
    package var offset: Int
  }

  /// The line.
  package let tree: JSONTree

  /// What couldn't be read so far.
  package private(set) var problems: [Problem] = []

  /// Creates a decoder of a line that is JSON.
  package init(_ tree: JSONTree) { self.tree = tree }

  /// The version of a header's line, or `nil` if the line isn't one.
  package var version: Int? {
    tree.member("decant", of: 0).flatMap { Int(tree.text($0)) }
  }

  /// Reads the header that the whole line is.
  package mutating func header() -> BlogHeader {
    var header = BlogHeader()
    let tree = tree
    for (name, value) in tree.members(of: 0) {
      switch tree.bytes.span.extracting(name) {
      case "decant", "private", "archive": break
      case "site": header.site = site(value)
      case "authors": header.authors = list(value) { $0.author($1) }
      case "terms": header.terms = list(value) { $0.term($1) }
      default: noteUnknown(name, value)
      }
    }
    return header
  }

  /// Notes a value that isn't what its name wants.
  mutating func noteWrong(_ node: Int) {
    problems.append(Problem(kind: .wrongValue, offset: tree.nodes[node].offset))
  }

  /// Notes a name that the model doesn't have.
  mutating func noteUnknown(_ name: Range<Int>, _ value: Int) {
    problems.append(
      Problem(kind: .unknownName(tree.name(name)), offset: tree.nodes[value].offset))
  }

  /// Reads a text; anything else is noted, `null` isn't.
  mutating func text(_ node: Int) -> String? {
    if let text = tree.string(node) { return text }
    if tree.nodes[node].kind != .null { noteWrong(node) }
    return nil
  }

  /// Reads an address.
  mutating func address(_ node: Int) -> WebAddress? {
    text(node).map { WebAddress(rawValue: $0) }
  }

  /// Reads a whole number.
  mutating func number(_ node: Int) -> Int64? {
    if let number = Int64(tree.text(node)) { return number }
    if tree.nodes[node].kind != .null { noteWrong(node) }
    return nil
  }

  /// Reads a list; items that can't be read are left out.
  mutating func list<Item>(_ node: Int, _ item: (inout Self, Int) -> Item?) -> [Item] {
    guard tree.nodes[node].kind == .beginArray else {
      if tree.nodes[node].kind != .null { noteWrong(node) }
      return []
    }
    var items: [Item] = []
    for child in tree.children(of: node) {
      if let value = item(&self, child) { items.append(value) }
    }
    return items
  }

  /// Whether a node is an object; anything else is noted.
  mutating func isObject(_ node: Int) -> Bool {
    if tree.nodes[node].kind == .beginObject { return true }
    if tree.nodes[node].kind != .null { noteWrong(node) }
    return false
  }

  /// Reads content.
  mutating func content(_ node: Int) -> Content? {
    guard isObject(node) else { return nil }
    guard let text = tree.member("text", of: node).flatMap({ tree.string($0) }),
      let name = tree.member("markup", of: node).flatMap({ tree.string($0) }),
      let markup = Content.Markup(rawValue: name)
    else {
      noteWrong(node)
      return nil
    }
    return Content(text, markup: markup)
  }

  /// Reads a time.
  mutating func time(_ node: Int) -> Timestamp? {
    if tree.nodes[node].kind == .beginObject { return timeOfParts(node) }
    guard let text = text(node) else { return nil }
    guard let time = RFC3339Time(text.utf8.span) else {
      noteWrong(node)
      return nil
    }
    return time.timestamp
  }

  private mutating func timeOfParts(_ node: Int) -> Timestamp? {
    guard let seconds = tree.member("localSeconds", of: node).flatMap({ number($0) }),
      let precision = tree.member("precision", of: node).flatMap({ text($0) })
    else {
      noteWrong(node)
      return nil
    }
    let nanoseconds = tree.member("nanoseconds", of: node).flatMap { number($0) } ?? 0
    let offset = tree.member("offset", of: node).flatMap { number($0) }
    return Timestamp(
      localSeconds: seconds, nanoseconds: Int32(clamping: nanoseconds),
      offset: offset.map { Int32(clamping: $0) },
      precision: precision == "day" ? .day : precision == "minute" ? .minute : .second)
  }
}
