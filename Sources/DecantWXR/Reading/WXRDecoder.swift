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

  private let readsArchive: Bool

  init(
    _ document: ExportDocument, header: BlogHeader, depthLimit: Int, readsArchive: Bool = true
  ) {
    self.readsArchive = readsArchive
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
    return readsArchive ? merged(entry, item, &diagnostics) : entry
  }

  /// Puts what `decant:archive` holds and what was edited since together; `nil` for an item that
  /// only WordPress needs.
  private func merged(
    _ read: Entry, _ item: ItemReading, _ diagnostics: inout Diagnostics
  ) -> Entry? {
    guard let node = item.archive else { return read }
    let slice = item.slice
    func position() -> SourcePosition? {
      slice.positions(ofValues: [slice.tree.nodes[node].ordinal]).first
    }
    let json = JSONTree(Array(slice.tree.text(node).utf8), depth: 3 &* depthLimit &+ 16)
    guard json.failure == nil, let archived = ArchiveDecoder(blog: json, private: nil) else {
      diagnostics.report(
        .wxrDamagedArchive, "decant:archive can't be read: the other elements count",
        at: position(), entry: read.id)
      return read
    }
    let edited = ElementHashes.edited(item.hashes, since: archived.placement.values)
    let isOnlyForWordPress = json.member("id", of: 0) == nil
    if isOnlyForWordPress { return edited.isEmpty ? nil : read }
    if !archived.problems.isEmpty {
      diagnostics.report(
        .wxrDamagedArchive, "a part of decant:archive can't be read: it was left out",
        at: position(), entry: read.id)
    }
    if !edited.isEmpty {
      diagnostics.report(
        .wxrEdited, "of the entry was edited: \(edited.listed); decant:archive has the rest",
        at: slice.position, entry: archived.entry.id)
    }
    return ArchivedItemMerge(archived, read, edited).entry
  }

  func summarize(_ raw: RawEntry) throws(DecantError) -> EntrySummary? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let position = raw.position ?? SourcePosition(line: 1, column: 1)
    let slice = reader(for: raw).readOutline(bytes, at: position)
    var unreported = Diagnostics()
    guard var item = ItemReading(slice, lookup: lookup) else { return nil }
    if readsArchive, item.archive != nil {
      return try decode(raw, &unreported).map { EntrySummary($0) }
    }
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
