public import DecantCore

extension BlogFormat {
  /// The text of a saved post page.
  public static let page = {
    var format = BlogFormat(
      id: "page", summary: "The text of a saved WordPress.com page",
      reader: { _ throws(DecantError) in PageReader() })
    format.details = [
      "reads what \"select all, copy\" of a post's page gives, a file an entry",
      "finds title, date, author, paragraphs, headings and comments",
      "keeps menus, forms and counters in the archive",
    ]
    format.rules = DiagnosticRule.page
    format.recognize = recognizePage
    return format
  }()

  /// Plain text with a byline near its top and the furniture of a WordPress page.
  @Sendable private static func recognizePage(_ sample: Sample) -> Confidence {
    guard sample.paths == nil, !sample.bytes.contains(0), !hasMarkup(sample.bytes) else {
      return .none
    }
    let lines = PageLine.lines(of: sample.bytes)
    let signs = PageFurniture.signs(in: lines)
    guard signs > 0 else { return .none }
    let hasDate = PageLayout(lines).byline != nil
    return hasDate || signs > 2 ? .certain : .none
  }

  /// Whether a text begins as HTML, XML, JSON, front matter or a table does.
  private static func hasMarkup(_ bytes: [UInt8]) -> Bool {
    var text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    while let first = text.first, first <= UInt8(ascii: " ") { text.removeFirst() }
    guard let first = text.first else { return true }
    return "<{[".utf8.contains(first) || text.starts(with: "---\n".utf8)
      || text.starts(with: "---\r".utf8) || text.starts(with: "+++\n".utf8)
      || text.starts(with: "+++\r".utf8)
  }
}
