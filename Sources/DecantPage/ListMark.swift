/// What stands before an item of a list.
struct ListMark {
  /// The mark in Markdown, with the space after it.
  let marker: String

  /// The place of the item's text.
  let end: String.Index

  /// Looks for a mark at the beginning of a line.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    if ["•", "◦", "▪", "‣", "·", "*", "-"].contains(first) {
      marker = "- "
      end = scalars.index(after: scalars.startIndex)
    } else {
      let digits = text.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard 1...3 ~= digits.count, digits.endIndex < text.utf8.endIndex,
        text.utf8[digits.endIndex] == UInt8(ascii: ".")
      else { return nil }
      marker = "\(text[..<digits.endIndex]). "
      end = text.utf8.index(after: digits.endIndex)
    }
    guard end < text.endIndex, [" ", "\t", "\u{A0}"].contains(scalars[end]) else { return nil }
  }
}
