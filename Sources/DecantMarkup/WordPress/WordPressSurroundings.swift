package import DecantCore

/// What a body needs to know that isn't in it.
package struct WordPressSurroundings: Sendable {
  /// The reusable blocks and the files that bodies name.
  package var shelf: WordPressShelf

  /// The identifier of the entry.
  package var entry: String

  /// The footnotes of the entry.
  package var footnotes: WordPressFootnotes

  /// What the output has for what its markup has no form for.
  package var forms: BodyForms

  /// Whether the body becomes Markdown.
  package var isForMarkdown = false

  /// Whether attributes that only serve the looks must come back.
  package var isExact = false

  /// Creates the surroundings of a body.
  package init(
    shelf: WordPressShelf = WordPressShelf(room: 0), entry: String = "",
    footnotes: WordPressFootnotes = WordPressFootnotes(), forms: BodyForms = BodyForms()
  ) {
    self.shelf = shelf
    self.entry = entry
    self.footnotes = footnotes
    self.forms = forms
  }
}
