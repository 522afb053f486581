internal import DecantCore

/// The footnotes of an entry, which WordPress keeps beside the body in a custom field.
package struct WordPressFootnotes: Sendable {
  private struct Note: Sendable {
    var id: [UInt8]
    var html: [UInt8]
  }

  private var notes: [Note] = []

  /// Whether they become footnotes of Markdown.
  private var areMarkdown = false

  /// No footnotes.
  package init() {}

  /// Reads the custom field: a list in JSON of objects with `id` and `content`.
  package init(json: String) {
    let tree = JSONTree(Array(json.utf8))
    guard tree.failure == nil, !tree.nodes.isEmpty, tree.nodes[0].kind == .beginArray else {
      return
    }
    for node in tree.children(of: 0) where tree.nodes[node].kind == .beginObject {
      guard let id = tree.member("id", of: node).flatMap(tree.string), !id.isEmpty,
        let content = tree.member("content", of: node).flatMap(tree.string)
      else { continue }
      notes.append(Note(id: Array(id.utf8), html: Array(content.utf8)))
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { notes.isEmpty }

  /// Decides in which form they are written: in Markdown's only if each has a mark in the text.
  mutating func prepare(for text: [UInt8], _ surroundings: WordPressSurroundings) {
    guard !notes.isEmpty, surroundings.isForMarkdown, surroundings.forms.hasFootnotes,
      !surroundings.isExact
    else { return }
    var marked: Set<Int> = []
    var tags = FootnoteMarks()
    while let mark = tags.next(in: text.span) {
      if let number = number(of: mark.id) { marked.insert(number) }
    }
    areMarkdown = marked.count == notes.count
  }

  /// The HTML of the block that lists them; nothing if Markdown lists them.
  var list: [UInt8] {
    guard !areMarkdown else { return [] }
    var output: [UInt8] = []
    output.append("<ol class=\"wp-block-footnotes\">")
    for (i, note) in notes.enumerated() {
      let id = HTMLText.escaping(note.id)
      output.append("<li id=\"")
      output += id
      output.append("\">")
      output += note.html
      output.append(" <a href=\"#")
      output += id
      output.append(text: "-link\" aria-label=\"Jump to footnote reference \(i + 1)\">↩︎</a></li>")
    }
    output.append("</ol>")
    return output
  }

  /// The text with the marks of the notes in the form of the output.
  func placed(in html: [UInt8], _ pieces: inout VerbatimPieces) -> [UInt8] {
    guard areMarkdown else { return html }
    pieces.ending = definitions
    let marks = FootnoteMarks()
    return WordPressRewriting.rewrite(html) { bytes, place, pass in
      guard let mark = marks.mark(in: bytes, at: place), let number = number(of: mark.id) else {
        return nil
      }
      var piece = VerbatimPieces.Piece(Array("[^\(number + 1)]".utf8))
      piece.html = Array("<sup><a href=\"#fn:\(number + 1)\">\(number + 1)</a></sup>".utf8)
      pass.write(pieces.add(piece))
      return mark.range.upperBound
    }
  }

  /// The notes as Markdown, behind the body.
  private var definitions: [UInt8] {
    var output: [UInt8] = []
    for (i, note) in notes.enumerated() {
      let markdown = ProvedMarkdown.render(HTMLTree(parsing: note.html), isExact: false).markdown
      output.append(text: "\n[^\(i + 1)]: ")
      for (line, text) in markdown.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
      ).enumerated() {
        if line > 0 { output.append(text: text.isEmpty ? "\n" : "\n    ") }
        output += text
      }
      output.append("\n")
    }
    return output
  }

  private func number(of id: [UInt8]) -> Int? { notes.firstIndex { $0.id == id } }
}

/// Finds the marks of footnotes: `<sup data-fn="…" …>…</sup>`.
private struct FootnoteMarks {
  private var place = 0

  /// The next mark.
  mutating func next(in bytes: Span<UInt8>) -> (id: [UInt8], range: Range<Int>)? {
    while let start = bytes.firstIndex(of: "<sup", from: place) {
      place = start + 4
      if let mark = mark(in: bytes, at: start) {
        place = mark.range.upperBound
        return mark
      }
    }
    return nil
  }

  /// The mark at a place.
  func mark(in bytes: Span<UInt8>, at start: Int) -> (id: [UInt8], range: Range<Int>)? {
    guard bytes.hasText("<sup", at: start) else { return nil }
    // A mark is short: what isn't closed soon is none.
    let window = bytes.extracting(start..<min(bytes.count, start + 1000))
    guard let tagEnd = window.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let tag = window.extracting(0..<tagEnd)
    guard let name = tag.firstIndex(of: " data-fn=\""),
      let quote = tag.firstIndex(of: UInt8(ascii: "\""), from: name + 10),
      let close = window.firstIndex(of: "</sup>", from: tagEnd)
    else { return nil }
    return (Array(copying: tag.extracting(name + 10..<quote)), start..<start + close + 6)
  }
}
