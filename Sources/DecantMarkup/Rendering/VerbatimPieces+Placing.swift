internal import DecantCore

extension VerbatimPieces {
  /// A text with its pieces in place.
  struct Placed {
    /// The text.
    var text: [UInt8] = []

    /// Where the calls are that the output's reader runs.
    var calls: [Range<Int>] = []

    /// The numbers of the pieces before which a blank line stands, so that what they end is read as Markdown.
    fileprivate var apart: Set<Int> = []
  }

  /// HTML with the pieces in place of their marks.
  func placed(inHTML html: [UInt8]) -> Placed {
    var output = Placed()
    let bytes = html.span
    place(in: bytes, 0..<bytes.count, &output) { piece, _, _ in
      piece.isBlock ? piece.html ?? piece.text : piece.text
    }
    return output
  }

  /// Markdown with the pieces in place of their marks: as Markdown where Markdown is read.
  func placed(inMarkdown markdown: [UInt8]) -> Placed {
    guard !isEmpty else { return Placed(text: markdown) }
    var output = Placed()
    output.text.reserveCapacity(markdown.count + markdown.count / 8)
    let bytes = markdown.span
    var lines = MarkdownLines()
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
      let line = lines.next(bytes, start..<end)
      if !placeBlock(in: bytes, line, &output) {
        place(in: bytes, start..<end, &output) { piece, number, output in
          guard line.isMarkdown, !piece.isBlock else { return piece.html ?? piece.text }
          return text(of: piece, number, in: bytes, line, &output)
        }
      }
      if end < bytes.count { output.text.append(UInt8(ascii: "\n")) }
      start = end + 1
    }
    if !ending.isEmpty {
      output.text.append("\n")
      output.text += ending
      output.text.removeLast()
    }
    return output
  }

  /// Puts blocks of Markdown in place of a line that is nothing but their mark.
  private func placeBlock(
    in bytes: Span<UInt8>, _ line: MarkdownLines.Line, _ output: inout Placed
  ) -> Bool {
    guard line.isMarkdown, !line.isInItem,
      let found = piece(bytes, at: line.content.lowerBound), found.piece.isBlock,
      found.end == line.content.upperBound
    else { return false }
    let prefix = bytes.extracting(line.start..<line.content.lowerBound)
    for (i, text) in found.piece.text.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      if i > 0 { output.text.append(UInt8(ascii: "\n")) }
      output.text.append(copying: prefix)
      output.text += text
    }
    return true
  }

  /// The text of a piece in Markdown: apart from what it encloses, where it begins a block of HTML.
  private func text(
    of piece: Piece, _ number: Int, in bytes: Span<UInt8>, _ line: MarkdownLines.Line,
    _ output: inout Placed
  ) -> [UInt8] {
    let prefix = Array(copying: bytes.extracting(line.start..<line.content.lowerBound))
    let gap = [UInt8(ascii: "\n")] + prefix + [UInt8(ascii: "\n")] + prefix
    if output.apart.remove(number) != nil {
      return gap + piece.text.drop { $0 == UInt8(ascii: "\n") }
    }
    let isFirst = self.piece(bytes, at: line.content.lowerBound)?.number == number
    guard let ending = piece.ending, isFirst, !line.isInItem else { return piece.text }
    output.apart.insert(ending)
    let end = piece.text.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1
    return piece.text[...end] + gap
  }

  /// Copies a range with pieces in place of marks.
  private func place(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ output: inout Placed,
    _ text: (Piece, Int, inout Placed) -> [UInt8]
  ) {
    var run = range.lowerBound
    var next = range.lowerBound
    while let mark = bytes.firstIndex(of: VerbatimPieces.firstByte, from: next),
      mark < range.upperBound
    {
      guard let found = piece(bytes, at: mark) else {
        next = mark + 1
        continue
      }
      output.text.append(copying: bytes.extracting(run..<mark))
      let start = output.text.count
      let placed = text(found.piece, found.number, &output)
      output.text += placed
      if found.piece.isCall, output.text.count > start {
        output.calls.append(start..<output.text.count)
      }
      run = found.end
      next = run
    }
    output.text.append(copying: bytes.extracting(run..<range.upperBound))
  }
}
