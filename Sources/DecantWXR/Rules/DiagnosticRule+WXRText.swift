internal import DecantCore

/// What can be wrong with the text of an export.
extension DiagnosticRule {
  static let wxrControlCharacter = DiagnosticRule(
    "wxr/control-character", .warning, .repaired,
    "A character that XML excludes was taken out.",
    explanation: """
      XML 1.0, section 2.2, excludes control characters, U+FFFE and U+FFFF, also within CDATA. \
      They come from texts pasted out of word processors and PDF files, and WordPress exports them \
      as they are. The text before and after is kept.
      """)

  static let wxrGuessedByte = DiagnosticRule(
    "wxr/guessed-byte", .warning, .repaired,
    "A byte that isn't UTF-8 was taken for a letter of Windows-1252.",
    explanation: """
      One byte beyond ASCII that stands alone in a text of UTF-8 is most likely from an old text \
      in Windows-1252 or ISO-8859-1. WordPress's importer would lose the whole entry, since its \
      database refuses the byte. Look at the letter that the message names.
      """)

  static let wxrEncodedHalves = DiagnosticRule(
    "wxr/encoded-halves", .warning, .repaired,
    "A character that was written as two halves was put together.",
    explanation: """
      Databases and programs that know characters of two bytes only write an emoji as two halves \
      of three bytes each (CESU-8), which isn't UTF-8. WordPress's importer would lose the whole \
      entry. Which character it was is certain.
      """)

  static let wxrInvalidUTF8 = DiagnosticRule(
    "wxr/invalid-utf8", .warning, .approximated,
    "Bytes that aren't UTF-8 were replaced by U+FFFD.",
    explanation: """
      The export says that it is UTF-8, and these bytes aren't: overlong forms, halves of \
      characters, or the rest of a cut character. What they stood for is unknown, so each sequence \
      is replaced by the replacement character, as Unicode, section 3.9, recommends.
      """)

  static let wxrRawAmpersand = DiagnosticRule(
    "wxr/raw-ampersand", .warning, .repaired,
    "An ampersand that wasn't escaped was taken as text.",
    explanation: """
      WordPress writes the addresses of commenters without escaping them, so that its own export \
      isn't well-formed XML. Hand-made exports have the same in links and titles. The ampersand is \
      kept as a person would read it.
      """)

  static let wxrRawLessThan = DiagnosticRule(
    "wxr/raw-less-than", .warning, .repaired,
    "A \"<\" that begins no tag was taken as text.",
    explanation: """
      Outside CDATA a "<" must be escaped. One that begins no tag, or the tag of an element that \
      nothing ends, is kept as text, as a person would read it.
      """)

  static let wxrHTMLEntity = DiagnosticRule(
    "wxr/html-entity", .warning, .repaired,
    "An entity of HTML was replaced by its character.",
    explanation: """
      XML knows five entities. Others, such as "&nbsp;", are HTML's and must stand in CDATA; a \
      strict reader stops at them. The character they stand for is kept.
      """)

  static let wxrUnknownEntity = DiagnosticRule(
    "wxr/unknown-entity", .warning, .repaired,
    "An entity that nobody knows was kept as text.",
    explanation: """
      Neither XML nor HTML has the entity and the export doesn't declare it. It is kept letter by \
      letter, since it may well be text whose ampersand wasn't escaped.
      """)

  static let wxrCharacterReference = DiagnosticRule(
    "wxr/character-reference", .warning, .repaired,
    "A reference to a character that XML excludes was taken out or replaced.",
    explanation: """
      XML 1.0, section 4.1, lets a reference stand only for characters that XML has. References to \
      the two halves of one character are put together; those to control characters, to halves \
      without the other, and to numbers beyond Unicode are taken out.
      """)

  static let wxrSectionEnd = DiagnosticRule(
    "wxr/section-end", .warning, .repaired,
    "A \"]]>\" within a text was kept as part of the text.",
    explanation: """
      The end of a CDATA section can't stand in its data. Exporters before WordPress 3.4 wrote it \
      nevertheless. The text is taken to end where the end tag of its element follows.
      """)

  static let wxrCarriageReturn = DiagnosticRule(
    "wxr/carriage-return", .note, .kept,
    "Line ends were read as XML reads them.",
    explanation: """
      XML 1.0, section 2.11: a carriage return, with or without a line feed, is one line feed. An \
      editor or a mail program has converted the line ends, or a browser has sent them so. Only \
      "&#13;" is a carriage return.
      """)

  static let wxrSerializedLength = DiagnosticRule(
    "wxr/serialized-length", .warning, .kept,
    "The lengths in a serialized value count the carriage returns that XML takes away.",
    explanation: """
      PHP writes the length of each text in bytes. The lengths in this custom field are right only \
      with the carriage returns that stand in the file, which every XML reader folds, so WordPress \
      will read the value as false. It is kept as text; correct it in WordPress before exporting.
      """)

  static let wxrWrongEncodingLabel = DiagnosticRule(
    "wxr/wrong-encoding-label", .warning, .repaired,
    "The export isn't in the encoding that it says.",
    explanation: """
      The XML declaration names an encoding in which its own first bytes would make no sense. The \
      export is read as UTF-8.
      """)
}
