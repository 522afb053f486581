internal import DecantCore

/// A call of a shortcode of Hugo: a name, and values by name or by place.
struct ShortcodeCall {
  /// The name; with a slash before it in the tag that ends a shortcode.
  let name: String

  /// The values without names, in order.
  private(set) var values: [[UInt8]] = []

  /// The values with names.
  private(set) var named: [String: [UInt8]] = [:]

  /// Whether the call ends itself.
  private(set) var isClosed = false

  /// Reads what stands between the marks of a call.
  init(_ text: ArraySlice<UInt8>) {
    var i = text.startIndex
    ShortcodeCall.skipSpace(text, &i)
    let start = i
    if i < text.endIndex, text[i] == UInt8(ascii: "/") { i += 1 }
    ShortcodeCall.skipSpace(text, &i)
    while i < text.endIndex, !text[i].isHTMLSpace, text[i] != UInt8(ascii: "/") { i += 1 }
    let spelled = text[start..<i].filter { !$0.isHTMLSpace }
    name = String(decoding: spelled, as: UTF8.self)
    readValues(text, from: i)
  }

  /// A value by its name, or by its place if the values have no names.
  func value(_ name: String, _ place: Int? = nil) -> [UInt8]? {
    if let value = named[name] { return value }
    guard let place, place < values.count else { return nil }
    return values[place]
  }

  private mutating func readValues(_ text: ArraySlice<UInt8>, from start: Int) {
    var i = start
    while true {
      ShortcodeCall.skipSpace(text, &i)
      guard i < text.endIndex else { return }
      if text[i] == UInt8(ascii: "/"), text[(i + 1)...].allSatisfy(\.isHTMLSpace) {
        isClosed = true
        return
      }
      let word = ShortcodeCall.value(text, &i)
      if i < text.endIndex, text[i] == UInt8(ascii: "="), !word.isEmpty {
        i += 1
        named[String(decoding: word, as: UTF8.self)] = ShortcodeCall.value(text, &i)
      } else {
        values.append(word)
        if word.isEmpty, i < text.endIndex, text[i] == UInt8(ascii: "=") { i += 1 }
      }
    }
  }

  /// The value at a place: in quotation marks, in backquotes, or up to white space.
  private static func value(_ text: ArraySlice<UInt8>, _ i: inout Int) -> [UInt8] {
    guard i < text.endIndex else { return [] }
    let quote = text[i]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "`") else {
      let start = i
      while i < text.endIndex, !text[i].isHTMLSpace, text[i] != UInt8(ascii: "=") { i += 1 }
      return Array(text[start..<i])
    }
    i += 1
    var value: [UInt8] = []
    while i < text.endIndex, text[i] != quote {
      if text[i] == UInt8(ascii: "\\"), quote != UInt8(ascii: "`"), i + 1 < text.endIndex { i += 1 }
      value.append(text[i])
      i += 1
    }
    if i < text.endIndex { i += 1 }
    return value
  }

  private static func skipSpace(_ text: ArraySlice<UInt8>, _ i: inout Int) {
    while i < text.endIndex, text[i].isHTMLSpace { i += 1 }
  }
}
