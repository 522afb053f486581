internal import DecantCore

/// Names that every file system can hold.
enum FileName {
  /// The longest name in bytes, with room for an ending and a suffix that tells it from another.
  private static let longest = 200

  /// A safe name made of a slug, or `nil` if nothing of it is left.
  ///
  /// Control, direction and reserved characters go, as do dots, spaces and underscores at the
  /// edges: generators leave out files that begin so, and Windows drops what ends so.
  static func safe(_ slug: String) -> String? {
    let decoded = (PercentCoding.decoded(slug) ?? slug).nfc
    var name = ""
    for scalar in decoded.unicodeScalars {
      name.unicodeScalars.append(isAllowed(scalar) ? scalar : "-")
    }
    name = cut(trimmed(name))
    guard !name.isEmpty else { return nil }
    return isReserved(name) ? "\(name)-" : name
  }

  /// The name by which two files are one on some system: NFC, upper and lower case alike.
  static func folded(_ path: String) -> UInt64 {
    FNV1a.hash64(path.nfc.uppercased().lowercased().nfc.utf8)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "~", "$", "`": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return false
    case .format: return scalar == "\u{200C}" || scalar == "\u{200D}"
    default: return true
    }
  }

  private static func trimmed(_ name: String) -> String {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "." || scalar == "_" || scalar == "-" || scalar.properties.isWhitespace
    }
    var scalars = Substring(name).unicodeScalars
    while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The longest beginning of whole characters that fits.
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

  /// The names of devices on Windows, which no file may have with any ending, and those that
  /// generators read as something else.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul", "index", "_index"].contains(stem) { return true }
    guard stem.hasPrefix("com") || stem.hasPrefix("lpt"), stem.count == 4 else { return false }
    return "0123456789¹²³".contains(stem.last ?? " ")
  }
}
