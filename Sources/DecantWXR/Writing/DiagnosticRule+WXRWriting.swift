public import DecantCore

extension DiagnosticRule {
  /// A character that XML can't hold.
  public static let wxrUnwritableCharacter = DiagnosticRule(
    "wxr/unwritable-character", .warning, .archived, "a character that XML can't hold is left out",
    explanation: """
      XML 1.0 has no way to write control characters other than tab, line feed and carriage \
      return, nor U+FFFE and U+FFFF (section 2.2). Nobody sees them, and WordPress writes them all \
      the same, which makes its exports unreadable. They are left out of the elements; the entry with \
      all its characters is kept in decant:archive, from which reading the file with decant takes \
      it.
      """)

  /// A name that XML doesn't allow.
  public static let wxrUnwritableName = DiagnosticRule(
    "wxr/unwritable-name", .warning, .archived,
    "an element or attribute whose name XML doesn't allow is left out",
    explanation: """
      Elements that only the source knew are written again as they were. In a blog that was \
      edited as JSON their names may be anything; one that isn't a name in XML would break the \
      whole file. The entry is kept in decant:archive.
      """)

  /// Something that the importer needs.
  public static let wxrCompleted = DiagnosticRule(
    "wxr/completed", .note, .repaired, "something was added that WordPress's importer needs",
    explanation: """
      With importable=true an export gets what its source lacks and WordPress's importer asks for: \
      a version, an id of its own for each entry, types, states and slugs. Without the option an \
      export is written as it was read.
      """)

  /// Something WXR has no place for.
  public static let wxrArchived = DiagnosticRule(
    "wxr/archived", .note, .archived, "WXR has no place for a value of another format",
    explanation: """
      An entry of another format may hold what no element of WXR is made for, such as former \
      addresses or a second author. The whole entry is kept as JSON in the element decant:archive, \
      which WordPress ignores.
      """)

  /// Something WXR has no place for, without an archive.
  public static let wxrLeftOut = DiagnosticRule(
    "wxr/left-out", .warning, .dropped, "something WXR has no place for is left out",
    explanation: """
      With plain=true no decant:archive is written. What no element of WXR is made for, and \
      characters that XML can't hold, are lost then. Leave the option out to keep everything.
      """)

  /// The rules of the writer.
  static let wxrWriterRules: [DiagnosticRule] = [
    .wxrUnwritableCharacter, .wxrUnwritableName, .wxrCompleted, .wxrArchived, .wxrLeftOut,
  ]
}
