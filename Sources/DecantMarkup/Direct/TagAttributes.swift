internal import DecantCore

/// The attributes of a tag of regular HTML that Markdown has a form for; where each value stands.
struct TagAttributes {
  var address = TagAttributes.none
  var source = TagAttributes.none
  var alternative = TagAttributes.none
  var title = TagAttributes.none
  var classes = TagAttributes.none
  var start = TagAttributes.none
  var identifier = TagAttributes.none

  /// Whether one has an effect that only the tree's renderer knows.
  var hasOthers = false

  /// Where the attributes begin.
  var place = 0

  /// Whether there is nothing but a class and an `id`.
  var isPlain: Bool {
    let none = TagAttributes.none
    return !hasOthers && address == none && source == none && alternative == none
      && title == none && start == none
  }

  /// The place of a value that isn't there.
  static let none = -1..<(-1)

  /// Reads the attributes from a place on; the place behind the tag, or -1 if the tag isn't
  /// regular.
  mutating func read(_ input: Span<UInt8>, from start: Int) -> Int {
    var i = start
    place = start
    while true {
      while input[i].isHTMLSpace { i &+= 1 }
      switch input[i] {
      case UInt8(ascii: ">"): return i &+ 1
      case UInt8(ascii: "/"):
        guard input[i &+ 1] == UInt8(ascii: ">") else { return -1 }
        return i &+ 2
      default:
        i = readOne(input, from: i)
        if i < 0 { return -1 }
      }
    }
  }

  private mutating func readOne(_ input: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while TagAttributes.isName(input[i]) { i &+= 1 }
    let name = start..<i
    guard !name.isEmpty else { return -1 }
    guard input[i] == UInt8(ascii: "=") else {
      // Nothing else may follow a name without a value.
      let isEnd = input[i].isHTMLSpace || input[i] == UInt8(ascii: ">")
      var next = i
      while input[next].isHTMLSpace { next &+= 1 }
      guard isEnd, input[next] != UInt8(ascii: "=") else { return -1 }
      note(input, name, i..<i)
      return i
    }
    let quote = input[i &+ 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = input.firstIndex(of: quote, from: i &+ 2)
    else { return -1 }
    note(input, name, i &+ 2..<end)
    return end &+ 1
  }

  /// Lower-case letters, digits and hyphens are regular names.
  static func isName(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte.isDigit || byte == UInt8(ascii: "-")
  }

  private mutating func note(_ input: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>) {
    let start = name.lowerBound
    switch (name.count, input[start]) {
    case (5, UInt8(ascii: "c")) where input.hasText("class", at: start):
      TagAttributes.set(&classes, value)
    case (4, UInt8(ascii: "h")) where input.hasText("href", at: start):
      TagAttributes.set(&address, value)
    case (3, UInt8(ascii: "s")) where input.hasText("src", at: start):
      TagAttributes.set(&source, value)
    case (3, UInt8(ascii: "a")) where input.hasText("alt", at: start):
      TagAttributes.set(&alternative, value)
    case (5, UInt8(ascii: "t")) where input.hasText("title", at: start):
      TagAttributes.set(&title, value)
    case (5, UInt8(ascii: "s")) where input.hasText("start", at: start):
      TagAttributes.set(&self.start, value)
    case (2, UInt8(ascii: "i")) where input.hasText("id", at: start):
      TagAttributes.set(&identifier, value)
    default: hasOthers = true
    }
  }

  /// Only the first of equal names counts.
  private static func set(_ place: inout Range<Int>, _ value: Range<Int>) {
    if place == TagAttributes.none { place = value }
  }
}
