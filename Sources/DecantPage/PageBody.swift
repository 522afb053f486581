/// The text of a post, in Markdown.
struct PageBody {
  /// A line that was taken as a heading.
  private(set) var headings: [PageLine] = []

  /// The number of paragraphs.
  private(set) var paragraphCount = 0

  /// The text.
  var markdown: String { String(decoding: bytes, as: UTF8.self) }

  private var bytes: [UInt8] = []
  private let guessesHeadings: Bool

  /// Puts lines together: blank lines stand between paragraphs.
  init(_ lines: [PageLine], guessingHeadings: Bool = true) {
    guessesHeadings = guessingHeadings
    var group: [PageLine] = []
    for line in lines {
      if !line.isBlank {
        group.append(line)
      } else if !group.isEmpty {
        append(group)
        group = []
      }
    }
    if !group.isEmpty { append(group) }
  }

  private mutating func append(_ group: [PageLine]) {
    var rest = group[...]
    while let first = rest.first {
      if isHeading(first, before: rest.dropFirst().first) {
        headings.append(first)
        append(block: "## ", PageText.markdown(first.text, atLineStart: false))
        rest = rest.dropFirst()
      } else {
        appendParagraph(&rest)
      }
    }
  }

  private mutating func appendParagraph(_ rest: inout ArraySlice<PageLine>) {
    let isList = rest.first.flatMap { ListMark($0.text) } != nil
    var lines: [String] = []
    while let line = rest.first {
      let mark = ListMark(line.text)
      guard (mark != nil) == isList || lines.isEmpty else { break }
      if !lines.isEmpty, isHeading(line, before: rest.dropFirst().first) { break }
      let text = mark.map { String(line.text[$0.end...]) } ?? line.text
      let marker = mark.map(\.marker) ?? ""
      lines.append(marker + PageText.markdown(text, atLineStart: true))
      rest = rest.dropFirst()
    }
    if !isList { paragraphCount += 1 }
    append(block: "", lines.joined(separator: isList ? "\n" : "\\\n"))
  }

  private mutating func append(block prefix: String, _ text: String) {
    if !bytes.isEmpty { bytes += "\n\n".utf8 }
    bytes += prefix.utf8
    bytes += text.utf8
  }

  /// Whether a line is a heading: short, without an end of a sentence, and followed by a line of
  /// prose with no blank line between.
  private func isHeading(_ line: PageLine, before next: PageLine?) -> Bool {
    guard guessesHeadings, let next, line.text.utf8.count <= 120, ListMark(line.text) == nil,
      ListMark(next.text) == nil, let last = line.text.unicodeScalars.last
    else { return false }
    guard ![".", ",", ";", ":", "…", "。", "、"].contains(last) else { return false }
    return next.text.utf8.count >= 60
      || (next.text.utf8.count > line.text.utf8.count && next.endsSentence)
  }
}

extension PageLine {
  fileprivate var endsSentence: Bool {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, ["\"", "'", "”", "’", ")", "»"].contains(last) {
      scalars = scalars.dropLast()
    }
    return scalars.last.map { [".", "!", "?", "…", "。"].contains($0) } ?? false
  }
}
