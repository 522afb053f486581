internal import DecantCore

/// What can be wrong with the values of an export.
extension DiagnosticRule {
  static let wxrInvalidDate = DiagnosticRule(
    "wxr/invalid-date", .warning, .dropped,
    "A date isn't one, and was left out.",
    explanation: """
      The calendar or the clock doesn't have the date, or it is in no form that exports use. The \
      entry is kept without it. No date is made up.
      """)

  static let wxrInvalidNumber = DiagnosticRule(
    "wxr/invalid-number", .warning, .archived,
    "A number isn't one.",
    explanation: """
      The place among the siblings must be a whole number. The text is kept for the export and \
      the archive.
      """)

  static let wxrMissingStatus = DiagnosticRule(
    "wxr/missing-status", .warning, .approximated,
    "An entry doesn't say whether it is published, and was read as a draft.",
    explanation: """
      Without "wp:status" WordPress's importer makes a draft of the entry, so that nothing becomes \
      public by accident. Publish it by hand if it was.
      """)

  static let wxrCategoryWithoutSlug = DiagnosticRule(
    "wxr/category-without-slug", .note, .archived,
    "A category without a slug or a taxonomy isn't a term.",
    explanation: """
      Exports of version 1.0 name each term twice, once without its slug; WordPress's importer \
      ignores that one. It is kept for the export and the archive.
      """)

  static let wxrMarkupInValue = DiagnosticRule(
    "wxr/markup-in-value", .warning, .repaired,
    "Elements within a text were taken as its markup.",
    explanation: """
      The text of an entry must be escaped or stand in CDATA. This one has its HTML as elements of \
      the export itself; WordPress's importer would lose it.
      """)

  static let wxrStrayText = DiagnosticRule(
    "wxr/stray-text", .warning, .archived,
    "Text between the elements of an entry is no part of it.",
    explanation: """
      Between the elements of an entry there is only white space in an export. The text that the \
      message quotes belongs to no element. It often is a message of PHP. WordPress's importer \
      doesn't see it; it is kept beside the entry, as elements that nobody knows are.
      """)

  /// The rules of the reader.
  static let wxrReaderRules: [DiagnosticRule] =
    [
      .wxrControlCharacter, .wxrGuessedByte, .wxrEncodedHalves, .wxrInvalidUTF8, .wxrRawAmpersand,
      .wxrRawLessThan, .wxrHTMLEntity, .wxrUnknownEntity, .wxrCharacterReference, .wxrSectionEnd,
      .wxrCarriageReturn,
      .wxrSerializedLength, .wxrWrongEncodingLabel, .wxrTruncated, .wxrUnendedElement,
      .wxrMalformedItem, .wxrUndeclaredPrefix, .wxrJunk, .wxrSecondDocument, .wxrLateDeclaration,
      .wxrDocumentType, .wxrTooDeep, .wxrEntryTooLarge, .wxrMissingVersion, .wxrInvalidDate,
      .wxrInvalidNumber, .wxrMissingStatus, .wxrCategoryWithoutSlug, .wxrMarkupInValue,
      .wxrStrayText,
    ] + wxrArchiveReading
}
