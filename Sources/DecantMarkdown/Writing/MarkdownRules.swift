public import DecantCore

extension DiagnosticRule {
  /// An entry that has no place in a folder without an archive.
  public static let markdownNoPlace = DiagnosticRule(
    "markdown/no-place", .warning, .dropped, "An entry has no place in a folder of Markdown.",
    explanation: """
      Attachments, templates, trash and the like are no pages of a site. The archive in .decant \
      keeps them; it was left out because --plain asks for that. Leave --plain away to keep them.
      """)

  /// Values that have no place in front matter without an archive.
  public static let markdownNoField = DiagnosticRule(
    "markdown/no-field", .warning, .dropped,
    "Custom fields or comments have no place in the file.",
    explanation: """
      Front matter holds what its owner would have typed, and no more. The archive in .decant \
      keeps custom fields and comments that aren't shown; one file, and a folder with --plain, \
      has no archive. --set meta.NAME=KEY puts a custom field into the front matter.
      """)

  /// Two terms of one name.
  public static let markdownSharedName = DiagnosticRule(
    "markdown/shared-name", .warning, .approximated,
    "Two terms have one name, or a term has none that a folder can have.",
    explanation: """
      Front matter knows terms by their names, so that two categories of one name would become \
      one. The first keeps its name, the others go by their slugs; where the layout has pages for \
      terms, that page shows the name.
      """)

  /// "Uncategorized" beside another category.
  public static let markdownUncategorized = DiagnosticRule(
    "markdown/uncategorized", .note, .archived,
    "The category of what has none stands beside another category.",
    explanation: """
      WordPress gives each post a category, "Uncategorized" if nobody chose one. Beside a category \
      that somebody chose it says nothing, and a site would show it with a list of its own. The \
      archive in .decant keeps it.
      """)

  /// An old address at which another entry is by now.
  public static let markdownTakenPath = DiagnosticRule(
    "markdown/taken-path", .note, .archived,
    "The old address of an entry is the address of another one by now.",
    explanation: """
      A redirect is made for each address that led to an entry before. Where another entry is by \
      now, WordPress shows that one, and a redirect would take the place of its page in the site \
      that is built. The archive in .decant keeps the old address.
      """)

  /// An unfinished call of a shortcode in a text.
  public static let markdownShortcode = DiagnosticRule(
    "markdown/unfinished-shortcode", .note, .approximated,
    "A text holds the beginning of a Hugo shortcode without its end.",
    explanation: """
      Hugo runs "{{<" and "{{%" in texts and in code alike, and stops at one that doesn't end. The \
      brace is written as an entity, which looks the same in text and spelled out in code.
      """)

  /// Front matter that isn't as its owner spelled it.
  public static let markdownRespelled = DiagnosticRule(
    "markdown/respelled", .note, .approximated, "Front matter is written anew.",
    explanation: """
      A file that was read from a folder is written as it was, byte for byte, as long as its entry \
      says the same. This one says something else by now, so that its front matter was written \
      anew: all keys and values are there, comments and the order of keys aren't.
      """)

  /// The rules that the Markdown writer reports.
  static let markdownWriting: [DiagnosticRule] = [
    .markdownNoPlace, .markdownNoField, .markdownSharedName,
    .markdownUncategorized, .markdownTakenPath, .markdownShortcode, .markdownRespelled,
  ]
}
