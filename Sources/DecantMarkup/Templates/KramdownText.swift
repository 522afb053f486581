internal import DecantCore

/// A Markdown text without the attributes in braces that only Kramdown reads.
///
/// Names of places on headings stay: most readers of Markdown know them.
struct KramdownText {
  private(set) var output: [UInt8] = []
  private let source: [UInt8]

  /// What stands in the place of the list that is marked for the table of contents.
  private let contents: [UInt8]

  /// The fence that is open.
  private var fence: (mark: UInt8, count: Int)?

  init(_ source: [UInt8], contents: [UInt8]) {
    self.source = source
    self.contents = contents
  }

  /// Takes the attributes away; time is linear.
  mutating func strip() {
    output.reserveCapacity(source.count)
    var start = 0
    while start < source.count {
      let end = source.span.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? source.count
      strip(source[start..<end], isLast: end == source.count)
      start = end + 1
    }
  }

  private mutating func strip(_ line: ArraySlice<UInt8>, isLast: Bool) {
    let text = line.drop(while: \.isHTMLSpace)
    let isCode = isFence(text) || fence != nil
    if !isCode, let list = list(alone: text) {
      if list.isContents { replaceList() }
      return
    }
    if isCode { output += line } else { append(line) }
    if !isLast { output.append(UInt8(ascii: "\n")) }
  }

  /// Whether a line opens or closes code.
  private mutating func isFence(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return false
    }
    let count = text.prefix { $0 == mark }.count
    guard count >= 3 else { return false }
    if let open = fence {
      if open.mark == mark, count >= open.count, text.dropFirst(count).allSatisfy(\.isHTMLSpace) {
        fence = nil
      }
    } else {
      fence = (mark, count)
    }
    return true
  }

  /// Attributes that are all of a line.
  private func list(alone text: ArraySlice<UInt8>) -> AttributeList? {
    guard text.starts(with: "{:".utf8), let end = text.lastIndex(of: UInt8(ascii: "}")),
      text[(end + 1)...].allSatisfy(\.isHTMLSpace)
    else { return nil }
    return AttributeList(text[(text.startIndex + 2)..<end])
  }

  /// Writes the table of contents for the line before.
  private mutating func replaceList() {
    if output.last == UInt8(ascii: "\n") { output.removeLast() }
    while let last = output.last, last != UInt8(ascii: "\n") { output.removeLast() }
    output += contents
  }

  /// Writes a line without the attributes behind links, pictures, emphasis and titles.
  private mutating func append(_ line: ArraySlice<UInt8>) {
    var run = line.startIndex
    var i = line.startIndex
    var isInCode = false
    while i < line.endIndex {
      if line[i] == UInt8(ascii: "`") { isInCode.toggle() }
      guard !isInCode, line[i...].starts(with: "{:".utf8), i > line.startIndex,
        KramdownText.ends.contains(line[i - 1]) || line.first == UInt8(ascii: "#"),
        let end = line[i...].firstIndex(of: UInt8(ascii: "}")),
        AttributeList(line[(i + 2)..<end]) != nil
      else {
        i += 1
        continue
      }
      output += line[run..<i]
      while output.last == UInt8(ascii: " ") { output.removeLast() }
      run = end + 1
      i = run
    }
    output += line[run...]
  }

  private static let ends: Set<UInt8> = [
    UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
    UInt8(ascii: ">"),
  ]
}
