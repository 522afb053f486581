internal import DecantCore

/// The entries of an export, as far as others mention them.
///
/// An entry takes a few tens of bytes, and as many for each entry that it mentions.
struct ExportIndex {
  private struct Mention {
    let kind: EntryJudgement.Reference.Kind
    let target: String
    let entry: Entry.ID
    let line: UInt32
    let column: UInt32
  }

  /// The lines of the identifiers, by their hashes.
  private var ids: [UInt64: UInt32] = [:]
  private var slugs: [UInt64: UInt32] = [:]
  private var untitled: [UInt64: UInt32] = [:]
  private var parents: [UInt64: UInt64] = [:]
  private var mentions: [Mention] = []
  private var file: String?

  /// Adds an entry, and reports what it has in common with one before.
  mutating func add(_ entry: EntryJudgement, _ diagnostics: inout Diagnostics) {
    file = entry.position.file
    let line = UInt32(clamping: entry.position.line)
    let hash = FNV1a.hash64(entry.id.rawValue.utf8)
    if !entry.id.rawValue.isEmpty, entry.id.rawValue != "0" {
      if let first = ids[hash] {
        diagnostics.report(
          .wxrDuplicateID, "the entry on line \(first) has the id \(entry.id.rawValue) too",
          at: entry.idPosition, entry: entry.id)
      } else {
        ids[hash] = line
      }
    }
    note(entry.slugHash, in: &slugs, line) { first in
      diagnostics.report(
        .wxrDuplicateSlug, "the entry on line \(first) has the slug \(entry.slug.quoted) too",
        at: entry.position, entry: entry.id)
    }
    note(entry.untitledHash, in: &untitled, line) { first in
      diagnostics.report(
        .wxrDuplicateUntitled, "the entry on line \(first) has no title and the same date",
        at: entry.position, entry: entry.id)
    }
    for reference in entry.references {
      if reference.kind == .parent { parents[hash] = FNV1a.hash64(reference.target.utf8) }
      mentions.append(
        Mention(
          kind: reference.kind, target: reference.target, entry: entry.id,
          line: UInt32(clamping: reference.position.line),
          column: UInt32(clamping: reference.position.column)))
    }
  }

  private func note(
    _ hash: UInt64?, in lines: inout [UInt64: UInt32], _ line: UInt32, again: (UInt32) -> Void
  ) {
    guard let hash else { return }
    if let first = lines[hash] { again(first) } else { lines[hash] = line }
  }

  /// Reports the mentions of what isn't in the file.
  mutating func finish(_ diagnostics: inout Diagnostics) {
    let inCycle = entriesInCycles()
    for mention in mentions {
      let place = SourcePosition(file: file, line: Int(mention.line), column: Int(mention.column))
      if ids[FNV1a.hash64(mention.target.utf8)] == nil {
        let (rule, name) = ExportIndex.missing(mention.kind)
        diagnostics.report(
          rule, "the \(name) \(mention.target) isn't in the file", at: place, entry: mention.entry)
      } else if mention.kind == .parent,
        inCycle.contains(FNV1a.hash64(mention.entry.rawValue.utf8))
      {
        diagnostics.report(
          .wxrParentCycle, "the parents from \(mention.target) lead back to the entry", at: place,
          entry: mention.entry)
      }
    }
  }

  private static func missing(
    _ kind: EntryJudgement.Reference.Kind
  ) -> (DiagnosticRule, String) {
    switch kind {
    case .parent: (.wxrMissingParent, "parent")
    case .attachmentParent: (.wxrMissingAttachmentParent, "entry that it was uploaded to,")
    case .image: (.wxrMissingImage, "featured image")
    case .menuItem: (.wxrMissingMenuObject, "entry that the menu leads to,")
    }
  }

  /// The entries whose parents lead back to them: each entry is passed once.
  private func entriesInCycles() -> Set<UInt64> {
    var rounds: [UInt64: Int] = [:]
    var inCycle: Set<UInt64> = []
    for (round, start) in parents.keys.enumerated() {
      var entry = start
      while rounds[entry] == nil, let parent = parents[entry] {
        rounds[entry] = round
        entry = parent
      }
      guard rounds[entry] == round, !inCycle.contains(entry) else { continue }
      while inCycle.insert(entry).inserted, let parent = parents[entry] { entry = parent }
    }
    return inCycle
  }
}
