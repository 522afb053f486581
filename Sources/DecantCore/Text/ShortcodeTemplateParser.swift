/// Reads the text of a ``ShortcodeTemplate``.
struct ShortcodeTemplateParser {
  private let text: [UInt8]
  private var place = 0
  private var literal: [UInt8] = []

  /// Whether the place is in a call such as `{{< … >}}` or `{% … %}`.
  private var isInCall = false

  /// Whether the call is Hugo's.
  private var isHugo = false

  private(set) var groups = [ShortcodeTemplate.Group()]
  private(set) var contentCount = 0
  private(set) var isContentOptional = false

  init(_ text: [UInt8]) { self.text = text }

  mutating func run() {
    while place < text.count { step() }
    endRun()
  }

  private mutating func step() {
    let text = text
    let span = text.span
    if span.hasText("\\{", at: place) {
      literal.append(UInt8(ascii: "{"))
      place += 2
    } else if span.hasText("{{", at: place) || span.hasText("{%", at: place) {
      isInCall = true
      isHugo = span.hasText("{{<", at: place) || span.hasText("{{%", at: place)
      copy(2)
    } else if groups[groups.count - 1].isOptional, text[place] == UInt8(ascii: "}") {
      endGroup(isOptional: false)
      place += 1
    } else if span.hasText("}}", at: place) || span.hasText("%}", at: place) {
      isInCall = false
      copy(2)
    } else if span.hasText("{?", at: place), !groups[groups.count - 1].isOptional {
      endGroup(isOptional: true)
      place += 2
    } else if text[place] == UInt8(ascii: "{"), let end = valueEnd() {
      add(Array(text[place + 1..<end]))
      place = end + 1
    } else {
      copy(1)
    }
  }

  private mutating func copy(_ count: Int) {
    literal += text[place..<place + count]
    place += count
  }

  /// The place of the brace that ends a value's name, or its fallback.
  private func valueEnd() -> Int? {
    var i = place + 1
    while i < text.count, isNameByte(text[i]) { i += 1 }
    guard i > place + 1, i < text.count else { return nil }
    if text[i] == UInt8(ascii: "}") { return i }
    guard text[i] == UInt8(ascii: "|") else { return nil }
    return text.span.firstIndex(of: UInt8(ascii: "}"), from: i)
  }

  private mutating func add(_ value: [UInt8]) {
    let isQuoted = isHugo && literal.last == UInt8(ascii: "\"")
    endRun()
    let bar = value.firstIndex(of: UInt8(ascii: "|"))
    let name = value[..<(bar ?? value.count)].map(lowercased)
    if name == Array("content".utf8) {
      contentCount += 1
      isContentOptional = isContentOptional || groups[groups.count - 1].isOptional
      groups[groups.count - 1].parts.append(.content)
    } else {
      let fallback = bar.map { Array(value[($0 + 1)...]) }
      groups[groups.count - 1].parts.append(
        .value(name: name, fallback: fallback, isInCall ? (isQuoted ? .quotedCall : .call) : .text))
    }
  }

  private mutating func endRun() {
    guard !literal.isEmpty else { return }
    groups[groups.count - 1].parts.append(.text(literal))
    literal = []
  }

  private mutating func endGroup(isOptional: Bool) {
    endRun()
    groups.append(ShortcodeTemplate.Group(isOptional: isOptional))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}
