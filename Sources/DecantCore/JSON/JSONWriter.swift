/// Writes JSON values one after the other into bytes.
package struct JSONWriter: Sendable {
  /// How the values are laid out.
  package enum Layout: Hashable, Sendable {
    /// Without a space: `{"a":[1,2]}`.
    case compact

    /// On one line: `{ "a": [1, 2], "b": [ {} ] }`.
    case inline

    /// A line a member or item, indented by two spaces.
    case pretty
  }

  /// What was written.
  package var bytes: [UInt8]

  private let layout: Layout

  /// For each object and array that is open: whether it is an object, and whether it has a value.
  private var open: [(isObject: Bool, isFilled: Bool)] = []

  private var hasName = false

  /// Creates a writer that adds to bytes.
  package init(_ layout: Layout = .compact, after bytes: [UInt8] = []) {
    self.layout = layout
    self.bytes = bytes
  }

  /// Begins an object.
  package mutating func beginObject() { begin("{", isObject: true) }

  /// Ends the innermost object.
  package mutating func endObject() { end("}") }

  /// Begins an array.
  package mutating func beginArray() { begin("[", isObject: false) }

  /// Ends the innermost array.
  package mutating func endArray() { end("]") }

  /// Writes the name of the value that comes next.
  package mutating func name(_ name: String) {
    separate()
    bytes.append(jsonString: name)
    bytes.append(UInt8(ascii: ":"))
    if layout != .compact { bytes.append(UInt8(ascii: " ")) }
    hasName = true
  }

  /// Writes a text.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(jsonString: text)
  }

  /// Writes a number as it is spelled, or a text if JSON has no such number.
  package mutating func number(_ text: String) {
    guard JSONTokenizer.isNumber(text.utf8.span) else { return string(text) }
    separate()
    bytes.append(text: text)
  }

  /// Writes a whole number.
  package mutating func number(_ number: some BinaryInteger) {
    separate()
    bytes.append(text: String(number))
  }

  /// Writes a truth value.
  package mutating func bool(_ isTrue: Bool) {
    separate()
    bytes.append(isTrue ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append("null")
  }

  /// Writes a value and those in it; times as texts.
  package mutating func value(_ value: MetadataValue) {
    var levels = [MetadataLevel(value)]
    while let last = levels.indices.last {
      guard let element = levels[last].next() else {
        if levels.count > 1 { levels[last].isObject ? endObject() : endArray() }
        levels.removeLast()
        continue
      }
      if let name = element.name { self.name(name) }
      if !scalar(element.value) { levels.append(begin(element.value)) }
    }
  }

  private mutating func begin(_ value: MetadataValue) -> MetadataLevel {
    if case .object(let members) = value {
      beginObject()
      return MetadataLevel(members)
    }
    beginArray()
    return MetadataLevel(value.array ?? [])
  }

  private mutating func scalar(_ value: MetadataValue) -> Bool {
    switch value {
    case .null: null()
    case .bool(let isTrue): bool(isTrue)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .timestamp(let time):
      var text: [UInt8] = []
      text.append(rfc3339: time)
      string(String(decoding: text.span))
    case .array, .object: return false
    }
    return true
  }

  private mutating func begin(_ bracket: Unicode.Scalar, isObject: Bool) {
    separate(beforeObject: isObject)
    bytes.append(UInt8(ascii: bracket))
    open.append((isObject, false))
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    let level = open.removeLast()
    if level.isFilled {
      switch layout {
      case .compact: break
      case .inline:
        if level.isObject || bytes.last == UInt8(ascii: "}") { bytes.append(UInt8(ascii: " ")) }
      case .pretty: newLine()
      }
    }
    bytes.append(UInt8(ascii: bracket))
  }

  /// Writes what stands between a value and what comes before it.
  private mutating func separate(beforeObject: Bool = false) {
    guard !hasName else { return hasName = false }
    guard let last = open.indices.last else { return }
    if open[last].isFilled { bytes.append(UInt8(ascii: ",")) }
    switch layout {
    case .compact: break
    case .inline:
      let needsSpace = open[last].isFilled || open[last].isObject || beforeObject
      if needsSpace { bytes.append(UInt8(ascii: " ")) }
    case .pretty: newLine()
    }
    open[last].isFilled = true
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in open { bytes.append("  ") }
  }
}
