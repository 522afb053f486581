internal import DecantCore

/// The members of front matter, taken one by one; what nobody takes stays in order.
///
/// Keys are compared without regard to the case of ASCII letters, as Hugo and Pelican do.
struct MarkdownKeys {
  private var members: [LocatedValue.Member]
  private let names: KeyNames
  private var isTaken: [Bool]

  /// - Parameter names: The names of the members in lower case, if somebody has them.
  init(_ members: [LocatedValue.Member], names: KeyNames? = nil) {
    self.members = members
    self.names = names ?? KeyNames(of: members)
    isTaken = Array(repeating: false, count: members.count)
  }

  /// The first key of a list that is there, without taking it.
  func find(_ keys: String...) -> LocatedValue.Member? { place(keys).map { members[$0] } }

  /// Takes the first key of a list whose value is accepted.
  mutating func take(_ keys: [String], where accepts: (LocatedValue) -> Bool) -> LocatedValue
    .Member?
  {
    for key in keys {
      guard let i = names.firstPlace(of: key, where: { !isTaken[$0] && accepts(members[$0].value) })
      else { continue }
      isTaken[i] = true
      return members[i]
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
    var rest = members[i].value.members
    guard let inner = rest.firstIndex(where: { $0.name.lowercased() == key }) else { return nil }
    let taken = rest.remove(at: inner).value
    members[i].value = LocatedValue(members: rest, at: members[i].value.position)
    isTaken[i] = rest.isEmpty
    return taken
  }

  /// What nobody took.
  var rest: MetadataBag {
    MetadataBag(
      members.indices.filter { !isTaken[$0] }.map {
        .init(members[$0].name, members[$0].value.value)
      })
  }

  private func place(_ keys: [String]) -> Int? {
    for key in keys {
      if let i = names.firstPlace(of: key, where: { !isTaken[$0] }) { return i }
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
