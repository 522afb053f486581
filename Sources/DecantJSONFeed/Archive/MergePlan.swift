/// In which order the items of a feed and the lines of its archive become entries, and which of
/// them belong together.
///
/// The order is the archive's. Items are paired by identifier, the first of one with the first,
/// the second with the second. An item without a line is a new entry, or one that needed no line:
/// it stands before the item that follows it in the feed, unless the archive's numbers leave a gap
/// for it earlier. A line whose item is gone is a deleted entry.
struct MergePlan {
  /// What makes one entry.
  struct Step: Equatable {
    /// The place of the item in the feed, or -1 if the entry isn't in it.
    var item: Int32

    /// The place of the line in the archive, or -1 if the entry has none.
    var line: Int32
  }

  /// What makes the entries, in their order.
  private(set) var steps: [Step] = []

  /// The number of lines whose items are no longer in the feed.
  private(set) var deletedCount = 0

  /// Pairs items with lines.
  ///
  /// - Parameters:
  ///   - items: The hashes of the items' identifiers; 0 for an item without one.
  ///   - lines: The lines of the archive, by ordinal.
  init(items: [UInt64], lines: [ArchiveLine]) {
    let itemOfLine = MergePlan.paired(items, lines)
    var lineOfItem = [Int32](repeating: -1, count: items.count)
    for (line, item) in itemOfLine.enumerated() where item >= 0 {
      lineOfItem[Int(item)] = Int32(line)
    }
    // For each item with a line, the first of the items without one that come before it.
    var runStart = [Int32](repeating: 0, count: items.count + 1)
    var start = 0
    for item in items.indices where lineOfItem[item] >= 0 {
      runStart[item] = Int32(start)
      start = item + 1
    }
    runStart[items.count] = Int32(start)
    steps.reserveCapacity(items.count + lines.count)
    arrange(lines, itemOfLine, &runStart, items.count)
  }

  private mutating func arrange(
    _ lines: [ArchiveLine], _ itemOfLine: [Int32], _ runStart: inout [Int32], _ itemCount: Int
  ) {
    var expected = 0
    var next = MergePlan.nextPaired(itemOfLine, from: 0)
    for (place, line) in lines.enumerated() {
      if next < place { next = MergePlan.nextPaired(itemOfLine, from: place) }
      let run = next < lines.count ? Int(itemOfLine[next]) : itemCount
      let item = itemOfLine[place]
      let gap = item >= 0 ? Int.max : line.ordinal - expected
      take(&runStart[run], upTo: run, atMost: gap)
      expected = line.ordinal + 1
      if item < 0, line.idHash != 0 {
        deletedCount += 1
      } else {
        steps.append(Step(item: item, line: Int32(place)))
      }
    }
    take(&runStart[itemCount], upTo: itemCount, atMost: .max)
  }

  private static func nextPaired(_ itemOfLine: [Int32], from start: Int) -> Int {
    itemOfLine[start...].firstIndex { $0 >= 0 } ?? itemOfLine.count
  }

  /// Takes items without a line.
  private mutating func take(_ start: inout Int32, upTo end: Int, atMost count: Int) {
    var left = count
    while Int(start) < end, left > 0 {
      steps.append(Step(item: start, line: -1))
      start += 1
      left -= 1
    }
  }

  /// The item of each line, or -1.
  private static func paired(_ items: [UInt64], _ lines: [ArchiveLine]) -> [Int32] {
    let sortedItems = sorted(items)
    let sortedLines = sorted(lines.map(\.idHash))
    var itemOfLine = [Int32](repeating: -1, count: lines.count)
    var next = 0
    for line in sortedLines {
      let hash = lines[Int(line)].idHash
      while next < sortedItems.count, items[Int(sortedItems[next])] < hash { next += 1 }
      guard next < sortedItems.count, items[Int(sortedItems[next])] == hash else { continue }
      itemOfLine[Int(line)] = sortedItems[next]
      next += 1
    }
    return itemOfLine
  }

  /// The places of the hashes that aren't 0, by hash and then by place.
  private static func sorted(_ hashes: [UInt64]) -> [Int32] {
    var places: [Int32] = []
    places.reserveCapacity(hashes.count)
    for place in hashes.indices where hashes[place] != 0 { places.append(Int32(place)) }
    places.sort { a, b in
      let (first, second) = (hashes[Int(a)], hashes[Int(b)])
      return first == second ? a < b : first < second
    }
    return places
  }
}
