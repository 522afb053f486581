internal import DecantCore

/// The links, headings and fences of a Markdown body, by their places.
///
/// It passes over code and comments, and leaves out what may be something else: a link that isn't
/// seen isn't judged. Time is linear in the text.
struct BodyScan {
  /// Something that leads elsewhere.
  struct Link {
    /// The address as it is written.
    let target: Range<Int>

    /// Whether a picture is shown.
    let isImage: Bool
  }

  /// The links, in order.
  var links: [Link] { inlines.links }

  /// The texts of the headings.
  private(set) var headings: [Range<Int>] = []

  /// The names that the text gives to places.
  var names: [Range<Int>] { inlines.names }

  /// The fence without an indent that opens a block of code and isn't closed.
  private(set) var openFence: Int?

  /// The first tag of HTML.
  private(set) var firstTag: Int?

  private let text: [UInt8]
  private var inlines = InlineScan()
  private var endless: [UInt8: Int] = [:]

  /// Looks through the text from a place on.
  init(_ text: [UInt8], from start: Int) {
    self.text = text
    scan(from: start)
  }

  private mutating func scan(from start: Int) {
    let text = text
    let bytes = text.span
    var line = TextLine(in: bytes, at: start)
    var segment: Int?
    while line.start < bytes.count {
      let content = BodyScan.content(of: line, in: bytes)
      if content.isEmpty {
        close(&segment, at: line.start)
      } else if let fence = BodyFence(line, in: bytes) {
        close(&segment, at: line.start)
        line = TextLine(in: bytes, at: end(of: fence, line))
        continue
      } else if segment == nil, content.lowerBound - line.start >= 4 || text[line.start] == 0x09 {
        // Code, or what belongs to an item of a list: in doubt it isn't judged.
      } else if let end = BodyScan.endOfVerbatim(content, in: bytes) {
        close(&segment, at: line.start)
        let isTag = bytes[content.lowerBound + 1] != UInt8(ascii: "!")
        if isTag, firstTag == nil { firstTag = content.lowerBound }
        line = TextLine(in: bytes, at: TextLine(in: bytes, at: end).next)
        continue
      } else if let heading = BodyScan.heading(content, in: bytes) {
        close(&segment, at: line.start)
        headings.append(heading)
        scanInlines(line.start..<line.next)
      } else if let start = segment, BodyScan.isUnderline(content, in: bytes) {
        headings.append(start..<line.start)
        close(&segment, at: line.start)
      } else if segment == nil {
        segment = line.start
      }
      line = TextLine(in: bytes, at: line.next)
    }
    close(&segment, at: bytes.count)
  }

  private mutating func close(_ segment: inout Int?, at end: Int) {
    if let start = segment { scanInlines(start..<end) }
    segment = nil
  }

  private mutating func scanInlines(_ range: Range<Int>) {
    let text = text
    // What is looked for in vain must not be looked for in the rest of the text.
    inlines.scan(text.span.extracting(0..<range.upperBound), range)
    if firstTag == nil { firstTag = inlines.firstTag }
  }

  /// The place behind a block of code.
  private mutating func end(of fence: BodyFence, _ opening: TextLine) -> Int {
    let text = text
    let bytes = text.span
    if let known = endless[fence.mark], fence.length >= known, fence.column > 0 {
      return opening.next
    }
    var outside: Int?
    var line = TextLine(in: bytes, at: opening.next)
    while line.start < bytes.count {
      if fence.isClosed(by: line, in: bytes) { return line.next }
      if outside == nil, fence.isLeft(by: line, in: bytes) { outside = line.start }
      line = TextLine(in: bytes, at: line.next)
    }
    endless[fence.mark] = min(endless[fence.mark] ?? .max, fence.length)
    if fence.column == 0 { openFence = opening.start }
    return outside ?? bytes.count
  }

  /// A line without the white space around it.
  private static func content(of line: TextLine, in bytes: Span<UInt8>) -> Range<Int> {
    let trimmed = line.trimmed(in: bytes)
    var start = line.start
    while start < trimmed.upperBound, bytes[start] <= 0x20 { start += 1 }
    return start..<trimmed.upperBound
  }

  private static func heading(_ content: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    var start = content.lowerBound
    while start < content.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    guard 1...6 ~= start - content.lowerBound,
      start == content.upperBound || bytes[start] == 0x20 || bytes[start] == 0x09
    else { return nil }
    return start..<content.upperBound
  }

  private static func isUnderline(_ content: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let mark = bytes[content.lowerBound]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    for i in content where bytes[i] != mark { return false }
    return true
  }

  /// Where a block ends in which nothing is Markdown, if a line begins one.
  private static func endOfVerbatim(_ content: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let start = content.lowerBound
    guard content.count > 1, bytes[start] == UInt8(ascii: "<") else { return nil }
    let end: StaticString? =
      if bytes.hasText("<!--", at: start) {
        "-->"
      } else if bytes.hasText("<pre", at: start) {
        "</pre>"
      } else if bytes.hasText("<script", at: start) {
        "</script>"
      } else if bytes.hasText("<style", at: start) {
        "</style>"
      } else if bytes.hasText("<textarea", at: start) {
        "</textarea>"
      } else {
        nil
      }
    guard let end else { return nil }
    return bytes.firstIndex(of: end, from: start) ?? bytes.count
  }
}
