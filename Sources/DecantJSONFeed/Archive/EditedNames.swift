internal import DecantCore

/// The names of a feed or an item whose values aren't those that were written.
struct EditedNames {
  /// The names, in the order of the item; those that are gone come last.
  private(set) var names: [String] = []

  /// Compares values with the hashes of those that were written.
  init(
    _ values: [(name: String, value: MetadataValue)],
    since written: [(name: String, hash: String)]
  ) {
    var old: [[UInt8]: [String]] = [:]
    for (name, hash) in written { old[Array(name.utf8), default: []].append(hash) }
    var new: [[UInt8]: [MetadataValue]] = [:]
    for (name, value) in values { new[Array(name.utf8), default: []].append(value) }
    for (name, _) in values {
      guard let found = new.removeValue(forKey: Array(name.utf8)) else { continue }
      let hashes = old.removeValue(forKey: Array(name.utf8)) ?? []
      if !EditedNames.areEqual(found, hashes) { names.append(name) }
    }
    for (name, _) in written where old.removeValue(forKey: Array(name.utf8)) != nil {
      names.append(name)
    }
  }

  private static func areEqual(_ values: [MetadataValue], _ hashes: [String]) -> Bool {
    guard values.count == hashes.count else { return false }
    return zip(values, hashes).allSatisfy { value, hash in
      ValueHash.of(value) == hash || ValueHash.withoutOffset(value) == hash
    }
  }

  /// Whether a name's value was edited.
  func contains(_ name: String) -> Bool {
    names.contains { $0.utf8.elementsEqual(name.utf8) }
  }

  /// The names for a message: at most five.
  var listed: String {
    let shown = names.prefix(5).map(\.quoted).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
