internal import DecantCore

/// Says what differs between two versions of an entry.
struct EntryComparison: Sendable {
  let scope: ComparisonScope
  let projection: EntryProjection

  /// Whether the first version is what the second must give back, so that nothing that the first
  /// says may be missing.
  let isProof: Bool

  /// How the bodies of both blogs are read.
  var forms = (old: BodyForm(), new: BodyForm())

  /// Whether the files of both blogs leave to the site what is true of all entries.
  var leansOnSite = false

  /// The values that differ; empty if the versions say the same.
  func changes(_ old: Entry, _ new: Entry) -> [ValueChange] {
    switch scope {
    case .exact: exactChanges(old, new)
    case .shown: shownChanges(old, new)
    }
  }

  private func exactChanges(_ old: Entry, _ new: Entry) -> [ValueChange] {
    let changes =
      ValueComparison.changes(ExactValues.values(of: old), ExactValues.values(of: new))
      + BodyComparison.changes(old, new, .exact, forms)
    // The fingerprints differ: by the order of values of different names, by an empty text in
    // place of none, or by the code points of a name.
    return changes.isEmpty ? [.ofSpelling] : changes.map(\.withoutSecrets)
  }

  private func shownChanges(_ old: Entry, _ new: Entry) -> [ValueChange] {
    switch (projection.entry(old), projection.entry(new)) {
    case (let first?, let second?):
      var pair = ShownPair(first, second, isProof: isProof, leansOnSite: leansOnSite)
      pair.align()
      let values = ShownValues()
      let changes =
        ValueComparison.changes(values.values(of: pair.old), values.values(of: pair.new))
        + BodyComparison.changes(old, new, .shown, forms)
      return changes.filter { $0.kind != .reordered }.map(\.withoutSecrets)
    case (nil, nil): return []
    default:
      let kinds = (old.kind.rawValue, new.kind.rawValue)
      guard kinds.0 == kinds.1 else {
        return [ValueChange("kind", .changed, old: kinds.0, new: kinds.1)]
      }
      return [
        ValueChange("status", .changed, old: old.status.rawValue, new: new.status.rawValue)
      ]
    }
  }
}

extension ValueChange {
  /// A difference that is in no single value.
  static let ofSpelling = ValueChange("spelling", .respelled)

  /// The change of a password without the password.
  fileprivate var withoutSecrets: ValueChange {
    name == "password" ? ValueChange(name, kind) : self
  }
}
