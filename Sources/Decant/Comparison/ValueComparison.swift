/// Compares two lists of named values, name by name, in time that grows with their length only.
enum ValueComparison {
  static func changes(_ old: [NamedValue], _ new: [NamedValue]) -> [ValueChange] {
    var changes: [ValueChange] = []
    compare(old, new, prefix: "", &changes)
    return changes
  }

  /// Parts have parts of their own at most once more, so that this ends soon.
  private static func compare(
    _ old: [NamedValue], _ new: [NamedValue], prefix: String, _ changes: inout [ValueChange]
  ) {
    var groups = Groups()
    for value in old { groups.add(value, isNew: false) }
    for value in new { groups.add(value, isNew: true) }
    for group in groups.all {
      compare(group.old, group.new, name: prefix + group.name, &changes)
    }
  }

  /// Compares the values of one name.
  private static func compare(
    _ old: [NamedValue], _ new: [NamedValue], name: String, _ changes: inout [ValueChange]
  ) {
    if old.count == 1, new.count == 1, ExactText(old[0].text) != ExactText(new[0].text) {
      changes.append(ValueChange(name, .changed, old: old[0].text, new: new[0].text))
      return
    }
    var places: [ExactText: [Int]] = [:]
    for (place, value) in new.enumerated().reversed() {
      places[ExactText(value.text), default: []].append(place)
    }
    var isTaken = [Bool](repeating: false, count: new.count)
    var last = -1
    var isReordered = false
    for value in old {
      guard let place = places[ExactText(value.text)]?.popLast() else {
        changes.append(ValueChange(name, .removed, old: value.text))
        continue
      }
      isTaken[place] = true
      if place < last { isReordered = true }
      last = max(last, place)
      let owner = old.count == 1 ? name : "\(name) \(value.text)"
      compare(value.parts, new[place].parts, prefix: "\(owner): ", &changes)
    }
    for (place, value) in new.enumerated() where !isTaken[place] {
      changes.append(ValueChange(name, .added, new: value.text))
    }
    if isReordered { changes.append(ValueChange(name, .reordered)) }
  }
}

/// Values by their names, in the order in which the names come first.
private struct Groups {
  struct Group {
    let name: String
    var old: [NamedValue] = []
    var new: [NamedValue] = []
  }

  private(set) var all: [Group] = []
  private var places: [String: Int] = [:]

  mutating func add(_ value: NamedValue, isNew: Bool) {
    let place: Int
    if let known = places[value.name] {
      place = known
    } else {
      place = all.count
      places[value.name] = place
      all.append(Group(name: value.name))
    }
    if isNew { all[place].new.append(value) } else { all[place].old.append(value) }
  }
}
