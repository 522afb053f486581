/// Bodies of HTML that are made up: the same for the same seed.
struct GeneratedHTML {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % count
  }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  /// A body of some blocks.
  mutating func body() -> String {
    var body = ""
    for _ in 0..<(1 + below(4)) { body += block(depth: 0) + pick(["\n", "\n", "\n\n", "", " "]) }
    if below(6) == 0 { body += inline(depth: 0) }
    // Tags without partners, and what a parser takes for comments.
    if below(8) == 0 {
      let places = body.indices.filter { body[$0] == "<" || body[$0] == " " }
      let place = places.isEmpty ? body.startIndex : places[below(places.count)]
      body.insert(
        contentsOf: pick([
          "</b>", "</p>", "</div>", "</* a */>", "<b>", "<p>", "<div>", "<!-- b -->", "<!>",
          "<?c?>", "</x>",
          "<a href=\"#b\">", "<li>", "</li>", "<table>", "<td>", "<br>", "</br>", "<hr>",
          "</blockquote>", "<x>y", "<td><i>",
        ]), at: place)
    }
    return body
  }

  private mutating func block(depth: Int) -> String {
    let text = inline(depth: 0)
    switch below(depth > 2 ? 8 : 18) {
    case 0...3: return "<p\(pick(["", "", " class=\"a\"", " id=\"b\""]))>\(text)</p>"
    case 4: return "<h\(1 + below(6))>\(text)</h3>".replacingHeading()
    case 5: return text
    case 6:
      return "<figure><img src=\"c.png\" alt=\"\(pick(["", "d", "e *f*"]))\">"
        + pick([
          "", "<figcaption>\(text)</figcaption>", "<figcaption>g</figcaption>",
          "<figcaption class=\"h\">\n\(word()) \n\(word())\(mark())\n</figcaption>",
          "<figcaption><em></em>i</figcaption>", "<figcaption title=\"j\">k</figcaption>",
          "<figcaption> <span>l</span>\n<em>m</em> </figcaption>",
        ]) + "</figure>"
    case 7:
      return "<pre\(pick(["", " class=\"wp-block-code\""]))><code"
        + pick(["", " class=\"language-swift\"", " class=\"x y\""])
        + ">\(pick(["a\n  b", "let h = 1 &lt; 2", "\n", "```", "i<br>j", "<span class=\"k\">l</span>"]))"
        + "</code></pre>"
    case 8, 9: return list("ul", depth)
    case 10: return list(pick(["ol", "ol start=\"3\"", "ol reversed"]), depth)
    case 11:
      return "<blockquote>\(block(depth: depth + 1))\n\(block(depth: depth + 1))</blockquote>"
    case 12:
      return "<div>\(block(depth: depth + 1))\(pick(["", "\n"]))\(block(depth: depth + 1))</div>"
    case 13: return table()
    case 14:
      return pick(["<hr>", "<hr />", "<!-- m -->", "<p>n</p></p>", "<iframe src=\"o\"></iframe>"])
    case 15: return "<p>\(text)\(block(depth: depth + 1))"
    case 16: return "<figure>\(block(depth: depth + 1))<figcaption>\(text)</figcaption></figure>"
    default: return "<section>\(block(depth: depth + 1))</section>"
    }
  }

  private mutating func list(_ tag: String, _ depth: Int) -> String {
    var list = "<\(tag)>\n"
    for _ in 0..<(1 + below(3)) {
      var item = pick(["", "", "\n"])
      if below(3) > 0 { item += inline(depth: 1) }
      if below(3) == 0 { item += block(depth: depth + 1) }
      list += "<li>\(item)</li>\(pick(["", "\n"]))"
    }
    return list + "</\(tag.split(separator: " ")[0])>"
  }

  private mutating func table() -> String {
    let columns = 1 + below(3)
    var rows = "<thead><tr>"
    for _ in 0..<columns { rows += "<th>\(inline(depth: 1))</th>" }
    rows += "</tr></thead>\n<tbody>"
    for _ in 0..<below(3) {
      rows += "<tr>"
      for _ in 0..<columns { rows += "<td>\(inline(depth: 1))</td>" }
      rows += "</tr>\n"
    }
    return "<table>\(rows)</tbody></table>"
  }

  private mutating func inline(depth: Int) -> String {
    var text = ""
    for _ in 0..<(1 + below(5)) {
      switch below(depth > 2 ? 8 : 17) {
      case 0...3: text += word()
      case 4: text += pick([" ", "\n", "  ", " \n "])
      case 5: text += mark()
      case 6: text += pick(["<br>", "<br />\n"])
      case 7: text += "<img src=\"\(address())\" alt=\"\(pick(["", "p", "q ] r", "s\\"]))\">"
      case 8: text += element("em", depth)
      case 9: text += element("strong", depth)
      case 10: text += element(pick(["del", "b", "i", "s", "span", "sup", "cite"]), depth)
      case 11:
        text +=
          "<code>\(pick(["t", "u `v`", " w ", "x | y", "z\\", "*", "A<br>B", "C <var>D</var>", "<i>E</i> ", "<span>F</span>", "<font>G</font>"]))</code>"
      case 12:
        text +=
          "<a href=\"\(address())\"\(pick(["", " title=\"a &quot;b&quot;\"", " title=\"c\""]))>"
        text += inline(depth: depth + 1) + "</a>"
      case 13: text += "<a href=\"https://d.example\">https://d.example</a>"
      case 14: text += tag(depth)
      case 15:
        text +=
          pick(["<strong></strong>", "<br></em>", "<br><br>", "<em><b></b></em>", "<cite>"])
          + pick(["", "", "<!-- a -->", "<!--b>-->", "<!--c- -->", "<!--\nd-->"])
      default: text += "<em><strong>" + inline(depth: depth + 1) + "</strong></em>"
      }
    }
    return text
  }

  private mutating func element(_ name: String, _ depth: Int) -> String {
    "<\(name)>\(inline(depth: depth + 1))</\(name)>"
  }

  /// An element whose tags stay, with some attributes.
  private mutating func tag(_ depth: Int) -> String {
    let name = pick(["abbr", "acronym", "q", "ins", "tt", "audio", "video", "time", "kbd", "font"])
    let value = pick(["a", "b &amp; c", "d\"e", "f>g", "h|i", "j`k", "*l*", "]", "\\", "&#33;", ""])
    let attributes = pick([
      "", " title='\(value)'", " class=\"m\" cite='\(value)' data-n=\"o\"",
      " controls src='\(value)'",
      " width=\"3\" id=\"p\"", " title='\(value)' title=\"q\"", " 1=\"r\"",
    ])
    let text = below(3) == 0 ? "" : inline(depth: depth + 1)
    return "<\(name)\(attributes)>\(text)\(pick(["", "", "<br>"]))</\(name)>"
  }

  private mutating func address() -> String {
    pick(["e", "https://f.example/g?h=1&amp;i=2", "j (k)", "l)", "#m", "n%20o", "ö", "p\\q", ""])
  }

  private mutating func word() -> String {
    pick(["one", "two ", " three", "four.", "Fünf", "船は", "“six”", "7", "8. ", "- ", "+ ", "nine:"])
  }

  private mutating func mark() -> String {
    pick([
      "*", "**", "_", "__", "`", "``", "[", "]", "(", "](", "!", "![", "&amp;", "&lt;", "&amp;amp;",
      "<",
      "&lt;em&gt;", "#", "# ", "&gt; ", "~", "~~", "|", "\\", "\\\\", ":", "=", "---", "1) ", "{",
      "}",
      "&nbsp;", "&#8217;", "$", "^", "'", "[x]: y", "[ ] ", "***", "&copy", "@", "\t",
    ])
  }
}

extension String {
  /// The same with an end tag that fits the heading.
  fileprivate func replacingHeading() -> String {
    let level = dropFirst(2).prefix(1)
    return dropLast(5) + "</h\(level)>"
  }
}
