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
    "markdown/shared-name", .warning, .approximated, "Two terms have one name.",
    explanation: """
      Front matter knows terms by their names, so that two categories of one name would become \
      one. The first keeps its name, the others go by their slugs; where the layout has pages for \
      terms, that page shows the name.
      """)

  /// The rules that the Markdown writer reports.
  static let markdownWriting: [DiagnosticRule] = [
    .markdownNoPlace, .markdownNoField, .markdownSharedName,
  ]
}
