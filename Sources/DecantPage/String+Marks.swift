extension String {
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", ",", ":", "@", "\t", "~": true
    default: isSeparator(scalar)
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "|", "-", "\u{B7}", "\u{2013}", "\u{2014}", "\u{2022}", "\u{2219}", "~": true
    default: false
    }
  }

  /// The text without spaces and separators at its edges.
  var trimmingMarks: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !String.isMark($0) }),
      let last = scalars.lastIndex(where: { !String.isMark($0) })
    else { return "" }
    return String(self[start...last])
  }

  /// Whether a separator stands at the end, spaces not counted.
  var endsWithSeparator: Bool {
    unicodeScalars.last { $0 != " " && $0 != "\u{A0}" }.map(String.isSeparator) ?? false
  }

  /// Whether a separator stands at the beginning, spaces not counted.
  var beginsWithSeparator: Bool {
    unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }.map(String.isSeparator) ?? false
  }

  /// What stands before the first separator that has a space before it; for the name of an author
  /// also before ` in ` and ` on `.
  func upToSeparator(isName: Bool) -> String {
    var isAfterSpace = false
    for i in unicodeScalars.indices {
      if isAfterSpace, String.isSeparator(unicodeScalars[i]) {
        return String(self[..<i]).trimmingMarks
      }
      isAfterSpace = unicodeScalars[i] == " "
      if isName, isAfterSpace, self[i...].hasPrefix(" in ") || self[i...].hasPrefix(" on ") {
        return String(self[..<i]).trimmingMarks
      }
    }
    return trimmingMarks
  }

  /// The text after the first of some beginnings that it has, in whatever case; `nil` if it has
  /// none of them.
  func dropping(_ prefixes: [String]) -> String? {
    for prefix in prefixes where utf8.count > prefix.utf8.count {
      let end = utf8.index(startIndex, offsetBy: prefix.utf8.count)
      if self[..<end].lowercased() == prefix { return String(self[end...]) }
    }
    return nil
  }

  /// The text without the first of some endings that it has.
  func droppingSuffix(_ suffixes: [String]) -> String {
    for suffix in suffixes where hasSuffix(suffix) {
      return String(dropLast(suffix.count))
    }
    return self
  }
}
