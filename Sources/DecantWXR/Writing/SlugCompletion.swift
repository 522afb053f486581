internal import DecantCore

/// Slugs as WordPress stores them: percent-encoded in lower case, at most 200 bytes.
enum SlugCompletion {
  /// The slug of an entry: its own, else the end of its address, else of its title.
  static func slug(of entry: Entry) -> String? {
    if let slug = entry.slug, !slug.isEmpty { return stored(slug) }
    if let path = entry.address?.path.split(separator: "/").last, !path.isEmpty {
      let name = PercentCoding.decoded(String(path)) ?? String(path)
      let stem = name.droppingFileExtension
      if case let slug = Slug.make(from: stem), !slug.isEmpty { return stored(slug) }
    }
    let title = Slug.make(from: entry.title?.text ?? "")
    return title.isEmpty ? nil : stored(title)
  }

  /// A slug as WordPress stores it.
  static func stored(_ slug: String) -> String {
    guard !slug.utf8.allSatisfy({ $0 < 0x80 }) else { return String(slug.prefix(200)) }
    var bytes: [UInt8] = []
    for scalar in slug.unicodeScalars {
      var next: [UInt8] = []
      for byte in String(scalar).utf8 {
        if byte < 0x80 {
          next.append(byte)
        } else {
          next.append(UInt8(ascii: "%"))
          next.append(hexadecimal: byte)
        }
      }
      guard bytes.count + next.count <= 200 else { break }
      bytes += next
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// A file's name without `.html`, `.htm` or `.php`.
  fileprivate var droppingFileExtension: String {
    for ending in [".html", ".htm", ".php"] where hasSuffix(ending) {
      return String(dropLast(ending.count))
    }
    return self
  }
}
