internal import DecantCore
internal import DecantXML

/// What WXR has no place for, in an element that WordPress ignores.
///
/// The element stands in an item, or in the channel, and holds an object of the archive: the entry
/// or header as the source had it, and in `archive` the hashes of the other elements as written,
/// by which edits are found.
struct ExportArchive: Sendable {
  /// The namespace of `decant:archive`.
  static let namespace = "urn:decant:archive:1"

  private let reader: SliceReader
  private let namespaces: ExportNamespaces

  /// - Parameter namespaces: What the root of the export declares.
  init(_ namespaces: ExportNamespaces) {
    self.namespaces = namespaces
    reader = SliceReader(
      namespaces: namespaces.declarations, entities: [:], depthLimit: Limits().depth)
  }

  /// Puts the element into an item.
  ///
  /// - Parameters:
  ///   - entry: The entry as the source had it, or `nil` for an item that only WordPress needs.
  ///   - open: Names of values that aren't known yet when the item is written.
  func add(
    _ entry: Entry?, at ordinal: Int, leavingOpen open: [String] = [], to item: inout [UInt8]
  ) {
    let parsed = reader.read(item, at: SourcePosition(line: 1, column: 1))
    var placement = ArchivePlacement(ordinal: ordinal)
    if parsed.tree.nodes.count > 1 {
      placement.values = ElementHashes.of(1, in: ExportTree(parsed.tree)).map { name, hash in
        (name, open.contains(name) ? ElementHashes.any : hash)
      }
    }
    insert(
      ArchiveEncoder.encodeWhole(entry, at: placement), "\t\t", before: "\t</item>\n", of: &item)
  }

  /// Puts the element at the end of the head of an export.
  func add(_ header: BlogHeader, to head: inout [UInt8]) {
    let values = HeadReading.hashes(of: head)
    insert(ArchiveEncoder.encodeWhole(header, values: values), "\t", before: "\n", of: &head)
  }

  private func insert(
    _ json: [UInt8], _ indent: StaticString, before end: StaticString, of bytes: inout [UInt8]
  ) {
    bytes.removeLast(end.utf8CodeUnitCount)
    var text = ExportText()
    text.append(indent)
    text.append("<decant:archive")
    if !namespaces.declares("decant", ExportArchive.namespace) {
      text.append(attribute: "xmlns:decant", ExportArchive.namespace)
    }
    text.append(">")
    text.append(cdata: String(decoding: ExportArchive.escaped(json), as: UTF8.self))
    text.append("</decant:archive>\n")
    text.append(end)
    bytes += text.bytes
  }

  /// JSON without U+FFFE and U+FFFF, which XML can't hold.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    let span = json.span
    var result: [UInt8] = []
    var run = 0
    var i = 0
    while let place = span.firstIndex(of: 0xEF, from: i) {
      i = place + 1
      guard place + 2 < span.count, span[place + 1] == 0xBF, span[place + 2] >= 0xBE else {
        continue
      }
      result.append(copying: span.extracting(run..<place))
      result.append(span[place + 2] == 0xBE ? "\\ufffe" : "\\uffff")
      run = place + 3
    }
    guard run > 0 else { return json }
    result.append(copying: span.extracting(run..<span.count))
    return result
  }

  /// What of an entry has no element in WXR, in words.
  ///
  /// How a source was laid out is nothing to tell people about.
  static func leftovers(of entry: Entry) -> [String] {
    var words: [String] = []
    if !entry.aliases.isEmpty { words.append("aliases") }
    if !entry.alternates.isEmpty { words.append("other forms of the text") }
    if entry.authors.count > 1 { words.append("further authors") }
    if entry.language != nil { words.append("language") }
    if entry.authors.contains(where: { $0.home != nil || $0.avatar != nil }) {
      words.append("addresses and pictures of authors")
    }
    if entry.comments.contains(where: { $0.extensions.bags.contains { isForeign($0.space) } }) {
      words.append("values of comments")
    }
    if entry.attachments.contains(where: { $0.title != nil || $0.duration != nil }) {
      words.append("titles and lengths of files")
    }
    for bag in entry.extensions.bags where isForeign(bag.space) {
      words.append("values of \(bag.space.rawValue)")
    }
    return words
  }

  /// Whether WXR has no elements for the values of a space.
  private static func isForeign(_ space: Extensions.Space) -> Bool {
    space != .wordPress && space != .customFields && !space.rawValue.hasSuffix(".layout")
  }
}
