/// The values of a list or of an object, one after the other: a place on the stack of a walk.
package struct MetadataLevel: Sendable {
  /// Whether the values have names.
  package let isObject: Bool

  private let items: [MetadataValue]
  private let members: MetadataBag
  private var position = 0

  /// The members of an object.
  package init(_ members: MetadataBag) {
    isObject = true
    self.members = members
    items = []
  }

  /// The items of a list.
  package init(_ items: [MetadataValue]) {
    isObject = false
    self.items = items
    members = []
  }

  /// One value.
  package init(_ value: MetadataValue) { self.init([value]) }

  /// The next value, and its name in an object.
  package mutating func next() -> (name: String?, value: MetadataValue)? {
    guard position < (isObject ? members.count : items.count) else { return nil }
    defer { position += 1 }
    return isObject ? (members[position].name, members[position].value) : (nil, items[position])
  }
}
