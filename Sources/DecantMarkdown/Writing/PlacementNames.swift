internal import DecantCore

/// Gives each entry a path that no other has.
///
/// A path is made anew from the index each time it is asked for; only what can't be, the
/// identifiers behind names that were taken, is kept. So the plan of a large blog stays small.
struct PlacementNames: Sendable {
  /// What a name has behind it, and whether its comments need a name of their own.
  private struct Exception: Sendable {
    var suffix = ""
    var hasThread = false
    var losesFile = false
  }

  /// Says where entries belong.
  let rules: PlacementRules

  private let index: BlogIndex
  private let former: FormerNames
  private var exceptions: [Int: Exception] = [:]

  /// The hashes of the paths of entries that keep the file they were read from.
  private var kept: Set<UInt64> = []

  /// Whether an entry keeps a file of a path.
  func keepsFile(_ path: String) -> Bool { kept.contains(FNV1a.hash64(path.utf8)) }

  /// Decides all names: those of entries that keep the file they were read from first, then those
  /// that entries have from an earlier conversion, then those of public entries, then the others,
  /// in the order of the source.
  init(_ rules: PlacementRules, _ index: BlogIndex, _ former: FormerNames = FormerNames()) {
    self.rules = rules
    self.index = index
    self.former = former
    var taken: Set<UInt64> = []
    taken.reserveCapacity(index.count * 2)
    for turn in 0..<4 {
      for ordinal in 0..<index.count {
        guard let entry = index[ordinal] else { continue }
        let suffix = formerSuffix(of: entry, ordinal)
        guard turn == self.turn(of: entry, hasName: suffix != nil) else { continue }
        if turn == 0, keepFile(of: entry, ordinal, &taken) { continue }
        decide(entry, ordinal, preferring: suffix, &taken)
      }
    }
  }

  /// The place of an entry.
  subscript(ordinal: Int) -> Placement {
    guard let entry = index[ordinal] else { return .nowhere }
    var placement = rules.placement(of: entry, at: ordinal, in: index)
    guard let exception = exceptions[ordinal] else { return placement }
    if exception.losesFile { placement.file = nil }
    placement.append(exception.suffix)
    if exception.hasThread {
      placement.thread = "\(entry.kind.rawValue)-\(EntryNumber(entry.id, ordinal).text)"
    }
    return placement
  }

  private func turn(of entry: EntrySummary, hasName: Bool) -> Int {
    if FormerPlace(entry.filePlace, for: rules.layout) != nil { return 0 }
    if hasName { return 1 }
    return entry.visibility == .public ? 2 : 3
  }

  /// What stands behind the name that an entry has already, if it would get this name today.
  private func formerSuffix(of entry: EntrySummary, _ ordinal: Int) -> String? {
    guard !former.isEmpty else { return nil }
    let wanted = rules.placement(of: entry, at: ordinal, in: index)
    guard wanted.role != .nowhere else { return nil }
    return suffixes(of: entry, ordinal, isFree: true).first { suffix in
      var placement = wanted
      placement.append(suffix)
      return former.has(placement.path, for: entry.id)
    }
  }

  /// Gives an entry the path of the file that it was read from, unless another one has that.
  ///
  /// Names that differ by case only are two where they come from.
  private mutating func keepFile(
    of entry: EntrySummary, _ ordinal: Int, _ taken: inout Set<UInt64>
  ) -> Bool {
    let placement = rules.placement(of: entry, at: ordinal, in: index)
    guard let file = placement.file, kept.insert(FNV1a.hash64(file.utf8)).inserted else {
      return false
    }
    taken.insert(FileName.folded(placement.path))
    takeThread(placement, ordinal, suffix: "", &taken)
    return true
  }

  private mutating func decide(
    _ entry: EntrySummary, _ ordinal: Int, preferring former: String?,
    _ taken: inout Set<UInt64>
  ) {
    let wanted = rules.placement(of: entry, at: ordinal, in: index)
    guard wanted.role != .nowhere else { return }
    var suffix = ""
    var placement = wanted
    let isFree = ordinal == rules.homeOrdinal || !FileName.isReserved(wanted.bareName)
    let candidates = suffixes(of: entry, ordinal, isFree: isFree)
    for candidate in (former.map { [$0] } ?? []) + candidates {
      placement = wanted
      placement.append(candidate)
      suffix = candidate
      if taken.insert(FileName.folded(placement.path)).inserted { break }
    }
    placement.file = nil
    takeThread(placement, ordinal, suffix: suffix, losesFile: wanted.file != nil, &taken)
  }

  /// Takes a name for the comments of an entry, and remembers what can't be made anew.
  private mutating func takeThread(
    _ placement: Placement, _ ordinal: Int, suffix: String, losesFile: Bool = false,
    _ taken: inout Set<UInt64>
  ) {
    var exception = Exception(suffix: suffix, losesFile: losesFile)
    if rules.layout.commentsFolder != nil, placement.role != .private {
      let thread = FileName.folded("comments:" + placement.bareName)
      exception.hasThread =
        !taken.insert(thread).inserted || !rules.isImpliedThread(placement)
    }
    guard !suffix.isEmpty || exception.hasThread || losesFile else { return }
    exceptions[ordinal] = exception
  }

  /// What may stand behind a name, in turn: nothing; the entry's identifier, which is the same in
  /// each export, as a counter isn't; and for two entries of one identifier their places too.
  private func suffixes(of entry: EntrySummary, _ ordinal: Int, isFree: Bool) -> [String] {
    let number = EntryNumber(entry.id, ordinal).text
    return (isFree ? [""] : []) + ["-\(number)", "-\(number)-at-\(ordinal + 1)"]
  }
}

/// A short text that tells an entry from others, for names.
struct EntryNumber {
  /// The identifier if it is a number, the hash of another one, and the place in the source of an
  /// entry without any.
  let text: String

  init(_ id: Entry.ID, _ ordinal: Int) {
    let bytes = id.rawValue.utf8
    if bytes.isEmpty {
      text = String(ordinal + 1)
    } else if bytes.count <= 20,
      bytes.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    {
      text = id.rawValue
    } else {
      text = String(FNV1a.hash32(bytes), radix: 16)
    }
  }
}
