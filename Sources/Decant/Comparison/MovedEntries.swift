/// Which entries stand in another order: the fewest that must be moved to make the one order of
/// the other.
struct MovedEntries {
  /// For each entry of the first blog whether it has moved.
  private(set) var isMoved: [Bool]

  /// - Parameter partners: For each entry of the first blog its place in the second, or -1.
  init(_ partners: [Int32]) {
    isMoved = Array(repeating: false, count: partners.count)
    guard !MovedEntries.isInOrder(partners) else { return }
    var stays = MovedEntries.longestIncreasing(partners)
    for i in partners.indices.reversed() where partners[i] >= 0 {
      if stays.last == i {
        stays.removeLast()
      } else {
        isMoved[i] = true
      }
    }
  }

  private static func isInOrder(_ partners: [Int32]) -> Bool {
    var last: Int32 = -1
    for partner in partners where partner >= 0 {
      guard partner > last else { return false }
      last = partner
    }
    return true
  }

  /// The places of the longest sequence of partners that grow.
  private static func longestIncreasing(_ partners: [Int32]) -> [Int] {
    var ends: [Int] = []
    var before = [Int32](repeating: -1, count: partners.count)
    for (place, partner) in partners.enumerated() where partner >= 0 {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if partners[ends[middle]] < partner { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = Int32(ends[low - 1]) }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var sequence: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      sequence.append(place)
      place = Int(before[place])
    }
    return sequence.reversed()
  }
}
