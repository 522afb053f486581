internal import DecantCore

/// Which entries of two blogs are the same entry.
///
/// Entries find each other by identifier, guid, address, slug, and title with day, in this order,
/// each only where it is unique among those that are left on both sides. Of identifiers that
/// repeat, and of all names in a proof, entries that are equal are paired first, then by their
/// order.
struct EntryMatching {
  /// For each entry of the first blog its place in the second, or -1.
  private(set) var partners: [Int32]

  /// For each entry of the second blog whether it has a partner.
  private(set) var isMatched: [Bool]

  private let old: [EntryRecord]
  private let new: [EntryRecord]

  /// Whether entries that one format has no place for have names like others.
  private let isExact: Bool

  /// - Parameter isProof: Whether the second blog is known to be made of the first, so that of
  ///   entries of one name each has one there.
  init(
    _ old: [EntryRecord], _ new: [EntryRecord], _ scope: ComparisonScope, isProof: Bool = false
  ) {
    isExact = scope == .exact
    self.old = old
    self.new = new
    partners = Array(repeating: -1, count: old.count)
    isMatched = Array(repeating: false, count: new.count)
    pairSamePlaces()
    for key in [\EntryRecord.keys.id, \.keys.guid] { pairUnique(key) }
    pairRepeated(\.keys.id, \.exact)
    let names = [\EntryRecord.keys.address, \.keys.slug, \.keys.title]
    for key in names { pairUnique(key) }
    guard isProof else { return }
    for key in names { pairRepeated(key, isExact ? \.exact : \.shown) }
  }

  /// Two blogs of the same identifiers in the same order need no search.
  private mutating func pairSamePlaces() {
    guard old.count == new.count else { return }
    for i in old.indices {
      guard old[i].keys.id != 0, old[i].keys.id == new[i].keys.id else { return }
    }
    for i in old.indices { pair(i, i) }
  }

  private mutating func pair(_ i: Int, _ j: Int) {
    partners[i] = Int32(j)
    isMatched[j] = true
  }

  private mutating func pairUnique(_ key: KeyPath<EntryRecord, UInt64>) {
    walkGroups(key) { left, right in
      left.count == 1 && right.count == 1 ? [(left[0], right[0])] : []
    }
  }

  /// Pairs entries of one name: equal ones first, then by their order.
  private mutating func pairRepeated(
    _ key: KeyPath<EntryRecord, UInt64>, _ form: KeyPath<EntryRecord, EntryDigest>
  ) {
    let (old, new) = (old, new)
    walkGroups(key) { left, right in
      var pairs: [(Int, Int)] = []
      var places: [EntryDigest: [Int]] = [:]
      for j in right.reversed() { places[new[j][keyPath: form], default: []].append(j) }
      var rest: [Int] = []
      var taken: Set<Int> = []
      for i in left {
        guard let j = places[old[i][keyPath: form]]?.popLast() else {
          rest.append(i)
          continue
        }
        taken.insert(j)
        pairs.append((i, j))
      }
      return pairs + zip(rest, right.filter { !taken.contains($0) })
    }
  }

  /// Goes through the entries without a partner that have the same name, in order, and pairs those
  /// that are chosen.
  private mutating func walkGroups(
    _ key: KeyPath<EntryRecord, UInt64>, _ choose: ([Int], [Int]) -> [(Int, Int)]
  ) {
    let left = Names(old, key) { partners[$0] < 0 && (isExact || old[$0].isShown) }
    let right = Names(new, key) { !isMatched[$0] && (isExact || new[$0].isShown) }
    var (i, j) = (0, 0)
    while i < left.names.count, j < right.names.count {
      let (a, b) = (left.names[i].hash, right.names[j].hash)
      guard a == b else {
        if a < b { i += 1 } else { j += 1 }
        continue
      }
      let group = (left.group(at: i), right.group(at: j))
      for (first, second) in choose(group.0, group.1) { pair(first, second) }
      (i, j) = (i + group.0.count, j + group.1.count)
    }
  }
}

/// The places of entries, sorted by one of their names and then by place.
private struct Names {
  private(set) var names: [(hash: UInt64, place: UInt32)] = []

  init(
    _ records: [EntryRecord], _ key: KeyPath<EntryRecord, UInt64>, where isWanted: (Int) -> Bool
  ) {
    for (place, record) in records.enumerated() where record[keyPath: key] != 0 {
      if isWanted(place) { names.append((record[keyPath: key], UInt32(clamping: place))) }
    }
    names.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
  }

  /// The places of the entries that have the name of a position in the list.
  func group(at start: Int) -> [Int] {
    var places: [Int] = []
    for i in start..<names.count {
      guard names[i].hash == names[start].hash else { break }
      places.append(Int(names[i].place))
    }
    return places
  }
}
