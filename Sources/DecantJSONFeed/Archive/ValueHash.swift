internal import DecantCore

/// The hash of a value of a feed, which tells later whether the value was edited.
///
/// White space, escapes and the order of names make no difference.
enum ValueHash {
  /// The hash of a value.
  static func of(_ value: MetadataValue) -> String {
    var bytes: [UInt8] = []
    bytes.append(inline: sorted(value))
    return ArchivePlacement.hash(bytes.span)
  }

  /// The hash of a time whose offset only the sink knows.
  static func of(_ time: Timestamp) -> String {
    var bytes: [UInt8] = []
    bytes.append(civil: time)
    return ArchivePlacement.hash(bytes.span)
  }

  /// The hash of a time as ``of(_:)-(Timestamp)`` has it, or `nil` if the text isn't one with an
  /// offset.
  static func withoutOffset(_ value: MetadataValue) -> String? {
    guard let text = value.string?.utf8 else { return nil }
    let length = text.last == UInt8(ascii: "Z") ? 1 : "+00:00".utf8.count
    guard text.count > length else { return nil }
    return ArchivePlacement.hash(Array(text.dropLast(length)).span)
  }

  /// The value with the names of its objects in order: of itself, and of those that are items.
  ///
  /// Objects further inside are of extensions, which keep their order.
  private static func sorted(_ value: MetadataValue) -> MetadataValue {
    switch value {
    case .object(let members): .object(sorted(members))
    case .array(let items):
      .array(
        items.map { item in
          if case .object(let members) = item { .object(sorted(members)) } else { item }
        })
    default: value
    }
  }

  private static func sorted(_ members: MetadataBag) -> MetadataBag {
    let places = members.indices.sorted { a, b in
      let (first, second) = (members[a].name.utf8, members[b].name.utf8)
      return first.elementsEqual(second) ? a < b : first.lexicographicallyPrecedes(second)
    }
    return MetadataBag(places.map { members[$0] })
  }
}
