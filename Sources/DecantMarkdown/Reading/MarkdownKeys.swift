internal import DecantCore

/// The members of front matter, taken one by one; what nobody takes stays in order.
///
/// Keys are compared without regard to the case of ASCII letters, as Hugo and Pelican do.
struct MarkdownKeys {
  private var members: [(key: String, member: LocatedValue.Member, isTaken: Bool)]

  init(_ members: [LocatedValue.Member]) {
    self.members = members.map { ($0.name.folded, $0, false) }
  }

  /// The first key of a list that is there, without taking it.
  func find(_ keys: String...) -> LocatedValue.Member? { place(keys).map { members[$0].member } }

  /// Takes the first key of a list whose value is accepted.
  mutating func take(_ keys: [String], where accepts: (LocatedValue) -> Bool) -> LocatedValue
    .Member?
  {
    for key in keys {
      for i in members.indices where members[i].key == key && !members[i].isTaken {
        guard accepts(members[i].member.value) else { continue }
        members[i].isTaken = true
        return members[i].member
      }
    }
    return nil
  }

  /// Takes the text of the first key of a list that has one.
  mutating func takeText(_ keys: String...) -> String? {
    take(keys) { $0.value.scalarText != nil }?.value.value.scalarText
  }

  /// Takes the truth value of a key, also if it is spelled as a text.
  mutating func takeTruth(_ keys: String...) -> Bool? {
    take(keys) { MarkdownKeys.truth($0.value) != nil }.flatMap {
      MarkdownKeys.truth($0.value.value)
    }
  }

  /// Takes a member of an object; the others stay.
  mutating func take(_ key: String, in object: String) -> LocatedValue? {
    guard let i = place([object]) else { return nil }
    var rest = members[i].member.value.members
    guard let inner = rest.firstIndex(where: { $0.name.lowercased() == key }) else { return nil }
    let taken = rest.remove(at: inner).value
    members[i].member.value = LocatedValue(members: rest, at: members[i].member.value.position)
    members[i].isTaken = rest.isEmpty
    return taken
  }

  /// What nobody took.
  var rest: MetadataBag {
    MetadataBag(
      members.filter { !$0.isTaken }.map { .init($0.member.name, $0.member.value.value) })
  }

  private func place(_ keys: [String]) -> Int? {
    for key in keys {
      if let i = members.firstIndex(where: { $0.key == key && !$0.isTaken }) { return i }
    }
    return nil
  }

  /// The truth that a value stands for.
  static func truth(_ value: MetadataValue) -> Bool? {
    switch value.scalarText?.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }
}
