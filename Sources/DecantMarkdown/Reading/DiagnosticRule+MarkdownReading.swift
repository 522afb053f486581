package import DecantCore

extension DiagnosticRule {
  /// The rules of reading Markdown folders.
  package static let markdownReading: [DiagnosticRule] = [
    .markdownUnreadArchive, .markdownDamagedArchive, .markdownHalfArchive, .markdownDeletedFile,
    .markdownUnclosedFrontMatter, .markdownInvalidYAML, .markdownInvalidTOML, .markdownInvalidJSON,
    .markdownLooseJSON, .markdownDuplicateKey, .markdownUnknownAlias, .markdownLimit,
    .markdownProgram, .markdownNoKeys, .markdownImpossibleDate, .markdownUnreadableDate,
    .markdownWrongType, .markdownUnreadable, .markdownNotText, .markdownInvalidUTF8,
    .markdownOtherMarkup, .markdownNotAnEntry, .markdownConfiguration,
    .markdownTimeZone,
  ]

  static let markdownUnclosedFrontMatter = DiagnosticRule(
    "markdown/unclosed-front-matter", .warning, .repaired, "Front matter has no end.",
    explanation: """
      The fence that opens front matter needs one that closes it; without it generators publish \
      the keys as text or refuse the file. The lines up to the first blank one were taken as front \
      matter. Close it with a line of its own: `---` in YAML, `+++` in TOML, a brace in JSON.
      """)

  static let markdownInvalidYAML = DiagnosticRule(
    "markdown/invalid-yaml", .warning, .repaired, "Front matter isn't valid YAML.",
    explanation: """
      A colon followed by a space in a title, a tab or an open quote makes the whole block \
      unreadable for generators: Jekyll then renders the page without any of it, others stop. The \
      block was read key by key, and a value that isn't YAML was taken as the text it is. Put the \
      value in double quotes.
      """)

  static let markdownInvalidTOML = DiagnosticRule(
    "markdown/invalid-toml", .warning, .repaired, "Front matter isn't valid TOML.",
    explanation: """
      Generators refuse a file whose TOML has an error (TOML 1.0). The block was read key by key, \
      and a value that isn't TOML was taken as the text it is. Texts need quotes, and a key may \
      stand once only.
      """)

  static let markdownInvalidJSON = DiagnosticRule(
    "markdown/invalid-json", .error, .dropped, "Front matter isn't valid JSON.",
    explanation: """
      The block can't be read (RFC 8259), and nobody knows whether it says that the entry is a \
      draft. The body was kept, and the entry counts as private. Correct the block and convert \
      again.
      """)

  static let markdownLooseJSON = DiagnosticRule(
    "markdown/loose-json", .warning, .repaired,
    "JSON front matter has something JSON doesn't have.",
    explanation: """
      Comments, trailing commas and bare words aren't JSON (RFC 8259); some programs accept them \
      and others refuse the file. They were read as they were meant.
      """)

  static let markdownDuplicateKey = DiagnosticRule(
    "markdown/duplicate-key", .warning, .dropped, "A key stands twice.",
    explanation: """
      YAML, TOML and JSON want each key once. Ruby takes the last value, JavaScript and Go refuse \
      the file, Pelican takes the first header. One value was taken and the other left out: remove \
      one of the two.
      """)

  static let markdownUnknownAlias = DiagnosticRule(
    "markdown/unknown-alias", .warning, .repaired, "A YAML alias stands for nothing.",
    explanation: """
      A value that begins with an asterisk is an alias in YAML, and no anchor has its name. It was \
      taken as text. Put the value in double quotes.
      """)

  static let markdownLimit = DiagnosticRule(
    "markdown/limit", .error, .dropped, "A file exceeds a limit.",
    explanation: """
      Aliases that stand for more and more aliases, thousands of brackets and files of gigabytes \
      are how programs are brought to a halt. The front matter or the file was left out; an entry \
      whose front matter is unknown counts as private. Honest files are far below the limits.
      """)

  static let markdownProgram = DiagnosticRule(
    "markdown/program", .error, .dropped, "Front matter is a program.",
    explanation: """
      Some generators run JavaScript between `---js` and `---`. Decant never executes anything it \
      reads, so that the values are unknown. The body was kept, and the entry counts as private. \
      Write the values as YAML.
      """)

  static let markdownNoKeys = DiagnosticRule(
    "markdown/no-keys", .error, .dropped, "Front matter is a list or a text.",
    explanation: """
      Front matter is a set of keys with values. This one is a list or a single value, which says \
      nothing about the entry. The body was kept, and the entry counts as private.
      """)

  static let markdownImpossibleDate = DiagnosticRule(
    "markdown/impossible-date", .error, .dropped, "A date isn't in the calendar.",
    explanation: """
      Some programs turn 30 February into 1 or 2 March without a word, others refuse the file. No \
      date was invented: the entry has the one of its file's name or none, and the text is kept \
      with the entry's other keys. Write a day that exists.
      """)

  static let markdownUnreadableDate = DiagnosticRule(
    "markdown/unreadable-date", .warning, .dropped, "A date is in no known spelling.",
    explanation: """
      Dates are understood as generators write them (RFC 3339, `2012-03-15 15:15:12 -0700`, days, \
      English month names). This one isn't: the entry has the date of its file's name or none, \
      and the text is kept with the entry's other keys. Write it as `2012-03-15` or with time and \
      offset.
      """)

  static let markdownWrongType = DiagnosticRule(
    "markdown/wrong-type", .warning, .approximated,
    "A value is of another kind than its key wants.",
    explanation: """
      A title that is a list or a slug that is a map means nothing to any generator. The value was \
      kept with the entry's other keys, as it is.
      """)

  static let markdownUnreadable = DiagnosticRule(
    "markdown/unreadable", .error, .dropped, "A file or folder can't be read.",
    explanation: """
      It is a link, a pipe or a device, which are never followed or opened because they may lead \
      out of the folder or never end; or the system refuses to open it. It was left out. Put the \
      file itself in its place, or give it as an input of its own.
      """)

  static let markdownNotText = DiagnosticRule(
    "markdown/not-text", .error, .dropped, "A file isn't text.",
    explanation: """
      It has the ending of a Markdown file and holds bytes that no text has. It was left out. \
      Perhaps a picture or a document was renamed by mistake.
      """)

  static let markdownInvalidUTF8 = DiagnosticRule(
    "markdown/invalid-utf8", .warning, .repaired, "A file isn't UTF-8.",
    explanation: """
      Every generator expects UTF-8. Bytes that aren't were read as Windows-1252, which is what \
      old editors wrote, and a file with the mark of UTF-16 as UTF-16. Check the accents near the \
      place.
      """)

  static let markdownOtherMarkup = DiagnosticRule(
    "markdown/other-markup", .warning, .dropped, "A file is written in another markup.",
    explanation: """
      reStructuredText, AsciiDoc and Org files aren't read. The file was left out. Convert it to \
      Markdown first, for example with pandoc.
      """)

  static let markdownNotAnEntry = DiagnosticRule(
    "markdown/not-an-entry", .note, .kept, "A file describes the folder and not the blog.",
    explanation: """
      A README or LICENSE without front matter at the root is about the folder, and an HTML file \
      without front matter or with loops in it is a template. Neither is an entry. It stays where \
      it is.
      """)

  static let markdownConfiguration = DiagnosticRule(
    "markdown/configuration", .warning, .approximated, "A configuration file can't be read.",
    explanation: """
      Title, address, language and patterns of addresses come from the generator's configuration. \
      It has an error, so that they are unknown. Correct it and convert again.
      """)

  static let markdownTimeZone = DiagnosticRule(
    "markdown/time-zone", .note, .approximated, "The site's time zone isn't known.",
    explanation: """
      A date without an offset is one of the clock that the configuration names. How far that clock \
      is from Greenwich stands in the time zone database of the system (in Debian, the package \
      tzdata), which is missing or doesn't know the name. The date is kept as it stands, and counts \
      as Greenwich's where a format needs an instant.
      """)

  static let markdownUnreadArchive = DiagnosticRule(
    "markdown/unread-archive", .warning, .dropped,
    "The archive of one of several folders isn't read.",
    explanation: """
      The folder .decant holds what its Markdown has no place for: custom fields, comments, term \
      numbers, bodies as they were. Where several folders are read as one blog only the visible \
      files are, since nothing says how the archives go together. Convert the folders one by one \
      with --each, and join the results.
      """)

  static let markdownDamagedArchive = DiagnosticRule(
    "markdown/damaged-archive", .error, .dropped, "Part of an archive can't be read.",
    explanation: """
      The folder .decant holds what Markdown has no place for, as one JSON object a line. A line \
      was cut off, changed or joined with another, perhaps by a merge in git. What the message \
      names was left out; the entry's visible file is read all the same. `sha256sum -c SHA256SUMS` \
      in that folder says which file is damaged; take it from a backup.
      """)

  static let markdownHalfArchive = DiagnosticRule(
    "markdown/half-archive", .warning, .approximated, "The private half of an archive isn't here.",
    explanation: """
      What isn't for the public lies in .decant/private.jsonl, which git leaves out on purpose, so \
      that a clone of the folder has only the other half. Passwords, electronic mail and network \
      addresses, comments that wait and private entries are missing from the output. Copy the file \
      from where the folder was made if you want them.
      """)

  static let markdownDeletedFile = DiagnosticRule(
    "markdown/deleted-file", .note, .kept, "A file is gone, and its entry with it.",
    explanation: """
      The archive in .decant knows an entry whose file isn't in the folder any more, neither under \
      another name. Whoever deletes the file means the entry, so that it isn't in the output. If \
      that isn't what you meant, bring the file back.
      """)
}
