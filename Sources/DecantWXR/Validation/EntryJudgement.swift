internal import DecantCore

/// What other entries, and the export as a whole, must know of an entry that was judged.
struct EntryJudgement: Sendable {
  /// Something that is said once for each key, however many entries have it.
  struct Notice: Sendable {
    let rule: DiagnosticRule
    let key: UInt64
    let message: String
    let position: SourcePosition

    init(_ rule: DiagnosticRule, _ name: String, _ message: String, at position: SourcePosition) {
      self.rule = rule
      key = FNV1a.hash64("\(rule.id) \(name)".utf8)
      self.message = message
      self.position = position
    }
  }

  /// A mention of another entry.
  struct Reference: Sendable {
    /// What mentions it.
    enum Kind: UInt8, Sendable {
      case parent
      case attachmentParent
      case image
      case menuItem
    }

    let kind: Kind
    let target: String
    let position: SourcePosition
  }

  let id: Entry.ID
  let position: SourcePosition
  /// Where the text of `wp:post_id` begins.
  var idPosition: SourcePosition
  /// A hash of kind, parent and slug, or `nil` if the entry has no address that counts.
  var slugHash: UInt64?
  var slug = ""
  /// A hash of kind and date of an entry without a title, by which the importer knows it.
  var untitledHash: UInt64?
  var references: [Reference] = []
  var notices: [Notice] = []
  var networkAddressCount = 0
}
