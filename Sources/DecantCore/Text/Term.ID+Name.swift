extension Term.ID {
  /// The identity of a term of which only the name is known: by the slug that its name gives.
  ///
  /// `+` and `#` after a letter are spelled out, as people do it in WordPress: of `C`, `C++` and
  /// `C#`, its own slug would make one term. A name of which no slug can be made stands as it is.
  package init(_ taxonomy: Term.Taxonomy, named name: String) {
    let slug = Slug.make(from: Self.spellingOut(name))
    self.init(taxonomy, slug.isEmpty ? name : slug)
  }

  private static func spellingOut(_ name: String) -> String {
    guard name.utf8.contains(where: { word($0) != nil }) else { return name }
    var bytes: [UInt8] = []
    var previous = UInt8(ascii: " ")
    for byte in name.utf8 {
      if let word = word(byte), previous != UInt8(ascii: " ") {
        bytes += Array(word.utf8)
      } else {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func word(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "+"): "-plus-"
    case UInt8(ascii: "#"): "-sharp-"
    default: nil
    }
  }
}
