internal import DecantMarkup

/// Pieces of HTML for a page that people read.
enum PageText {
  /// A text, escaped, also for an attribute in double quotes.
  static func escaped(_ text: String) -> String { HTMLText.escaping(text) }

  /// A text whose direction is its own.
  static func isolated(_ text: String) -> String {
    "<bdi dir=\"auto\">\(escaped(text))</bdi>"
  }

  /// A link around HTML, or the HTML alone if there is no address.
  static func link(_ html: String, to address: String?) -> String {
    guard let address else { return html }
    return "<a href=\"\(escaped(address))\">\(html)</a>"
  }

  /// A number with commas between the thousands.
  static func number(_ number: Int) -> String {
    let digits = Array(String(number).utf8)
    var bytes: [UInt8] = []
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A count and its noun.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(self.number(number)) \(number == 1 ? singular : plural)"
  }

  /// A list of HTML pieces, a point each; nothing if there is none.
  static func list(_ items: [String], class name: String = "") -> String {
    guard !items.isEmpty else { return "" }
    let label = name.isEmpty ? "" : " class=\"\(name)\""
    return "<ul\(label)>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
  }
}
