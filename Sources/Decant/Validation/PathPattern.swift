internal import DecantCore

/// A pattern for paths as git writes them: `*`, `?`, `[a-z]` and `**`.
///
/// Matching costs at most the pattern's length times the path's.
struct PathPattern: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case byte(UInt8)
    /// Any byte but a slash.
    case one
    /// Any number of bytes without a slash.
    case run
    /// Any number of bytes.
    case anything
    /// Nothing, or any number of whole folders.
    case folders
    case set(Set<UInt8>, isNegated: Bool)
  }

  private let parts: [Part]

  /// Reads a pattern.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "?"): parts.append(.one)
      case UInt8(ascii: "*"):
        guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "*") else {
          parts.append(.run)
          break
        }
        let isPart = i == 0 || bytes[i - 1] == UInt8(ascii: "/")
        if isPart, i + 2 < bytes.count, bytes[i + 2] == UInt8(ascii: "/") {
          parts.append(.folders)
          i += 2
        } else {
          parts.append(.anything)
          i += 1
        }
      case UInt8(ascii: "["):
        if let (set, end) = PathPattern.set(bytes, from: i) {
          parts.append(set)
          i = end
        } else {
          parts.append(.byte(bytes[i]))
        }
      case UInt8(ascii: "\\") where i + 1 < bytes.count:
        i += 1
        parts.append(.byte(bytes[i]))
      default: parts.append(.byte(bytes[i]))
      }
      i += 1
    }
    self.parts = parts
  }

  /// The set that begins at a bracket, and where it ends.
  private static func set(_ bytes: [UInt8], from start: Int) -> (Part, Int)? {
    var i = start + 1
    let isNegated =
      i < bytes.count && (bytes[i] == UInt8(ascii: "!") || bytes[i] == UInt8(ascii: "^"))
    if isNegated { i += 1 }
    var members: Set<UInt8> = []
    let first = i
    while i < bytes.count, bytes[i] != UInt8(ascii: "]") || i == first {
      if i + 2 < bytes.count, bytes[i + 1] == UInt8(ascii: "-"), bytes[i + 2] != UInt8(ascii: "]"),
        bytes[i] <= bytes[i + 2]
      {
        members.formUnion(bytes[i]...bytes[i + 2])
        i += 3
      } else {
        members.insert(bytes[i])
        i += 1
      }
    }
    return i < bytes.count ? (.set(members, isNegated: isNegated), i) : nil
  }

  /// Whether the whole path fits the pattern.
  func matches(_ path: some Sequence<UInt8>) -> Bool {
    var reached = Array(repeating: false, count: parts.count + 1)
    enter(0, &reached)
    for byte in path {
      var next = Array(repeating: false, count: parts.count + 1)
      for (i, part) in parts.enumerated() where reached[i] { step(part, i, over: byte, &next) }
      reached = next
    }
    return reached[parts.count]
  }

  /// Marks a place, and those that can be reached without a byte.
  private func enter(_ place: Int, _ reached: inout [Bool]) {
    var place = place
    reached[place] = true
    while place < parts.count {
      switch parts[place] {
      case .run, .anything, .folders: place += 1
      case .byte, .one, .set: return
      }
      reached[place] = true
    }
  }

  private func step(_ part: Part, _ place: Int, over byte: UInt8, _ next: inout [Bool]) {
    let isSlash = byte == UInt8(ascii: "/")
    switch part {
    case .byte(let wanted): if byte == wanted { enter(place + 1, &next) }
    case .one: if !isSlash { enter(place + 1, &next) }
    case .run: if !isSlash { enter(place, &next) }
    case .anything: enter(place, &next)
    case .folders:
      // Only behind a slash does the next part begin.
      next[place] = true
      if isSlash { enter(place + 1, &next) }
    case .set(let members, let isNegated):
      if !isSlash, members.contains(byte) != isNegated { enter(place + 1, &next) }
    }
  }
}
