/// A value of unknown meaning, with the places of everything in it.
package struct LocatedValue: Hashable, Sendable {
  /// The value, complete.
  package var value: MetadataValue

  /// Where the value begins.
  package var position: SourcePosition

  /// The items of a list, or the values of an object's members, in order.
  package var children: [LocatedValue]

  /// Where the names of an object's members begin.
  package var namePositions: [SourcePosition]

  /// Creates a value that isn't a collection.
  package init(_ value: MetadataValue, at position: SourcePosition) {
    self.value = value
    self.position = position
    children = []
    namePositions = []
  }

  /// Creates a list.
  package init(items: [LocatedValue], at position: SourcePosition) {
    value = .array(items.map(\.value))
    self.position = position
    children = items
    namePositions = []
  }

  /// Creates an object.
  package init(members: [Member], at position: SourcePosition) {
    value = .object(MetadataBag(members.map { .init($0.name, $0.value.value) }))
    self.position = position
    children = members.map(\.value)
    namePositions = members.map(\.position)
  }

  /// A named value of an object.
  package struct Member: Hashable, Sendable {
    /// The name.
    package var name: String

    /// Where the name begins.
    package var position: SourcePosition

    /// The value.
    package var value: LocatedValue

    /// Creates a member.
    package init(_ name: String, at position: SourcePosition, _ value: LocatedValue) {
      self.name = name
      self.position = position
      self.value = value
    }
  }

  /// The members of an object in the order of the source; empty for other values.
  package var members: [Member] {
    guard case .object(let bag) = value else { return [] }
    return bag.indices.map { Member(bag[$0].name, at: namePositions[$0], children[$0]) }
  }
}
