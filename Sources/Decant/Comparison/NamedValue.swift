internal import DecantCore

/// A value of an entry or a header under the name that people see, with the values that belong to
/// it.
///
/// Several values of one name are a list.
struct NamedValue: Sendable {
  var name: String
  var text: String

  /// The values that only count where both sides have this one.
  var parts: [NamedValue] = []

  init(_ name: String, _ text: String, _ parts: [NamedValue] = []) {
    self.name = name
    self.text = text
    self.parts = parts
  }
}

extension [NamedValue] {
  /// Adds a value, unless it is `nil`.
  mutating func add(_ name: String, _ text: String?, _ parts: [NamedValue] = []) {
    guard let text else { return }
    append(NamedValue(name, text, parts))
  }
}

/// A text of which every byte counts: `String ==` takes two spellings of one letter for equal.
struct ExactText: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (lhs: Self, rhs: Self) -> Bool { lhs.text.utf8.elementsEqual(rhs.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
