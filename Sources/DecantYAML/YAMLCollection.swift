internal import DecantCore

/// A list or mapping of which the end hasn't been read.
struct YAMLCollection {
  /// A node that is complete, and what its aliases cost.
  struct Node {
    var value: LocatedValue

    /// The number of nodes, those that aliases stand for included.
    var count: Int

    /// Where it begins, counted in code points.
    var start: Int
  }

  /// The members of one mapping in most front matter.
  private static let usualCount = 12

  /// Collections of fewer members are searched one by one.
  private static let smallCount = 16

  let isMapping: Bool
  let anchor: String?
  let start: Int
  let position: SourcePosition
  private(set) var count = 1
  private(set) var members: [LocatedValue.Member] = []
  private(set) var items: [LocatedValue] = []

  /// The key that waits for its value, and its place.
  private(set) var key: (name: String, position: SourcePosition)?

  private var places: [[UInt8]: Int] = [:]

  init(_ event: YAMLEvent, isMapping: Bool, at position: SourcePosition) {
    self.isMapping = isMapping
    self.position = position
    anchor = event.anchor
    start = event.start
  }

  /// Whether the next node is the key of a mapping.
  var wantsKey: Bool { isMapping && key == nil }

  mutating func setKey(_ name: String, at position: SourcePosition) {
    key = (name, position)
    count += 1
  }

  /// Adds an item or the value of the key, and returns what is wrong if the key stood there before.
  ///
  /// - Parameter count: The number of nodes, those that aliases stand for included.
  mutating func append(_ value: consuming LocatedValue, count: Int) -> YAMLFault? {
    self.count += count
    guard isMapping else {
      items.append(value)
      return nil
    }
    guard let (name, position) = key else { return nil }
    key = nil
    guard let place = place(of: name) else {
      if members.isEmpty { members.reserveCapacity(YAMLCollection.usualCount) }
      members.append(LocatedValue.Member(name, at: position, value))
      remember(name)
      return nil
    }
    members[place].value = value
    return YAMLFault(kind: .duplicateKey(name), position: position)
  }

  private func place(of name: String) -> Int? {
    guard members.count > YAMLCollection.smallCount else {
      let count = name.utf8.count
      return members.firstIndex {
        $0.name.utf8.count == count && $0.name.utf8.elementsEqual(name.utf8)
      }
    }
    return places[Array(name.utf8)]
  }

  private mutating func remember(_ name: String) {
    if members.count == YAMLCollection.smallCount + 1 {
      for (i, member) in members.enumerated() { places[Array(member.name.utf8)] = i }
    } else if members.count > YAMLCollection.smallCount {
      places[Array(name.utf8)] = members.count - 1
    }
  }
}
