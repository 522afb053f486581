internal import DecantCore

/// Posts that were written in Markdown with a plug-in.
///
/// Jetpack stores the HTML that it makes, and says so in a custom field; other tools store the
/// Markdown and use the same field. A body with Markdown's marks and without any tag of HTML wasn't
/// made into HTML.
package enum WordPressMarkdown {
  /// The custom fields in which plug-ins say that a post was written in Markdown.
  package static let fields = ["_wpcom_is_markdown", "_sd_is_markdown", "_is_githuber_markdown"]

  /// Whether the body of a post with such a field is Markdown.
  package static func isMarkdown(_ body: String) -> Bool {
    let text = Array(body.utf8)
    let bytes = text.span
    var next = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "<"), from: next) {
      next = place + 1
      guard next < bytes.count else { break }
      let isTag = bytes[next].isLetter || bytes[next] == UInt8(ascii: "/")
      let isAddress = bytes.hasText("http://", at: next) || bytes.hasText("https://", at: next)
      if (isTag && !isAddress) || bytes.hasText("!-- wp:", at: next) { return false }
    }
    return hasMarks(bytes)
  }

  private static func hasMarks(_ bytes: Span<UInt8>) -> Bool {
    if bytes.firstIndex(of: "](") != nil || bytes.firstIndex(of: "**") != nil { return true }
    var line = 0
    while line < bytes.count {
      if isMarked(bytes, at: line) { return true }
      line = (bytes.firstIndex(of: UInt8(ascii: "\n"), from: line) ?? bytes.count) + 1
    }
    return false
  }

  /// Whether a line begins as a heading, an item, a quote or a fence.
  private static func isMarked(_ bytes: Span<UInt8>, at line: Int) -> Bool {
    var i = line
    while i < bytes.count, bytes[i] == UInt8(ascii: "#") { i += 1 }
    if i > line, i - line <= 6, bytes.hasText(" ", at: i) { return true }
    return bytes.hasText("* ", at: line) || bytes.hasText("- ", at: line)
      || bytes.hasText("1. ", at: line) || bytes.hasText("> ", at: line)
      || bytes.hasText("```", at: line) || bytes.hasText("~~~", at: line)
  }
}
