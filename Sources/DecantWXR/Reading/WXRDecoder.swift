internal import DecantCore
internal import DecantXML

/// Decodes items.
struct WXRDecoder: EntryDecoder {
  /// The key of a raw entry's context for the declarations of a document that isn't the first.
  static let namespaces = "namespaces"

  private let reader: SliceReader
  /// What the header declares.
  let lookup: HeaderLookup
  private let depthLimit: Int
  private let entities: [String: UInt32]

  init(_ document: ExportDocument, header: BlogHeader, depthLimit: Int) {
    reader = SliceReader(
      namespaces: document.namespaces, entities: document.entities, depthLimit: depthLimit)
    lookup = HeaderLookup(header)
    entities = document.entities
    self.depthLimit = depthLimit
  }

  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let position = raw.position ?? SourcePosition(line: 1, column: 1)
    let slice = reader(for: raw).read(bytes, at: position)
    guard var item = ItemReading(slice, lookup: lookup) else {
      slice.report(&diagnostics)
      return nil
    }
    slice.report(title: item.title, entry: item.entry.id, &diagnostics)
    let entry = item.read(&diagnostics)
    if slice.repaired?.repairs.contains(where: { $0.kind == .carriageReturn }) == true {
      SerializedLengths.check(entry, at: position, &diagnostics)
    }
    return entry
  }

  func summarize(_ raw: RawEntry) throws(DecantError) -> EntrySummary? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let position = raw.position ?? SourcePosition(line: 1, column: 1)
    let slice = reader(for: raw).readOutline(bytes, at: position)
    var unreported = Diagnostics()
    guard var item = ItemReading(slice, lookup: lookup) else { return nil }
    return EntrySummary(item.read(&unreported))
  }

  /// The reader for the document that an item is from.
  func reader(for raw: RawEntry) -> SliceReader {
    guard let declarations = raw.context[WXRDecoder.namespaces]?.object else { return reader }
    var namespaces: [(prefix: String, name: String)] = []
    for declaration in declarations {
      namespaces.append((declaration.name, declaration.value.string ?? ""))
    }
    return SliceReader(namespaces: namespaces, entities: entities, depthLimit: depthLimit)
  }
}
