@testable import DecantMarkup

/// Writes events as HTML, to compare them with what a reader of Markdown makes of a text.
struct EventHTML {
  private(set) var html = ""

  private let bytes: [UInt8]
  private var i = 0

  /// Where the start tag of the link at work is to be written.
  private var link = 0

  /// How many rows of the table at work have begun.
  private var rows = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while i < bytes.count { step() }
  }

  private mutating func step() {
    switch bytes[i] {
    case BodyEvents.Mark.begin: begin()
    case BodyEvents.Mark.end: end()
    case BodyEvents.Mark.lineBreak:
      html += "<br>"
      i += 1
    default: html += escaped(run { $0 > BodyEvents.Mark.lineBreak })
    }
  }

  private mutating func run(_ belongs: (UInt8) -> Bool) -> String {
    let start = i
    while i < bytes.count, belongs(bytes[i]) { i += 1 }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private mutating func value() -> String {
    defer { i += 1 }
    return run { $0 != BodyEvents.Mark.stop }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func begin() {
    let kind = BodyEvents.Kind(rawValue: bytes[i + 1])
    i += 2
    switch kind {
    case .heading:
      html += "<h\(bytes[i] - 48)>"
      level = bytes[i] - 48
      i += 1
    case .list: beginList()
    case .code:
      let language = value()
      html += language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(language)\">"
    case .image:
      let (alternative, address, title) = (value(), value(), value())
      html += "<img alt=\"\(escaped(alternative))\" src=\"\(escaped(address))\""
      html += " title=\"\(escaped(title))\">"
    case .link: link = html.utf8.count
    case .tag: html += "<\(value())>"
    case .comment: html += "<!--\(value())-->"
    case .rule: html += "<hr>"
    case let kind:
      if kind == .table { rows = 0 }
      if kind == .row { rows += 1 }
      html += "<\(name(kind))>"
    }
  }

  private var level: UInt8 = 1
  private var lists: [String] = []

  private mutating func beginList() {
    let text = value()
    lists.append(text.hasPrefix("-") ? "ul" : "ol")
    html += text.hasPrefix("-") ? "<ul>" : "<ol start=\"\(text.dropFirst())\">"
  }

  private mutating func end() {
    let kind = BodyEvents.Kind(rawValue: bytes[i + 1])
    i += 2
    switch kind {
    case .heading: html += "</h\(level)>"
    case .list: html += "</\(lists.removeLast())>"
    case .code: html += "\n</code></pre>"
    case .link:
      let (address, title) = (value(), value())
      html.insert(
        contentsOf: "<a href=\"\(escaped(address))\" title=\"\(escaped(title))\">",
        at: html.utf8.index(html.startIndex, offsetBy: link))
      html += "</a>"
    case .tag: html += "</\(value())>"
    case let kind: html += "</\(name(kind))>"
    }
  }

  private func name(_ kind: BodyEvents.Kind?) -> String {
    switch kind {
    case .paragraph: "p"
    case .item: "li"
    case .quote: "blockquote"
    case .figure: "figure"
    case .caption: "figcaption"
    case .table: "table"
    case .row: "tr"
    case .cell: rows == 1 ? "th" : "td"
    case .emphasis: "em"
    case .strong: "strong"
    case .strike: "del"
    default: "code"
    }
  }
}
