internal import DecantCore

/// Reads the runs of delimiters of a line as CommonMark's algorithm does (0.30, appendix, "process
/// emphasis"), to see whether what was written is read as it was meant.
struct DelimiterRuns {
  /// A pair of delimiters: where each begins, and how long they are.
  struct Pair {
    let opening: Int
    let closing: Int
    let length: Int
  }

  private struct Run {
    let byte: UInt8
    let start: Int
    let length: Int
    var opens: Bool
    var closes: Bool

    /// How many delimiters are used up at the start and at the end.
    var usedAtStart = 0
    var usedAtEnd = 0
    var previous: Int
    var next: Int

    var left: Int { length - usedAtStart - usedAtEnd }
  }

  private var runs: [Run] = []

  /// The opening runs below which no partner is left, by delimiter and by what the rule of three
  /// asks for.
  private var bottoms: [Int] = Array(repeating: -1, count: 18)

  private(set) var pairs: [Pair] = []

  /// Whether a symbol stands beside a run, so that versions of CommonMark may differ.
  private(set) var dependsOnSymbols = false

  /// Forgets the runs of a line, and keeps the memory for the next.
  mutating func removeAll() {
    runs.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    for i in bottoms.indices { bottoms[i] = -1 }
    dependsOnSymbols = false
  }

  /// Adds a run of delimiters of a line.
  mutating func add(_ range: Range<Int>, of line: Span<UInt8>, countingSymbols: Bool) {
    let before = Flank(before: range.lowerBound, in: line)
    let after = Flank(at: range.upperBound, in: line)
    if before == .symbol || after == .symbol { dependsOnSymbols = true }
    let isBefore = before.isPunctuation(countingSymbols: countingSymbols)
    let isAfter = after.isPunctuation(countingSymbols: countingSymbols)
    let left = after != .space && (!isAfter || before == .space || isBefore)
    let right = before != .space && (!isBefore || after == .space || isAfter)
    let byte = line[range.lowerBound]
    let isUnderscore = byte == UInt8(ascii: "_")
    let isTooLong = byte == UInt8(ascii: "~") && range.count > 2
    runs.append(
      Run(
        byte: byte, start: range.lowerBound, length: range.count,
        opens: !isTooLong && left && (!isUnderscore || !right || isBefore),
        closes: !isTooLong && right && (!isUnderscore || !left || isAfter),
        previous: runs.count - 1, next: runs.count + 1))
  }

  /// Finds the pairs.
  mutating func match() {
    var closer = 0
    while closer < runs.count {
      guard runs[closer].closes else {
        closer = runs[closer].next
        continue
      }
      if let opener = opener(of: closer) {
        closer = join(opener, closer)
      } else {
        let next = runs[closer].next
        bottoms[bottom(closer)] = runs[closer].previous
        if !runs[closer].opens { remove(closer) }
        closer = next
      }
    }
  }

  private func bottom(_ closer: Int) -> Int {
    let run = runs[closer]
    let kind = run.byte == UInt8(ascii: "*") ? 0 : run.byte == UInt8(ascii: "_") ? 1 : 2
    return kind * 6 + (run.opens ? 3 : 0) + run.length % 3
  }

  private func opener(of closer: Int) -> Int? {
    let end = bottoms[bottom(closer)]
    var candidate = runs[closer].previous
    while candidate >= 0, candidate > end {
      if runs[candidate].byte == runs[closer].byte, runs[candidate].opens,
        canPair(runs[candidate], runs[closer])
      {
        return candidate
      }
      candidate = runs[candidate].previous
    }
    return nil
  }

  private func canPair(_ opener: Run, _ closer: Run) -> Bool {
    if closer.byte == UInt8(ascii: "~") { return opener.length == closer.length }
    guard closer.opens || opener.closes else { return true }
    return closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0
  }

  private mutating func join(_ opener: Int, _ closer: Int) -> Int {
    let isDouble = runs[opener].left >= 2 && runs[closer].left >= 2
    let length = isDouble ? 2 : 1
    let first = runs[opener]
    let last = runs[closer]
    pairs.append(
      Pair(
        opening: first.start + first.length - first.usedAtEnd - length,
        closing: last.start + last.usedAtStart, length: length))
    runs[opener].next = closer
    runs[closer].previous = opener
    runs[opener].usedAtEnd += length
    runs[closer].usedAtStart += length
    if runs[opener].left == 0 { remove(opener) }
    guard runs[closer].left == 0 else { return closer }
    let next = runs[closer].next
    remove(closer)
    return next
  }

  private mutating func remove(_ place: Int) {
    let run = runs[place]
    if run.previous >= 0 { runs[run.previous].next = run.next }
    if run.next < runs.count { runs[run.next].previous = run.previous }
  }
}
