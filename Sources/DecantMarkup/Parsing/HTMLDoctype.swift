/// What a document type says beside its name.
struct HTMLDoctype: Sendable {
  /// Whether there is a name.
  var hasName = false

  /// The public identifier: a range of the buffer.
  var publicID: Range<Int32>?

  /// The system identifier: a range of the buffer.
  var systemID: Range<Int32>?

  /// Whether it is damaged so that the document is in quirks mode.
  var forcesQuirks = false
}
