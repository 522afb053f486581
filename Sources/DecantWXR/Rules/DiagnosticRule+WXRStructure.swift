internal import DecantCore

/// What can be wrong with the elements of an export.
extension DiagnosticRule {
  static let wxrTruncated = DiagnosticRule(
    "wxr/truncated", .error, .dropped,
    "The export was cut off.",
    explanation: """
      An export ends with "</rss>". WordPress stops without a word when it runs out of memory or \
      time, and a download can break. Entries that are complete are kept, the one in which the \
      file ends isn't. Export again, by year if need be, and give all the files at once.
      """)

  static let wxrUnendedElement = DiagnosticRule(
    "wxr/unended-element", .warning, .repaired,
    "An entry that nothing ends was ended where the next one begins.",
    explanation: """
      An "<item>" has no "</item>" before the next one begins. Everything between the two is \
      taken as the entry's.
      """)

  static let wxrMalformedItem = DiagnosticRule(
    "wxr/malformed-item", .error, .dropped,
    "An entry isn't well-formed XML and was read as far as it goes.",
    explanation: """
      After all the repairs that don't need a guess the entry still isn't XML, so a part of it may \
      be missing. The other entries aren't affected. Look at the place that the message names.
      """)

  static let wxrUndeclaredPrefix = DiagnosticRule(
    "wxr/undeclared-prefix", .warning, .repaired,
    "A prefix isn't declared.",
    explanation: """
      Each prefix of an element must be bound to a namespace on the root element. WordPress.com \
      and some plug-ins forget it. Well-known prefixes, such as "wp", get the namespace they \
      always have; elements of others are kept under the name that they have.
      """)

  static let wxrJunk = DiagnosticRule(
    "wxr/junk", .warning, .repaired,
    "Text that isn't part of the export was skipped.",
    explanation: """
      Warnings of PHP, blank lines of a theme's files or the marks of a merge stand before the \
      export, between its entries or after its end. They are no part of the blog.
      """)

  static let wxrSecondDocument = DiagnosticRule(
    "wxr/second-document", .note, .kept,
    "The file holds several exports.",
    explanation: """
      Another "<rss>" begins after the end of the first. Its entries follow those of the first, as \
      if it were a file of its own. WordPress's importer would lose them.
      """)

  static let wxrLateDeclaration = DiagnosticRule(
    "wxr/late-declaration", .warning, .approximated,
    "An author or a term is declared too late to be looked up.",
    explanation: """
      Authors and terms are read from the beginning and the last megabyte of a file. What stands \
      between its entries isn't known to those before it; the entries keep the names they spell.
      """)

  static let wxrDocumentType = DiagnosticRule(
    "wxr/document-type", .note, .kept,
    "The export has a document type declaration.",
    explanation: """
      No exporter of WordPress writes one. Declarations of entities of one character are used; \
      anything else is refused before it costs anything, since it can read other files or take \
      all memory.
      """)

  static let wxrTooDeep = DiagnosticRule(
    "wxr/too-deep", .error, .dropped,
    "Elements were skipped because too many are one inside the other.",
    explanation: """
      No honest export needs that many levels. The rest of the entry is kept.
      """)

  static let wxrEntryTooLarge = DiagnosticRule(
    "wxr/entry-too-large", .error, .dropped,
    "An entry was skipped because it is too large.",
    explanation: """
      One entry must fit into memory. The limit is a setting of the conversion; the other entries \
      are kept.
      """)

  static let wxrMissingVersion = DiagnosticRule(
    "wxr/missing-version", .note, .kept,
    "The export doesn't say its version.",
    explanation: """
      WordPress's importer refuses a file without "wp:wxr_version". It is read all the same.
      """)
}
