internal import DecantCore

/// `[code]`, `[sourcecode]`, `[php]` and the like: programs, whose line breaks must stay.
struct CodeShortcodes {
  /// The text with `<pre><code>` for programs.
  ///
  /// They are taken out before paragraphs are made, as the plug-ins do. What stands in `<pre>` is
  /// left alone, and so is a shortcode without an end.
  static func replacing(_ text: [UInt8]) -> [UInt8] {
    guard text.span.firstIndex(of: "[/") != nil else { return text }
    var scanner = ShortcodeScanner(HTMLTagRanges())
    var preformatted = CodeShortcodes()
    return WordPressRewriting.rewrite(text, at: UInt8(ascii: "[")) { bytes, place, pass in
      guard place == 0 || bytes[place - 1] != UInt8(ascii: "["),
        !preformatted.contains(place, bytes), let code = scanner.opening(bytes, at: place)
      else { return nil }
      let name = Array(copying: bytes.extracting(code.name))
      guard names.contains(name), let whole = scanner.shortcode(bytes, at: place),
        let content = whole.content
      else { return nil }
      let attributes = ShortcodeAttributes(Array(copying: bytes.extracting(code.attributes)))
      write(bytes, content, language: language(name, attributes), &pass)
      return whole.range.upperBound
    }
  }

  /// The names of the shortcodes.
  static let names = generalNames.union(languages)

  /// The end of the last preformatted text that was found, and where the next begins.
  private var start = -1
  private var end = -1

  /// Whether a place is in `<pre>`.
  private mutating func contains(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    while end < place, start < bytes.count {
      start = bytes.firstIndex(of: "<pre", from: max(end, 0)) ?? bytes.count
      end = bytes.firstIndex(of: "</pre>", from: start) ?? bytes.count
    }
    return start < place && place < end
  }

  private static func write(
    _ bytes: Span<UInt8>, _ content: Range<Int>, language: [UInt8],
    _ pass: inout WordPressRewriting
  ) {
    pass.write("<pre><code")
    if !language.isEmpty {
      pass.write(" class=\"language-")
      pass.write(language)
      pass.write("\"")
    }
    pass.write(">")
    var lower = content.lowerBound
    var upper = content.upperBound
    if bytes.hasText("\r\n", at: lower) {
      lower += 2
    } else if bytes.hasText("\n", at: lower) {
      lower += 1
    }
    while upper > lower, bytes[upper - 1].isPHPSpace { upper -= 1 }
    pass.write(escaped(bytes, lower..<upper))
    pass.write("</code></pre>")
  }

  /// The program with references for what would be markup; references in it stay.
  private static func escaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    for i in range {
      switch bytes[i] {
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "["): output.append("&#91;")
      default: output.append(bytes[i])
      }
    }
    return output
  }

  private static func language(_ name: [UInt8], _ attributes: ShortcodeAttributes) -> [UInt8] {
    let named = attributes["language"] ?? attributes["lang"]
    let language = named ?? (generalNames.contains(name) ? [] : name)
    let isNone = language == Array("plain".utf8) || language == Array("text".utf8)
    return isNone ? [] : language.map(\.lowercased).filter(isLanguageByte)
  }

  private static func isLanguageByte(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
  }

  private static let generalNames = Set(["code", "source", "sourcecode"].map { Array($0.utf8) })

  private static let languages = Set(
    [
      "actionscript3", "as3", "bash", "shell", "c", "cpp", "csharp", "clojure", "coldfusion", "css",
      "delphi", "diff", "erlang", "fsharp", "go", "groovy", "haskell", "html", "java", "javafx",
      "javascript", "js", "jscript", "latex", "lua", "matlab", "matlabkey", "objc", "pascal",
      "perl",
      "php", "plain", "powershell", "ps", "py", "python", "r", "rails", "rb", "ruby", "scala",
      "scss",
      "sql", "swift", "tex", "text", "typescript", "vb", "vbnet", "xhtml", "xml", "xslt", "yaml",
      "yml",
    ].map { Array($0.utf8) })
}
