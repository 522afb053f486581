internal import DecantCore

/// The namespaces that the root of an export declares.
struct ExportNamespaces: Sendable {
  /// The declarations by prefix, in the order in which they are written.
  private(set) var declarations: [(prefix: String, name: String)]

  /// The namespaces of a version, and those of the source.
  init(version: String, others: MetadataBag) {
    let number = version.isEmpty ? "1.2" : version
    declarations = [
      ("excerpt", "http://wordpress.org/export/\(number)/excerpt/"),
      ("content", "http://purl.org/rss/1.0/modules/content/"),
      ("wfw", "http://wellformedweb.org/CommentAPI/"),
      ("dc", "http://purl.org/dc/elements/1.1/"),
      ("wp", "http://wordpress.org/export/\(number)/"),
    ]
    for member in others {
      guard let name = member.value.string, member.name.isEmpty || member.name.isXMLName else {
        continue
      }
      declare(member.name, name)
    }
  }

  /// Adds a declaration, or replaces one; our own prefixes keep meaning what they mean.
  mutating func declare(_ prefix: String, _ name: String) {
    guard let place = declarations.firstIndex(where: { $0.prefix == prefix }) else {
      return declarations.append((prefix, name))
    }
    let isOurs = prefix == "wp" || prefix == "excerpt"
    let isWordPress =
      name.hasPrefix("http://wordpress.org/export/")
      || name.hasPrefix("https://wordpress.org/export/")
    let isFixed = ["content", "dc"].contains(prefix)
    if isOurs ? isWordPress && name.hasSuffix("/excerpt/") == (prefix == "excerpt") : !isFixed {
      declarations[place].name = name
    }
  }

  /// Whether a prefix stands for a namespace below the root.
  func declares(_ prefix: String, _ name: String) -> Bool {
    if prefix == "wp" && name == WXRSpace.wordPressNamespace { return true }
    if prefix == "excerpt" && name == WXRSpace.excerptNamespace { return true }
    return declarations.contains { $0.prefix == prefix && $0.name == name }
  }
}

extension String {
  /// Whether the text can be the name of an element or attribute, or a prefix.
  var isXMLName: Bool {
    guard let first = utf8.first else { return false }
    let isStart =
      first >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
      || first == UInt8(ascii: "_")
    guard isStart, last != ":" else { return false }
    var colons = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), 0x80...0xFF:
        break
      default: return false
      }
    }
    return colons <= 1 && unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isIDContinue }
  }

  /// What stands before the colon; empty if there is none.
  var xmlPrefix: String {
    utf8.firstIndex(of: UInt8(ascii: ":")).map { String(self[..<$0]) } ?? ""
  }
}
