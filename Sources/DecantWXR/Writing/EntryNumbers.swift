internal import DecantCore

/// The numbers of entries, which WordPress knows them by.
///
/// A number is the entry's identifier where that is one of WordPress's; otherwise the FNV-1a hash
/// of the identifier, or of the address if there is none, in 1,000,000...2³¹-1, or the next that
/// is free.
struct EntryNumbers: Sendable {
  private let index: BlogIndex?
  private let keepsNumbers: Bool
  private var numbers: [UInt32] = []

  /// The numbers that are taken.
  private(set) var taken: Set<UInt32> = []

  /// Numbers the entries of a blog.
  ///
  /// - Parameter keepsNumbers: Whether identifiers that are numbers are WordPress's own.
  init(_ index: BlogIndex?, keepsNumbers: Bool) {
    self.index = index
    self.keepsNumbers = keepsNumbers
    guard let index else { return }
    numbers.reserveCapacity(index.count)
    for ordinal in 0..<index.count {
      let id = index[ordinal]?.id ?? Entry.ID(rawValue: "")
      let own = own(id).flatMap { taken.contains($0) ? nil : $0 }
      numbers.append(own ?? 0)
      if let own { taken.insert(own) }
    }
    for ordinal in 0..<index.count where numbers[ordinal] == 0 {
      guard let summary = index[ordinal] else { continue }
      let key = EntryNumbers.key(summary.id, summary.address, ordinal)
      numbers[ordinal] = EntryNumbers.number(of: key, butNot: taken)
      taken.insert(numbers[ordinal])
    }
  }

  /// The number of an entry.
  func number(of entry: Entry, at ordinal: Int) -> String {
    if numbers.indices.contains(ordinal), numbers[ordinal] != 0 { return String(numbers[ordinal]) }
    if let own = own(entry.id) { return String(own) }
    return String(
      EntryNumbers.number(of: EntryNumbers.key(entry.id, entry.address, ordinal), butNot: taken))
  }

  /// The number of the entry that an identifier refers to, or `nil` if the blog hasn't got it.
  func number(of id: Entry.ID) -> String? {
    guard let index else {
      if let own = own(id) { return String(own) }
      return String(EntryNumbers.number(of: id.rawValue, butNot: []))
    }
    return index.ordinal(of: id).map { String(numbers[$0]) } ?? own(id).map { String($0) }
  }

  private func own(_ id: Entry.ID) -> UInt32? {
    guard keepsNumbers, let number = UInt32(id.rawValue), number > 0, number <= 0x7FFF_FFFF,
      String(number) == id.rawValue
    else { return nil }
    return number
  }

  private static func key(_ id: Entry.ID, _ address: WebAddress?, _ ordinal: Int) -> String {
    id.rawValue.isEmpty ? address?.rawValue ?? "entry \(ordinal)" : id.rawValue
  }

  /// The number of a text.
  static func number(of key: String, butNot taken: Set<UInt32>) -> UInt32 {
    let first: UInt32 = 1_000_000
    let count: UInt32 = 0x7FFF_FFFF - first + 1
    var place = FNV1a.hash32(key.utf8) % count
    while taken.contains(first + place) { place = (place + 1) % count }
    return first + place
  }
}
