internal import DecantCore

/// The items of feeds, as far as identifiers must be unique and stay the same.
///
/// An item takes a few tens of bytes.
struct FeedIndex {
  private struct Item {
    let page: UInt32
    let line: UInt32
    let hash: UInt64
  }

  private struct Address {
    let page: UInt32
    let idHash: UInt64
    var isAmbiguous = false
  }

  private var items: [UInt64: Item] = [:]
  private var addresses: [UInt64: Address] = [:]

  /// Adds an item, and reports what it has in common with one before.
  mutating func add(
    _ item: ItemFacts, _ relations: FeedRelations, _ diagnostics: inout Diagnostics
  ) {
    guard let idHash = item.idHash else { return }
    addPage(item, idHash, relations, &diagnostics)
    if let hash = item.addressHash { addAddress(item, idHash, hash, relations, &diagnostics) }
  }

  /// An identifier comes again: in one file, or on another page of a feed.
  private mutating func addPage(
    _ item: ItemFacts, _ idHash: UInt64, _ relations: FeedRelations,
    _ diagnostics: inout Diagnostics
  ) {
    let key = FeedIndex.key(idHash, relations.chains[item.page])
    guard let first = items[key] else {
      return items[key] = Item(
        page: UInt32(item.page), line: UInt32(clamping: item.position.line), hash: item.hash)
    }
    guard first.page != UInt32(item.page) else {
      return diagnostics.report(
        .feedDuplicateID,
        "the item on line \(first.line) has the id \(item.id.rawValue.quoted) too",
        at: item.position, entry: item.id)
    }
    let place = "\(relations.name(Int(first.page))), line \(first.line)"
    if first.hash == item.hash {
      diagnostics.report(
        .feedRepeatedItem, "the item stands in \(place) too", at: item.position, entry: item.id)
    } else {
      diagnostics.report(
        .feedOtherVersion, "the item stands in \(place) too, and is different there",
        at: item.position, entry: item.id)
    }
  }

  /// An address comes again in another file of the feed, with another identifier.
  private mutating func addAddress(
    _ item: ItemFacts, _ idHash: UInt64, _ hash: UInt64, _ relations: FeedRelations,
    _ diagnostics: inout Diagnostics
  ) {
    let key = FeedIndex.key(hash, relations.feeds[item.page])
    guard let first = addresses[key] else {
      return addresses[key] = Address(page: UInt32(item.page), idHash: idHash)
    }
    guard first.page != UInt32(item.page) else {
      return addresses[key] = Address(page: first.page, idHash: idHash, isAmbiguous: true)
    }
    guard !first.isAmbiguous, first.idHash != idHash else { return }
    diagnostics.report(
      .feedChangedID,
      "\(relations.name(Int(first.page))) has another id for the item of this address",
      at: item.position, entry: item.id)
  }

  private static func key(_ hash: UInt64, _ group: Int) -> UInt64 {
    hash ^ UInt64(group) &* 0x9E37_79B9_7F4A_7C15
  }
}
