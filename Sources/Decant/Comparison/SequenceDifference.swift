/// What must go from one sequence and what must come to make the other.
///
/// Finds the longest common subsequence where the sequences are short; of long ones that differ
/// everywhere, the items that both have. Time grows with their length only.
struct SequenceDifference {
  /// A run that differs: places in the old sequence and in the new one.
  struct Run: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The runs, in order.
  private(set) var runs: [Run] = []

  /// How many pairs of items are looked at to find the best answer.
  private static let pairLimit = 1 << 20

  init<Item: Hashable>(_ old: [Item], _ new: [Item]) {
    var numbers: [Item: Int] = [:]
    func number(_ item: Item) -> Int {
      let number = numbers[item] ?? numbers.count
      numbers[item] = number
      return number
    }
    compare(old.map(number), new.map(number))
  }

  private mutating func compare(_ old: [Int], _ new: [Int]) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var ends = (old.count, new.count)
    while ends.0 > start, ends.1 > start, old[ends.0 - 1] == new[ends.1 - 1] {
      ends = (ends.0 - 1, ends.1 - 1)
    }
    let rows = ends.0 - start
    let columns = ends.1 - start
    guard rows > 0 || columns > 0 else { return }
    guard rows > 0, columns > 0, rows <= SequenceDifference.pairLimit / columns else {
      runs = [Run(old: start..<ends.0, new: start..<ends.1)]
      return
    }
    trace(old, new, start, rows, columns)
  }

  /// The textbook's table of lengths of common subsequences, from the end.
  private mutating func trace(_ old: [Int], _ new: [Int], _ start: Int, _ rows: Int, _ columns: Int)
  {
    let width = columns + 1
    var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
    for i in stride(from: rows - 1, through: 0, by: -1) {
      for j in stride(from: columns - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          old[start + i] == new[start + j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < rows || j < columns {
      if i < rows, j < columns, old[start + i] == new[start + j] {
        (i, j) = (i + 1, j + 1)
      } else if j == columns
        || (i < rows && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
      {
        extend(old: start + i, new: start + j, takesOld: true)
        i += 1
      } else {
        extend(old: start + i, new: start + j, takesOld: false)
        j += 1
      }
    }
  }

  /// Adds an item to the last run if it ends here, else to a run of its own.
  private mutating func extend(old: Int, new: Int, takesOld: Bool) {
    var run = Run(old: old..<old, new: new..<new)
    if let last = runs.last, last.old.upperBound == old, last.new.upperBound == new {
      run = last
      runs.removeLast()
    }
    if takesOld {
      run.old = run.old.lowerBound..<old + 1
    } else {
      run.new = run.new.lowerBound..<new + 1
    }
    runs.append(run)
  }
}
