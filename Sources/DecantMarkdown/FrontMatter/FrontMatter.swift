internal import DecantCore

/// The front matter of a file, and where its body begins.
struct FrontMatter {
  /// The language, or `nil` if there is none.
  var language: FrontMatterBlock.Language?

  /// The members, a key once, in the order of the file.
  var members: [LocatedValue.Member] = []

  /// Whether there is front matter that couldn't be read, so that nobody knows what it hides.
  var isUnreadable = false

  /// Where the body begins: after the closing fence and one blank line.
  var body = 0
}
