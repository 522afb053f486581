internal import DecantCore

/// Reads Markdown as libcmark-gfm does with its tables and its strikethrough, without its lock.
///
/// Time and memory are linear in the text.
package enum MarkdownReader {
  /// The HTML of a Markdown text, raw HTML included, or `nil` if the text is longer or nested
  /// deeper than ``CMarkLimits`` admits.
  package static func html(_ markdown: [UInt8]) -> [UInt8]? {
    guard CMarkLimits.admit(markdown.span) else { return nil }
    let input = prepared(markdown)
    return MarkdownHTML.write(BlockReader(input.span))
  }

  /// The canonical form of a Markdown text at the level of ``CanonicalForm/Level/skeleton``, or
  /// `nil` if a parser of HTML is needed to find it, or the text is longer or nested deeper than
  /// ``CMarkLimits`` admits.
  package static func form(_ markdown: [UInt8]) -> CanonicalForm? {
    guard CMarkLimits.admit(markdown.span) else { return nil }
    let input = prepared(markdown)
    guard let form = MarkdownForm.make(input.span) else { return nil }
    return CanonicalForm(form)
  }

  /// The text with line feeds for other ends of lines, one at the end, U+FFFD for nulls, and
  /// without a byte order mark.
  private static func prepared(_ markdown: [UInt8]) -> [UInt8] {
    let bytes = markdown.span
    var output: [UInt8] = []
    output.reserveCapacity(markdown.count + 1)
    var run = bytes.hasText("\u{FEFF}", at: 0) ? 3 : 0
    if bytes.firstIndex(of: UInt8(ascii: "\r")) != nil || bytes.firstIndex(of: 0) != nil {
      for i in run..<markdown.count where markdown[i] == UInt8(ascii: "\r") || markdown[i] == 0 {
        output.append(copying: bytes.extracting(run..<i))
        run = i + 1
        if markdown[i] == 0 {
          output.append("\u{FFFD}")
        } else if run == markdown.count || markdown[run] != UInt8(ascii: "\n") {
          output.append(UInt8(ascii: "\n"))
        }
      }
    }
    output.append(copying: bytes.extracting(run..<markdown.count))
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
    return output
  }
}
