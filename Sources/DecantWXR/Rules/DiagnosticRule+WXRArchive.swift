internal import DecantCore

/// What can be said of `decant:archive`.
extension DiagnosticRule {
  static let wxrEdited = DiagnosticRule(
    "wxr/edited", .note, .kept,
    "Elements were edited since the archive was written.",
    explanation: """
      In an export that decant made of another format, the element decant:archive holds each entry \
      as the source had it, and hashes of the other elements as they were written. The elements \
      that the message names aren't those: they count. Everything else is as the archive has it.
      """)

  static let wxrDamagedArchive = DiagnosticRule(
    "wxr/damaged-archive", .error, .dropped,
    "The element decant:archive can't be read.",
    explanation: """
      In an export that decant made of another format, the element decant:archive holds as JSON \
      what WXR has no element for. It isn't JSON, or not of a version that is known. The entry is \
      read as WordPress would read it; what only the other format knew is missing.
      """)

  static let wxrArchiveReading: [DiagnosticRule] = [.wxrEdited, .wxrDamagedArchive]
}
