import Decant
import DecantCore
import DecantMarkup
import DecantYAML
import Glibc

/// A path that untrusted bytes take through decant.
enum FuzzTarget: String, CaseIterable {
  /// An export of WordPress.
  case wxr

  /// A JSON Feed, and with it the JSON reader.
  case jsonfeed

  /// The model's own lines.
  case jsonl

  /// The front matter between `---` lines.
  case yaml

  /// The front matter between `+++` lines.
  case toml

  /// A saved page.
  case page

  /// A fragment of HTML, parsed.
  case html

  /// Classic text, shortcodes and block comments, made HTML.
  case wordpress

  /// HTML that is written as Markdown and must read back equal.
  case render

  /// The same, with every element and attribute.
  case renderExact = "render-exact"

  /// Markdown made HTML, as the library makes it, and the form that it has without a parser.
  case markdown

  /// Runs the path once; ends the process where a law is broken.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .wxr, .jsonfeed, .jsonl, .page: read(bytes, as: rawValue)
    case .yaml:
      read(Array("---\n".utf8) + bytes + Array("\n---\ntext\n".utf8), as: "markdown")
      readMembers(bytes)
    case .toml: read(Array("+++\n".utf8) + bytes + Array("\n+++\ntext\n".utf8), as: "markdown")
    case .html: _ = HTMLTree(parsing: bytes)
    case .wordpress: _ = WordPressText.html(bytes)
    case .render: proveMarkdown(of: bytes, .markdown, .skeleton)
    case .renderExact: proveMarkdown(of: bytes, .exact, .full)
    case .markdown: readMarkdown(bytes)
    }
  }

  private func read(_ bytes: [UInt8], as format: String) {
    var options = FormatOptions()
    var unreported = Diagnostics()
    guard let reader = try? FormatRegistry.standard[format]?.makeReader?(&options) else {
      preconditionFailure("no reader for \(format)")
    }
    _ = try? BlogDocument(reading: .bytes(bytes), with: reader, &unreported)
  }

  /// Usual front matter is read without libyaml; a comment before it leaves it to that.
  private func readMembers(_ input: [UInt8]) {
    let bytes = Array(String(decoding: input, as: UTF8.self).utf8)
    // libyaml takes a byte order mark at the start only.
    guard bytes.first != 0xEF else { return }
    var reader = YAMLReader(bytes, at: SourcePosition(line: 2, column: 1), limits: Limits())
    guard case .members(let members, _)? = reader.readRoot() else { return }
    var other = YAMLReader(
      Array("#\n".utf8) + bytes, at: SourcePosition(line: 1, column: 1), limits: Limits())
    guard case .members(members, _)? = other.readRoot() else {
      return fail("isn't read as libyaml reads it")
    }
  }

  private func readMarkdown(_ input: [UInt8]) {
    // All texts of the model are UTF-8.
    let bytes = Array(String(decoding: input, as: UTF8.self).utf8)
    let html = MarkdownReader.html(bytes)
    guard html == CMark.html(bytes) else { return fail("isn't read as the library reads it") }
    guard let html, let form = MarkdownReader.form(bytes) else { return }
    guard form.bytes == CanonicalForm(HTMLTree(parsing: html), .skeleton).bytes else {
      return fail("hasn't the form of its HTML")
    }
  }

  /// What Markdown cannot say stays HTML in it, so that everything reads back, or is reported: not
  /// every tree has HTML that gives it back (13.3, serializing HTML fragments).
  private func proveMarkdown(
    of bytes: [UInt8], _ fidelity: MarkupPreference.Fidelity, _ level: CanonicalForm.Level
  ) {
    let html = String(decoding: bytes, as: UTF8.self)
    let (markdown, notes) = ContentRenderer(fidelity).render(
      Content(html, markup: .html), to: .markdown)
    guard notes.rungs.unprovedBodies == 0 else { return }
    guard let back = CMark.html(Array(markdown.text.utf8)) else { return }
    let meant = CanonicalForm(HTMLTree(parsing: Array(html.utf8)), level)
    let difference = meant.firstDifference(from: CanonicalForm(HTMLTree(parsing: back), level))
    guard difference != nil else { return }
    fail("doesn't read back:\n\(markdown.text)")
  }

  private func fail(_ text: String) {
    let message = Array("\(text)\n".utf8)
    _ = message.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    abort()
  }
}
