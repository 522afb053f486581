internal import DecantCore

/// Names that every file system can hold.
enum FileName {
  /// The longest name in bytes, with room for a day, an ending and an identifier.
  private static let longest = 200

  /// A safe name made of a slug, or `nil` if nothing of it is left.
  ///
  /// The name is in NFC, and has no control or direction characters, none that some system
  /// reserves, no dots (to Hugo, what follows one may be a language), and nothing at its edges for
  /// which generators leave a file out or which Windows drops.
  static func safe(_ slug: String) -> String? {
    let decoded = (PercentCoding.decoded(slug) ?? slug).nfc
    guard !isPlain(decoded) else { return decoded }
    var scalars: [Unicode.Scalar] = []
    for scalar in decoded.unicodeScalars {
      guard let safe = replacement(of: scalar) else { continue }
      if safe != "-" || safe == scalar || scalars.last != "-" { scalars.append(safe) }
    }
    let name = cut(trimmed(scalars))
    return name.isEmpty ? nil : name
  }

  /// A safe name for a folder.
  static func safeFolder(_ slug: String) -> String? {
    safe(slug).map { isReserved($0) ? "\($0)-" : $0 }
  }

  /// A number by which two paths are equal if they are one on some system: in NFC, upper and
  /// lower case alike.
  static func folded(_ path: String) -> UInt64 {
    guard path.utf8.contains(where: { $0 >= 0x80 }) else {
      return FNV1a.hash64(
        path.utf8.lazy.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 })
    }
    return FNV1a.hash64(path.nfc.uppercased().lowercased().nfc.utf8)
  }

  /// Whether the name is one as WordPress makes them for English, which needs no second look.
  private static func isPlain(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-"), let last = bytes.last,
      last != UInt8(ascii: "-"), bytes.count <= longest
    else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  /// What stands for a character in a name, or `nil` for nothing.
  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "~", "$", "`", ".": return "-"
    case "\u{200C}", "\u{200D}": return scalar
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format: return nil
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      return "-"
    default: return scalar
    }
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "_" || scalar == "-" || scalar == "#" || scalar == "\u{200C}"
        || scalar == "\u{200D}"
    }
    var rest = scalars[...]
    while let first = rest.first, isEdge(first) { rest.removeFirst() }
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    var name = ""
    name.unicodeScalars.append(contentsOf: rest)
    return name
  }

  /// The longest beginning of whole characters that fits; of a character too long for any name,
  /// nothing.
  private static func cut(_ name: String) -> String {
    guard name.utf8.count > longest else { return name }
    var result = ""
    var count = 0
    for character in name {
      count += character.utf8.count
      guard count <= longest else { break }
      result.append(character)
    }
    return result
  }

  /// Whether no file may have the name on Windows, with any ending, or a generator takes it for
  /// the page of its folder.
  static func isReserved(_ name: String) -> Bool {
    guard name.utf8.count <= 7 else { return false }
    let name = name.lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$", "index"].contains(name) { return true }
    guard name.hasPrefix("com") || name.hasPrefix("lpt"), name.count == 4 else { return false }
    return name.last.map { "0123456789¹²³".contains($0) } ?? false
  }
}
