internal import DecantCore

/// A text with the templates of Jekyll.
///
/// Liquid runs before Markdown, also in code: what it puts in the text is Markdown.
struct LiquidText {
  private let source: [UInt8]
  let context: TemplateContext

  /// The text with what could be resolved.
  private(set) var output: [UInt8] = []

  /// The names of what could not.
  private(set) var unresolved: [String] = []

  /// The names of tags of which no end follows any more.
  private var endless: Set<String> = []

  /// Where the address of the home page ends in the output, if it was written last.
  private var homeEnd = -1

  init(_ source: [UInt8], _ context: TemplateContext) {
    self.source = source
    self.context = context
  }

  /// A tag: `{% name rest %}`.
  private struct Tag {
    var name: String
    var rest: [UInt8]
    var range: Range<Int>
  }

  /// Resolves the text.
  mutating func resolve() {
    let source = source
    let bytes = source.span
    output.reserveCapacity(source.count)
    var run = 0
    var from = 0
    while let open = bytes.firstIndex(of: UInt8(ascii: "{"), from: from), open + 1 < source.count {
      from = open + 1
      let isTag = source[open + 1] == UInt8(ascii: "%")
      guard isTag || source[open + 1] == UInt8(ascii: "{"),
        let end = end(of: isTag ? "%}" : "}}", from: open + 2)
      else { continue }
      output.append(copying: bytes.extracting(run..<open))
      run = open
      let after = isTag ? resolveTag(open..<end) : resolveValue(open..<end)
      if let after { run = after }
      from = max(after ?? end, from)
    }
    output.append(copying: bytes.extracting(run..<source.count))
  }

  /// The place after the next end of a tag or value.
  private mutating func end(of mark: StaticString, from start: Int) -> Int? {
    let key = String(describing: mark)
    guard !endless.contains(key) else { return nil }
    if let found = source.span.firstIndex(of: mark, from: start) { return found + 2 }
    endless.insert(key)
    return nil
  }

  /// Writes what a tag stands for, and returns where the text goes on; `nil` if the tag stays.
  private mutating func resolveTag(_ range: Range<Int>) -> Int? {
    let tag = tag(range)
    switch tag.name {
    case "raw", "comment", "highlight":
      guard let end = endTag(of: tag.name, from: range.upperBound) else { return keep(tag.name) }
      let inside = source[range.upperBound..<end.lowerBound]
      switch tag.name {
      case "raw": output += inside
      case "highlight": return writeCode(inside, tag, end)
      default: break
      }
      return end.upperBound
    case "post_url", "link":
      let name = String(decoding: tag.rest, as: UTF8.self)
      guard let address = context.address(name) else { return keep(tag.name) }
      write(address: address)
      return range.upperBound
    default: return keep(tag.name)
    }
  }

  private mutating func keep(_ name: String) -> Int? {
    if !name.hasPrefix("end"), !["else", "elsif", "when"].contains(name) {
      unresolved.append(name.isEmpty ? "{%" : name)
    }
    return nil
  }

  private func tag(_ range: Range<Int>) -> Tag {
    let inside = LiquidText.trimmed(source[(range.lowerBound + 2)..<(range.upperBound - 2)])
    let name = inside.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    return Tag(
      name: String(decoding: name, as: UTF8.self),
      rest: LiquidText.trimmed(inside.dropFirst(name.count)), range: range)
  }

  /// The tag that ends another.
  private mutating func endTag(of name: String, from start: Int) -> Range<Int>? {
    guard !endless.contains(name) else { return nil }
    let source = source
    let bytes = source.span
    var from = start
    while let open = bytes.firstIndex(of: "{%", from: from) {
      guard let close = bytes.firstIndex(of: "%}", from: open + 2) else { break }
      if tag(open..<close + 2).name == "end\(name)" { return open..<close + 2 }
      from = open + 2
    }
    endless.insert(name)
    return nil
  }

  /// Writes a program as a fenced block.
  private mutating func writeCode(
    _ code: ArraySlice<UInt8>, _ tag: Tag, _ end: Range<Int>
  ) -> Int {
    let language = tag.rest.prefix { !$0.isHTMLSpace }
    var inner = LiquidText(Array(code), context)
    inner.resolveRaw()
    CodeFence.append(inner.output[...], language: Array(language), to: &output)
    let rest = source[end.upperBound...].prefix { $0 != UInt8(ascii: "\n") }
    if !rest.allSatisfy(\.isHTMLSpace) { output.append(UInt8(ascii: "\n")) }
    return end.upperBound
  }

  /// Takes the tags away that keep Liquid from running on code.
  private mutating func resolveRaw() {
    let source = source
    let bytes = source.span
    var run = 0
    var from = 0
    while let open = bytes.firstIndex(of: "{%", from: from),
      let close = bytes.firstIndex(of: "%}", from: open + 2)
    {
      from = open + 2
      guard ["raw", "endraw"].contains(tag(open..<close + 2).name) else { continue }
      output.append(copying: bytes.extracting(run..<open))
      run = close + 2
      from = run
    }
    output.append(copying: bytes.extracting(run..<source.count))
  }

  /// Writes the address of an entry; after that of the home page, only its path.
  private mutating func write(address: String) {
    guard homeEnd == output.count else { return output.append(text: address) }
    var path = WebAddress(rawValue: address).host == nil ? address : pathAndRest(of: address)
    if !context.basePath.isEmpty, path.hasPrefix(context.basePath + "/") {
      path.removeFirst(context.basePath.count)
    }
    output.append(text: path)
  }

  private func pathAndRest(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 ? "/" + parts[3] : "/"
  }

  /// Writes a value, and returns where the text goes on; `nil` if it stays.
  private mutating func resolveValue(_ range: Range<Int>) -> Int? {
    let inside = LiquidText.trimmed(source[(range.lowerBound + 2)..<(range.upperBound - 2)])
    let expression = LiquidExpression(inside)
    let isFollowed =
      range.upperBound < source.count
      && [UInt8(ascii: "/"), UInt8(ascii: "{")].contains(source[range.upperBound])
    guard let value = expression.value(context, isFollowedByPath: isFollowed) else {
      unresolved.append(expression.name)
      return nil
    }
    output += value
    if expression.name == "site.url" || expression.name == "site.baseurl" {
      homeEnd = output.count
    }
    return range.upperBound
  }

  /// Bytes without white space, and without the dashes that take white space away.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = text
    if text.first == UInt8(ascii: "-") { text.removeFirst() }
    if text.last == UInt8(ascii: "-") { text.removeLast() }
    while let first = text.first, first.isHTMLSpace { text.removeFirst() }
    while let last = text.last, last.isHTMLSpace { text.removeLast() }
    return Array(text)
  }
}
