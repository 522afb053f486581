internal import DecantCore
internal import DecantMarkup

/// Says what changed in a body, as its readers see it.
enum BodyComparison {
  /// - Parameters:
  ///   - scope: Whether a body that says the same in other words of its markup counts.
  ///   - forms: How the bodies are read.
  static func changes(
    _ old: Entry, _ new: Entry, _ scope: ComparisonScope,
    _ forms: (old: BodyForm, new: BodyForm) = (BodyForm(), BodyForm())
  ) -> [ValueChange] {
    guard !isSame(old.content, new.content) else { return [] }
    let trees = (forms.old.tree(of: old), forms.new.tree(of: new))
    guard BodyForm.bytes(of: trees.0) != BodyForm.bytes(of: trees.1) else {
      guard scope == .exact else { return [] }
      return [respelling(old.content, new.content)]
    }
    let parts = (BodyParts(trees.0), BodyParts(trees.1))
    let changes =
      blocks(parts.0.blocks, parts.1.blocks)
      + ValueComparison.changes(parts.0.addresses, parts.1.addresses)
    return changes.isEmpty ? [ValueChange("body: structure", .changed)] : changes
  }

  private static func isSame(_ old: Content?, _ new: Content?) -> Bool {
    old?.markup == new?.markup && ExactText(old?.text ?? "") == ExactText(new?.text ?? "")
  }

  /// The same body in other words: the markups, if they aren't the same.
  private static func respelling(_ old: Content?, _ new: Content?) -> ValueChange {
    guard old?.markup != new?.markup else { return ValueChange("body", .respelled) }
    return ValueChange(
      "body", .respelled, old: old?.markup.rawValue ?? "none", new: new?.markup.rawValue ?? "none")
  }

  /// Whether two labels are those of a caption and of a paragraph, which many formats have in its
  /// place.
  private static func isCaption(_ labels: String...) -> Bool {
    labels.contains("caption") && labels.contains("paragraph")
  }

  private static func blocks(
    _ old: [BodyParts.Block], _ new: [BodyParts.Block]
  ) -> [ValueChange] {
    let places = (BlockPlaces(old), BlockPlaces(new))
    var changes: [ValueChange] = []
    for run in SequenceDifference(old, new).runs {
      let common = min(run.old.count, run.new.count)
      for step in 0..<common {
        let (i, j) = (run.old.lowerBound + step, run.new.lowerBound + step)
        if ExactText(old[i].text) == ExactText(new[j].text) {
          guard !isCaption(old[i].label, new[j].label) else { continue }
          changes.append(
            ValueChange("body: \(places.0[i])", .changed, old: old[i].label, new: new[j].label))
        } else {
          changes.append(
            ValueChange("body: \(places.0[i])", .changed, old: old[i].text, new: new[j].text))
        }
      }
      for i in run.old.dropFirst(common) {
        changes.append(ValueChange("body: \(places.0[i])", .removed, old: old[i].text))
      }
      for j in run.new.dropFirst(common) {
        changes.append(ValueChange("body: \(places.1[j])", .added, new: new[j].text))
      }
    }
    return changes
  }
}

/// Names for the blocks of a body: `paragraph 2`, counted by label.
private struct BlockPlaces {
  private var names: [String] = []

  init(_ blocks: [BodyParts.Block]) {
    var counts: [String: Int] = [:]
    for block in blocks {
      counts[block.label, default: 0] += 1
      names.append("\(block.label) \(counts[block.label, default: 0])")
    }
  }

  subscript(place: Int) -> String { names[place] }
}
