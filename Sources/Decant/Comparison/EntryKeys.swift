internal import DecantCore

/// The names by which an entry is found in another blog, surest first: identifier, guid, address,
/// slug, title and day.
struct EntryKeys: Sendable {
  /// A kind of name.
  typealias Kind = KeyPath<EntryKeys, UInt64>

  /// The hashes of the names; 0 where there is none.
  private(set) var id: UInt64 = 0
  private(set) var guid: UInt64 = 0
  private(set) var address: UInt64 = 0
  private(set) var slug: UInt64 = 0
  private(set) var title: UInt64 = 0

  init() {}

  init(of entry: Entry) {
    id = EntryKeys.hash(entry.id.rawValue)
    guid = EntryKeys.hash(entry.guid)
    address = EntryKeys.hash(EntryKeys.path(of: entry))
    slug = EntryKeys.hash(EntryKeys.slug(of: entry))
    title = EntryKeys.hash(EntryKeys.title(of: entry))
  }

  /// Takes the slug of what formats can say of the entry: its kind may be another there.
  mutating func takeSlug(of shown: Entry) { slug = EntryKeys.hash(EntryKeys.slug(of: shown)) }

  /// Lets an entry without a title be known by its body.
  mutating func takeBody(_ body: [UInt8], of shown: Entry) {
    guard title == 0, !body.isEmpty else { return }
    title = max(1, FNV1a.hash64(body.span))
  }

  private static func hash(_ name: String?) -> UInt64 {
    guard let name, !name.isEmpty else { return 0 }
    return max(1, FNV1a.hash64(name.utf8.span))
  }

  /// The address without its host, decoded: a site moves as a whole.
  private static func path(of entry: Entry) -> String? {
    guard let address = entry.address, !address.rawValue.isEmpty else { return nil }
    return address.comparedPath
  }

  private static func slug(of entry: Entry) -> String? {
    guard let slug = entry.slug, !slug.isEmpty else { return nil }
    let name = PercentCoding.decoded(slug) ?? slug
    return "\(entry.kind.rawValue) \(name.nfc)"
  }

  private static func title(of entry: Entry) -> String? {
    guard let title = entry.title, !title.text.isEmpty else { return nil }
    let day = entry.published.map { String($0.localSeconds / 86_400) } ?? ""
    return "\(day) \(ShownValues.plainText(title))"
  }
}

extension WebAddress {
  /// The path and the query, decoded, without empty parts; the whole if there is no path.
  var comparedPath: String {
    let path = path
    guard !path.isEmpty else { return rawValue }
    var bytes: [UInt8] = [UInt8(ascii: "/")]
    for byte in path.utf8 where byte != UInt8(ascii: "/") || bytes.last != byte {
      bytes.append(byte)
    }
    if bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    if let query { bytes += [UInt8(ascii: "?")] + Array(query.utf8) }
    let text = String(decoding: bytes, as: UTF8.self)
    return (PercentCoding.decoded(text) ?? text).nfc
  }
}
