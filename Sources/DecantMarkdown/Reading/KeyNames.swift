internal import DecantCore

/// Some names in lower case, in order.
///
/// Most names that are looked for aren't there. A number tells that of nearly all of them, so that
/// texts are hardly ever compared in vain.
struct KeyNames {
  /// The names.
  let texts: [String]

  /// A bit for each name; several names may have the same.
  private let bits: UInt64

  init(_ texts: [String]) {
    self.texts = texts
    var bits: UInt64 = 0
    for text in texts { bits |= KeyNames.bit(of: text) }
    self.bits = bits
  }

  /// The names of the members of front matter.
  init(of members: [LocatedValue.Member]) { self.init(members.map(\.name.folded)) }

  /// The first place of a name.
  func firstPlace(of name: String, where accepts: (Int) -> Bool) -> Int? {
    guard bits & KeyNames.bit(of: name) != 0 else { return nil }
    for place in texts.indices where texts[place] == name && accepts(place) { return place }
    return nil
  }

  /// Whether a name is among them.
  func contains(_ name: String) -> Bool { firstPlace(of: name) { _ in true } != nil }

  private static func bit(of name: String) -> UInt64 {
    let bytes = name.utf8
    return 1 &<< (UInt64(bytes.first ?? 0) &+ UInt64(truncatingIfNeeded: bytes.count) &* 5)
  }
}
