internal import DecantCore

extension FeedObject {
  /// The name that is meant by one that differs in case, in separators or in one letter.
  func nearest(to name: [UInt8]) -> String? {
    guard name.count <= 64 else { return nil }
    let plain = FeedObject.plain(name)
    for known in names {
      let text = "\(known.name)"
      let wanted = FeedObject.plain(Array(text.utf8))
      if wanted == plain || wanted.count > 3 && FeedObject.isOneEdit(wanted, plain) { return text }
    }
    return nil
  }

  /// Lowercase letters and digits alone.
  private static func plain(_ name: [UInt8]) -> [UInt8] {
    name.compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
      default: byte
      }
    }
  }

  /// Whether one byte was added, left out or replaced.
  private static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let (restOfA, restOfB) = (a[head...], b[head...])
    if a.count == b.count { return restOfA.dropFirst() == restOfB.dropFirst() }
    return a.count > b.count
      ? restOfA.dropFirst().elementsEqual(restOfB) : restOfB.dropFirst().elementsEqual(restOfA)
  }
}
