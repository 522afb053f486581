internal import DecantCore

/// How the file of an entry was spelled, so that it can be written again as it was.
///
/// The text before the body is kept whole: language, order of keys, comments, quotation marks, line
/// ends, byte order mark. The hashes of what it said tell later which properties have changed.
struct FileSpelling: Sendable {
  /// The program that makes a site of the folder; empty if there is none.
  var generator: String

  /// The path of the file.
  var path: String

  /// The text before the body.
  var head: String

  /// The hash of the body, byte for byte.
  var body: String

  /// The hashes of the properties that were read, by name.
  var says: [(name: String, hash: String)]

  /// The encoding of the file, if it wasn't UTF-8.
  var encoding: String?

  /// Notes how the file of an entry was spelled.
  init(of entry: Entry, head: String, path: String, generator: MarkdownGenerator?) {
    self.generator = generator?.rawValue ?? ""
    self.path = path
    self.head = head
    body = FileSpelling.hash(ofBody: entry)
    says = FileSpelling.hashes(of: entry)
  }

  /// Reads what an entry has kept, or `nil` if it has nothing.
  init?(keptIn entry: Entry) {
    let bag = entry.extensions[.file]
    guard let place = bag[Entry.FileKey.place]?.string, let head = bag[Entry.FileKey.head]?.string,
      let colon = place.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    generator = String(place[..<colon])
    path = String(place[place.utf8.index(after: colon)...])
    self.head = head
    body = bag[Entry.FileKey.body]?.string ?? ""
    encoding = bag[Entry.FileKey.encoding]?.string
    says = (bag[Entry.FileKey.says]?.object ?? []).map { ($0.name, $0.value.string ?? "") }
  }

  /// Puts it into an entry.
  func keep(in entry: inout Entry) {
    var bag: MetadataBag = [
      .init(Entry.FileKey.place, .string("\(generator):\(path)")),
      .init(Entry.FileKey.visibility, .number(String(entry.visibility.rawValue))),
      .init(Entry.FileKey.head, .string(head)), .init(Entry.FileKey.body, .string(body)),
      .init(
        Entry.FileKey.says, .object(MetadataBag(says.map { .init($0.name, .string($0.hash)) }))),
    ]
    if let encoding { bag.append(Entry.FileKey.encoding, .string(encoding)) }
    entry.extensions[.file] = bag
  }

  /// Whether the body of an entry is the one that was read.
  func hasBody(of entry: Entry) -> Bool { body == FileSpelling.hash(ofBody: entry) }

  /// The names of the properties of an entry that say something else than was read.
  func changes(in entry: Entry) -> [String] {
    let now = FileSpelling.hashes(of: entry)
    let old = Dictionary(says.map { ($0.name, $0.hash) }) { first, _ in first }
    let new = Dictionary(now.map { ($0.name, $0.hash) }) { first, _ in first }
    return now.map(\.name).filter { old[$0] != new[$0] }
      + says.map(\.name).filter { new[$0] == nil }
  }

  private static func hash(ofBody entry: Entry) -> String {
    let text = Array((entry.content?.text ?? "").utf8)
    return ArchivePlacement.hash(text.span) + (entry.content?.markup.rawValue ?? "")
  }

  /// The hashes of what front matter can say, in the words of the canonical form.
  private static func hashes(of entry: Entry) -> [(name: String, hash: String)] {
    var said = entry
    said.content = nil
    said.comments = []
    said.parent = nil
    said.extensions = Extensions()
    said.extensions[.markdown] = entry.extensions[.markdown]
    var line: [UInt8] = []
    CanonicalEncoder.append(said, to: &line)
    let tree = JSONTree(line)
    guard tree.failure == nil else { return [] }
    var hashes: [(name: String, hash: String)] = []
    for (name, value) in tree.members(of: 0) {
      let key = tree.name(name)
      if key == "id" { continue }
      let node = tree.nodes[value]
      let text = tree.bytes.span.extracting(node.range)
      hashes.append((key, ArchivePlacement.hash(text)))
    }
    return hashes
  }
}
