internal import DecantCore

/// What can be wrong with the beginning of an export.
extension DiagnosticRule {
  static let wxrDuplicateAuthor = DiagnosticRule(
    judging: "wxr/duplicate-author", .warning,
    "An author is declared twice.",
    explanation: """
      The importer keeps the last declaration of a login; what the first says is lost.
      """,
    origin: "wordpress-importer: authors are kept by login.",
    remedy: "remove one of the two",
    bad:
      "<wp:author><wp:author_login>nora</wp:author_login></wp:author><wp:author><wp:author_login>nora</wp:author_login></wp:author>",
    good: "<wp:author><wp:author_login>ben</wp:author_login></wp:author>")

  static let wxrAuthorWithoutLogin = DiagnosticRule(
    judging: "wxr/author-without-login", .warning,
    "A declared author has no login.",
    explanation: """
      Entries name their authors by login. An author without one can't be anyone's.
      """,
    origin: "wordpress-importer: users are created by \"author_login\".",
    remedy: "write wp:author_login",
    bad: "<wp:author><wp:author_id>3</wp:author_id></wp:author>",
    good: "<wp:author><wp:author_login>ben</wp:author_login></wp:author>")

  static let wxrInvalidEmail = DiagnosticRule(
    judging: "wxr/invalid-email", .warning,
    "The e-mail address of an author isn't one.",
    explanation: """
      WordPress refuses to create a user with such an address, so that the author's entries fall \
      to whoever imports. An empty address is accepted.
      """,
    origin: "WordPress, \"is_email\".",
    remedy: "write an address or nothing",
    bad: "<wp:author_email><![CDATA[nora at tide]]></wp:author_email>",
    good: "<wp:author_email><![CDATA[nora@tide.example]]></wp:author_email>")

  static let wxrMissingAddress = DiagnosticRule(
    judging: "wxr/missing-address", .warning,
    "The export doesn't say the address of its blog.",
    explanation: """
      The importer replaces addresses of the old blog by those of the new one, and can't without \
      "link" and "wp:base_blog_url".
      """,
    origin: "wordpress-importer: \"base_url\".",
    remedy: "write link and wp:base_blog_url",
    bad: "<link></link>\n<wp:wxr_version>1.2</wp:wxr_version>",
    good: "<link>https://tide.example</link>\n<wp:wxr_version>1.2</wp:wxr_version>")

  static let wxrInvalidVersion = DiagnosticRule(
    judging: "wxr/invalid-version", .error,
    "The version of the export is no version.",
    explanation: """
      The importer asks for digits, a point and digits, and refuses the file otherwise.
      """,
    origin: "wordpress-importer: \"/^\\d+\\.\\d+$/\".",
    remedy: "write 1.2",
    bad: "<wp:wxr_version>one</wp:wxr_version>",
    good: "<wp:wxr_version>1.2</wp:wxr_version>")

  static let wxrUnknownVersion = DiagnosticRule(
    judging: "wxr/unknown-version", .warning,
    "There is no such version of WXR.",
    explanation: """
      WordPress has written 1.0, 1.1 and 1.2. Importers read others as what they know.
      """,
    origin: "WordPress, \"WXR_VERSION\".",
    remedy: "write 1.2",
    bad: "<wp:wxr_version>1.9</wp:wxr_version>",
    good: "<wp:wxr_version>1.2</wp:wxr_version>")

  static let wxrVersionSection = DiagnosticRule(
    judging: "wxr/version-section", .note,
    "The version stands in a CDATA section.",
    explanation: """
      Importers that look for the text of the element, as WordPress's did before libxml was \
      everywhere, don't find it.
      """,
    origin: "wordpress-importer, regular expressions: \"<wp:wxr_version>(\\d+\\.\\d+)</\".",
    remedy: "write it without CDATA",
    bad: "<wp:wxr_version><![CDATA[1.2]]></wp:wxr_version>",
    good: "<wp:wxr_version>1.2</wp:wxr_version>")

  static let wxrNamespaceMismatch = DiagnosticRule(
    judging: "wxr/namespace-mismatch", .note,
    "The version and the namespace of the export differ.",
    explanation: """
      WordPress puts the version in the namespace too. Importers go by one or the other.
      """,
    origin: "WordPress, \"export_wp\".",
    remedy: "write one version in both",
    bad: "<wp:wxr_version>1.1</wp:wxr_version>",
    good: "<wp:wxr_version>1.2</wp:wxr_version>")

  static let wxrUnknownNamespace = DiagnosticRule(
    judging: "wxr/unknown-namespace", .warning,
    "A well-known prefix has a namespace that isn't WordPress's.",
    explanation: """
      Readers that go by namespaces find none of its elements. The names are fixed texts, with \
      "http".
      """,
    origin: "WordPress, \"export_wp\"; Namespaces in XML 1.0, section 2.3: names are compared "
      + "letter by letter.",
    remedy: "write the usual namespace",
    bad: "xmlns:wp=\"https://wordpress.org/export/1.2/\"",
    good: "xmlns:wp=\"http://wordpress.org/export/1.2/\"")

  static let wxrUnusualPrefix = DiagnosticRule(
    judging: "wxr/unusual-prefix", .error,
    "WordPress's namespace has another prefix than usual.",
    explanation: """
      To XML a prefix doesn't matter, but the importer looks for "wp" and "excerpt".
      """,
    origin: "wordpress-importer: \"$namespaces['wp']\".",
    remedy: "write xmlns:wp and xmlns:excerpt",
    bad: "xmlns:w=\"http://wordpress.org/export/1.2/\"",
    good: "xmlns:wp=\"http://wordpress.org/export/1.2/\"")

  static let wxrByteOrderMark = DiagnosticRule(
    judging: "wxr/byte-order-mark", .note,
    "The file begins with a byte order mark.",
    explanation: """
      XML allows it and WordPress doesn't write it: an editor or another program has saved the \
      file. Programs that look for "<?xml" at the first byte fail.
      """,
    origin: "XML 1.0, section 4.3.3 and appendix F.",
    remedy: "save as UTF-8 without a mark",
    bad: "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\" ?>",
    good: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>")

  static let wxrEncoding = DiagnosticRule(
    judging: "wxr/encoding", .note,
    "The file isn't in UTF-8.",
    explanation: """
      XML readers must know UTF-8 and UTF-16 only. Other encodings work where the importer's \
      library has them.
      """,
    origin: "XML 1.0, section 4.3.3.",
    remedy: "save as UTF-8",
    bad: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>",
    good: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>")

  static let wxrXMLVersion = DiagnosticRule(
    judging: "wxr/xml-version", .warning,
    "The file says that it is XML of another version than 1.0.",
    explanation: """
      No exporter writes XML 1.1, and most readers know 1.0 alone.
      """,
    origin: "XML 1.0, section 2.8.",
    remedy: "write version=\"1.0\"",
    bad: "<?xml version=\"1.1\" encoding=\"UTF-8\" ?>",
    good: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>")
}
