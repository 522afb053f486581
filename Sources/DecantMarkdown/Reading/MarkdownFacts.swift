internal import DecantCore

/// The values of a configuration, by keys without regard to case.
struct MarkdownFacts {
  private var members: MetadataBag

  init(_ root: LocatedValue?) { members = root?.value.object ?? [] }

  /// Takes the plain assignments of a Python file, `NAME = 'value'`, without running it.
  init(python bytes: [UInt8]) {
    members = []
    var line = TextLine(in: bytes.span, at: 0)
    while line.start < bytes.count {
      let text = String(decoding: bytes[line.trimmed(in: bytes.span)], as: UTF8.self)
      line = TextLine(in: bytes.span, at: line.next)
      guard let equals = text.firstIndex(of: "=") else { continue }
      let name = text[..<equals].filter { $0 != " " }
      let value = text[text.index(after: equals)...].drop { $0 == " " }
      guard let quote = value.first, quote == "'" || quote == "\"",
        let end = value.dropFirst().firstIndex(of: quote)
      else { continue }
      members.append(name, .string(String(value[value.index(after: value.startIndex)..<end])))
    }
  }

  /// The value of a key.
  func value(_ key: String) -> MetadataValue? {
    members.first { $0.name.lowercased() == key }?.value
  }

  /// The value of a key in a table.
  func value(in table: String, _ key: String) -> MetadataValue? {
    value(table)?.object?.first { $0.name.lowercased() == key }?.value
  }

  /// The first text of several keys.
  func text(_ keys: String...) -> String? {
    for key in keys {
      if let text = value(key)?.string, !text.isEmpty { return text }
    }
    return nil
  }

  /// The text of a key in a table.
  func text(in table: String, _ key: String) -> String? { value(in: table, key)?.string }
}
