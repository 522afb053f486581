internal import DecantCore
internal import DecantMarkup

extension EntryAccount {
  /// Whether a report may name the entry: people show reports to others.
  var isNamed: Bool {
    switch visibility {
    case .public, .scheduled, .draft: true
    case .private, .discarded: false
    }
  }

  /// The title without its markup, `nil` if there is none.
  package var plainTitle: String? {
    guard let title else { return nil }
    let text =
      switch title.markup {
      case .html, .wordPress: PlainText.from(html: title.text)
      case .markdown, .plainText: title.text
      }
    return text.isEmpty ? nil : text
  }

  /// The day on which it was published, as `2012-03-15`.
  package var day: String? {
    guard let civil = published?.civil, 0...9999 ~= civil.year else { return nil }
    return [(civil.year, 4), (civil.month, 2), (civil.day, 2)]
      .map { String(repeating: "0", count: max(0, $1 - String($0).count)) + String($0) }
      .joined(separator: "-")
  }
}
