internal import DecantCore

/// A shortcode in a text: `[name attributes]`, `[name/]` or `[name]content[/name]`.
struct Shortcode {
  /// Its name.
  var name: Range<Int>

  /// What stands between its name and the end of its tag.
  var attributes: Range<Int>

  /// What stands between its tags; `nil` without an end tag.
  var content: Range<Int>?

  /// From its first bracket to its last.
  var range: Range<Int>
}

/// Finds shortcodes as WordPress does; remembers searches, so that a text is read in linear time.
struct ShortcodeScanner {
  /// Where the next end tag of a name is, by name; the text's end if there is none.
  private var closings: [[UInt8]: Int] = [:]

  /// The places that are inside tags of HTML.
  private let tags: HTMLTagRanges

  private var lastBracket = -1

  init(_ tags: HTMLTagRanges) { self.tags = tags }

  /// The shortcode whose `[` is at a place, without regard to the end tag.
  mutating func opening(_ bytes: Span<UInt8>, at place: Int) -> Shortcode? {
    let start = place + 1
    var i = start
    while i < bytes.count, bytes[i].isWord || bytes[i] == UInt8(ascii: "-") { i += 1 }
    guard i > start, let end = bracket(bytes, from: i) else { return nil }
    let isClosed = end > i && bytes[end - 1] == UInt8(ascii: "/")
    return Shortcode(
      name: start..<i, attributes: i..<(isClosed ? end - 1 : end), content: nil,
      range: place..<end + 1)
  }

  /// The shortcode whose `[` is at a place, with its content if there is an end tag.
  mutating func shortcode(_ bytes: Span<UInt8>, at place: Int) -> Shortcode? {
    guard var code = opening(bytes, at: place) else { return nil }
    guard code.attributes.upperBound + 1 == code.range.upperBound else { return code }
    let name = Array(copying: bytes.extracting(code.name))
    let closing = closing(of: name, bytes, from: code.range.upperBound)
    guard closing < bytes.count else { return code }
    code.content = code.range.upperBound..<closing
    code.range = place..<closing + name.count + 3
    return code
  }

  /// The next `]` outside tags.
  private mutating func bracket(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    if lastBracket >= start { return lastBracket < bytes.count ? lastBracket : nil }
    var i = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "]"), from: i) {
      guard tags.contains(found) else {
        lastBracket = found
        return found
      }
      i = found + 1
    }
    lastBracket = bytes.count
    return nil
  }

  /// The place of the next `[/name]` at a place or after it, or the text's end.
  private mutating func closing(of name: [UInt8], _ bytes: Span<UInt8>, from start: Int) -> Int {
    if let known = closings[name], known >= start { return known }
    var i = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "["), from: i) {
      if isClosing(name, bytes, at: found), !tags.contains(found) {
        closings[name] = found
        return found
      }
      i = found + 1
    }
    closings[name] = bytes.count
    return bytes.count
  }

  private func isClosing(_ name: [UInt8], _ bytes: Span<UInt8>, at place: Int) -> Bool {
    let end = place + 2 + name.count
    guard end < bytes.count, bytes[place + 1] == UInt8(ascii: "/"),
      bytes[end] == UInt8(ascii: "]")
    else { return false }
    for i in name.indices where bytes[place + 2 + i] != name[i] { return false }
    return true
  }
}

/// The places of the tags and comments of a text, as WordPress cuts HTML.
struct HTMLTagRanges {
  private var ranges: [Range<Int>] = []

  init(_ bytes: Span<UInt8>) {
    var i = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "<"), from: i) {
      i = WordPressLines.end(of: bytes, at: place)
      ranges.append(place..<i)
    }
  }

  /// No tags.
  init() {}

  /// Whether a place is inside a tag.
  func contains(_ place: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound < place
  }
}
