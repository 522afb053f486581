internal import DecantCore

/// A text with the shortcodes of Hugo.
///
/// Shortcodes run before Markdown, also in code. Those that come with Hugo and say the same for
/// every reader are resolved; a site's own, and those that ask other pages, stay.
struct HugoText {
  private let source: [UInt8]
  let context: TemplateContext

  /// The text with what could be resolved.
  private(set) var output: [UInt8] = []

  /// The names of what could not.
  private(set) var unresolved: [String] = []

  /// The marks and names of which no end follows any more.
  private var endless: Set<String> = []

  init(_ source: [UInt8], _ context: TemplateContext) {
    self.source = source
    self.context = context
  }

  /// Resolves the text.
  mutating func resolve() {
    let source = source
    let bytes = source.span
    output.reserveCapacity(source.count)
    var run = 0
    var from = 0
    while let open = bytes.firstIndex(of: "{{", from: from), open + 2 < source.count {
      from = open + 2
      let isPlain = source[open + 2] == UInt8(ascii: "<")
      guard isPlain || source[open + 2] == UInt8(ascii: "%"),
        let end = end(isPlain ? ">}}" : "%}}", from: open + 3)
      else { continue }
      output.append(copying: bytes.extracting(run..<open))
      run = open
      if let after = resolveCall(open..<end) {
        run = after
        from = after
      } else {
        from = end
      }
    }
    output.append(copying: bytes.extracting(run..<source.count))
  }

  private mutating func end(_ mark: StaticString, from start: Int) -> Int? {
    let key = String(describing: mark)
    guard !endless.contains(key) else { return nil }
    if let found = source.span.firstIndex(of: mark, from: start) { return found + 3 }
    endless.insert(key)
    return nil
  }

  /// Writes what a call stands for, and returns where the text goes on; `nil` if it stays.
  private mutating func resolveCall(_ range: Range<Int>) -> Int? {
    let inside = source[(range.lowerBound + 3)..<(range.upperBound - 3)]
    if inside.starts(with: "/*".utf8), inside.suffix(2).elementsEqual("*/".utf8), inside.count > 3 {
      output += source[range.lowerBound..<range.lowerBound + 3]
      output += inside.dropFirst(2).dropLast(2)
      output += source[(range.upperBound - 3)..<range.upperBound]
      return range.upperBound
    }
    let call = ShortcodeCall(inside)
    switch call.name {
    case "highlight", "comment", "details":
      guard let end = endCall(of: call.name, from: range.upperBound) else { return keep(call) }
      return write(call, around: range.upperBound..<end.lowerBound, end)
    case "ref", "relref":
      guard let address = address(call) else { return keep(call) }
      output.append(text: address)
      return range.upperBound
    default:
      guard let html = HugoShortcodes.html(call) else { return keep(call) }
      return writeBlock(html, range)
    }
  }

  private mutating func keep(_ call: ShortcodeCall) -> Int? {
    if !call.name.hasPrefix("/") { unresolved.append(call.name.isEmpty ? "{{<" : call.name) }
    return nil
  }

  private mutating func endCall(of name: String, from start: Int) -> Range<Int>? {
    guard !endless.contains(name) else { return nil }
    let source = source
    let bytes = source.span
    var from = start
    while let open = bytes.firstIndex(of: "{{", from: from) {
      from = open + 2
      let isPlain = bytes.hasText("{{<", at: open)
      guard isPlain || bytes.hasText("{{%", at: open) else { continue }
      guard let close = bytes.firstIndex(of: isPlain ? ">}}" : "%}}", from: open + 3) else { break }
      if ShortcodeCall(source[(open + 3)..<close]).name == "/\(name)" { return open..<close + 3 }
    }
    endless.insert(name)
    return nil
  }

  private mutating func write(
    _ call: ShortcodeCall, around content: Range<Int>, _ end: Range<Int>
  ) -> Int {
    switch call.name {
    case "highlight":
      let language = (call.value("type", 0) ?? []).filter { !$0.isHTMLSpace }
      CodeFence.append(source[content], language: language, to: &output)
      let rest = source[end.upperBound...].prefix { $0 != UInt8(ascii: "\n") }
      if !rest.allSatisfy(\.isHTMLSpace) { output.append(UInt8(ascii: "\n")) }
    case "details":
      var inner = HugoText(Array(source[content]), context)
      inner.resolve()
      unresolved += inner.unresolved
      let isOpen = call.value("open").map { !$0.elementsEqual("false".utf8) } ?? false
      output.append(isOpen ? "<details open>\n<summary>" : "<details>\n<summary>")
      output += HugoShortcodes.inline(call.value("summary", 0) ?? Array("Details".utf8))
      output.append("</summary>\n\n")
      output += inner.output
      output.append("\n\n</details>\n")
    default: break
    }
    return end.upperBound
  }

  /// Writes HTML, and parts it from Markdown that follows: a block of HTML ends at a blank line.
  private mutating func writeBlock(_ html: [UInt8], _ range: Range<Int>) -> Int {
    let start = (output.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let isFirst = output[start...].allSatisfy(\.isHTMLSpace)
    output += html
    let rest = source[range.upperBound...]
    guard isFirst, let line = rest.firstIndex(of: UInt8(ascii: "\n")),
      rest[..<line].allSatisfy(\.isHTMLSpace)
    else { return range.upperBound }
    output.append(UInt8(ascii: "\n"))
    return range.upperBound
  }

  /// The address of a page, with the place in it.
  private func address(_ call: ShortcodeCall) -> String? {
    guard let value = call.value("path", 0) else { return nil }
    let text = String(decoding: value, as: UTF8.self)
    guard let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return context.address(text)
    }
    if hash == text.startIndex { return text }
    return context.address(String(text[..<hash])).map { $0 + text[hash...] }
  }
}
