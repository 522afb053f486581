internal import DecantCore

/// What WXR has no place for, in an element that WordPress ignores.
enum ExportArchive {
  /// The namespace of `decant:archive`.
  static let namespace = "urn:decant:archive:1"

  /// What of an entry has no element in WXR, in words.
  ///
  /// How a source was laid out is no reason to archive its entries.
  static func leftovers(of entry: Entry) -> [String] {
    var words: [String] = []
    if !entry.aliases.isEmpty { words.append("aliases") }
    if !entry.alternates.isEmpty { words.append("other forms of the text") }
    if entry.authors.count > 1 { words.append("further authors") }
    if entry.language != nil { words.append("language") }
    if entry.attachments.contains(where: { $0.title != nil || $0.duration != nil }) {
      words.append("titles and lengths of files")
    }
    for bag in entry.extensions.bags
    where bag.space != .wordPress && bag.space != .customFields
      && !bag.space.rawValue.hasSuffix(".layout")
    {
      words.append("values of \(bag.space.rawValue)")
    }
    return words
  }

  /// The element of an entry, as a value of ``WXRSpace/elements``.
  static func element(of entry: Entry) -> MetadataValue {
    var line: [UInt8] = []
    CanonicalEncoder.append(entry, to: &line)
    line.removeLast()
    return .object([
      .init(WXRSpace.name, .string("decant:archive")),
      .init(WXRSpace.namespace, .string(namespace)),
      .init(WXRSpace.text, .string(String(decoding: line, as: UTF8.self))),
    ])
  }
}
