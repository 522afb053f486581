internal import DecantCore

/// Fills the patterns of addresses that generators have in their configuration.
struct PermalinkPattern {
  /// The values of the placeholders.
  var date: Timestamp?
  var slug: String
  var title: String?
  var categories: [String]
  var section: String

  /// The pattern that a name of Jekyll's stands for.
  static func jekyllStyle(_ name: String) -> String? {
    switch name {
    case "date": "/:categories/:year/:month/:day/:title.html"
    case "pretty": "/:categories/:year/:month/:day/:title/"
    case "ordinal": "/:categories/:year/:y_day/:title.html"
    case "none": "/:categories/:title.html"
    default: nil
    }
  }

  /// The path that a pattern gives, or `nil` if it has a placeholder that isn't known here.
  func fill(_ pattern: String) -> String? {
    var path: [UInt8] = []
    let bytes = pattern.utf8.span
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: ":") else {
        path.append(bytes[i])
        i += 1
        continue
      }
      let start = i + 1
      i = start
      while i < bytes.count, isName(bytes[i]) { i += 1 }
      guard let value = value(bytes.extracting(start..<i)) else { return nil }
      path.append(text: value)
    }
    return withoutEmptyParts(path)
  }

  private func isName(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 && byte != UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private func value(_ name: Span<UInt8>) -> String? {
    switch name {
    case "title", "slug", "contentbasename", "slugorcontentbasename", "filename", "name",
      "post_title":
      slug
    case "categories", "category": categories.map { Slug.make(from: $0) }.joined(separator: "/")
    case "section", "sections": section
    case "output_ext": ".html"
    default: dateValue(name)
    }
  }

  private func dateValue(_ name: Span<UInt8>) -> String? {
    guard let civil = date?.civil else { return nil }
    return switch name {
    case "year": padded(civil.year, 4)
    case "short_year": padded(civil.year % 100, 2)
    case "month": padded(civil.month, 2)
    case "i_month": String(civil.month)
    case "day": padded(civil.day, 2)
    case "i_day": String(civil.day)
    case "hour": padded(civil.hour, 2)
    case "minute": padded(civil.minute, 2)
    case "second": padded(civil.second, 2)
    default: nil
    }
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: max(0, number), digits: digits)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A placeholder without a value leaves two slashes.
  private func withoutEmptyParts(_ path: [UInt8]) -> String {
    guard path.span.firstIndex(of: "//") != nil else { return String(decoding: path.span) }
    var result: [UInt8] = []
    for byte in path where byte != UInt8(ascii: "/") || result.last != UInt8(ascii: "/") {
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
