internal import DecantCore

/// What stands in place of identifiers that earlier items have.
///
/// Within a feed identifiers are unique (JSON Feed 1.1, Items); the guids of an export needn't be.
struct FeedIDs: Sendable {
  /// What an item has in place of its identifier.
  enum Replacement: Hashable, Sendable {
    /// Its address.
    case address

    /// The identifier with an ending.
    case ending(String)
  }

  private var replacements: [Int: Replacement] = [:]

  /// The hashes of the identifiers that are given.
  private var taken: Set<UInt64> = []

  /// Finds the items whose identifiers repeat.
  ///
  /// All that items have of their own is given before anything is replaced, so that an item never
  /// loses its identifier to the replacement of an earlier one.
  init(_ index: BlogIndex?) {
    guard let index else { return }
    var repeated: [Int] = []
    for ordinal in 0..<index.count {
      guard let item = index[ordinal], item.isFeedItem else { continue }
      if !take(item.feedIDHash(at: ordinal)) { repeated.append(ordinal) }
    }
    guard !repeated.isEmpty else {
      taken = []
      return
    }
    let shared = FeedIDs.sharedAddresses(index)
    for ordinal in repeated {
      guard let item = index[ordinal] else { continue }
      replacements[ordinal] = replacement(of: item, at: ordinal, shared)
    }
    taken = []
  }

  /// What the item of the entry at a place in the source has in place of its identifier, or `nil`
  /// if it has that itself.
  subscript(ordinal: Int) -> Replacement? { replacements[ordinal] }

  /// Whether an entry is an item of a feed.
  static func isItem(_ kind: Entry.Kind, _ visibility: Entry.Visibility) -> Bool {
    kind == .post && visibility == .public
  }

  /// The hashes of the addresses that several items have.
  private static func sharedAddresses(_ index: BlogIndex) -> Set<UInt64> {
    var seen: Set<UInt64> = []
    var shared: Set<UInt64> = []
    for ordinal in 0..<index.count {
      guard let item = index[ordinal], item.isFeedItem, let hash = item.addressHash else {
        continue
      }
      if !seen.insert(hash).inserted { shared.insert(hash) }
    }
    return shared
  }

  private mutating func replacement(
    of item: EntrySummary, at ordinal: Int, _ shared: Set<UInt64>
  ) -> Replacement {
    if let address = item.addressHash, !shared.contains(address), take(address) {
      return .address
    }
    let start = item.feedIDHash(at: ordinal)
    var ending = "-\(item.id.rawValue)"
    // Each further round needs an identifier in the source that is longer by as much.
    while !take(FNV1a.hash64(ending.utf8, after: start)) { ending += "-\(ordinal + 1)" }
    return .ending(ending)
  }

  /// Takes an identifier that nobody has yet.
  private mutating func take(_ hash: UInt64) -> Bool { taken.insert(hash).inserted }
}

extension EntrySummary {
  /// Whether the entry is an item of a feed.
  var isFeedItem: Bool { FeedIDs.isItem(kind, visibility) }

  /// The hash of the address, or `nil` if there is none.
  fileprivate var addressHash: UInt64? {
    guard let address = address?.rawValue, !address.isEmpty else { return nil }
    return FNV1a.hash64(address.utf8)
  }

  /// The hash of the identifier in a feed.
  fileprivate func feedIDHash(at ordinal: Int) -> UInt64 {
    if let guidHash { return guidHash }
    let id = address?.rawValue ?? id.rawValue
    return FNV1a.hash64((id.isEmpty ? "item-\(ordinal + 1)" : id).utf8)
  }
}
