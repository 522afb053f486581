/// Takes entries from a cursor, works on them on all cores, and hands the results on in the order
/// of the source.
///
/// A bounded window of entries is under way at a time. What comes out doesn't depend on its size
/// or on the number of cores.
struct EntryPipeline {
  /// An entry, and what the cursor reported before it.
  struct Item: Sendable {
    let raw: RawEntry
    let diagnostics: Diagnostics
  }

  private let limits: Limits

  /// The number of batches in a full window: enough for a few cores to be busy while one waits.
  private let batches = 8

  init(_ limits: Limits) { self.limits = limits }

  /// Works on all entries of a cursor.
  ///
  /// - Parameters:
  ///   - cursor: Where the entries come from.
  ///   - diagnostics: Gets what the cursor reports after the last entry.
  ///   - work: Is called for each entry, from any task.
  ///   - consume: Is called with each result, in order, on the caller's task.
  func run<Output: Sendable>(
    _ cursor: any BlogCursor,
    _ diagnostics: inout Diagnostics,
    work: @escaping @Sendable (Item) -> Output,
    consume: (Output, inout Diagnostics) throws(DecantError) -> Void
  ) async throws(DecantError) {
    let result = await withTaskGroup(
      of: Batch<Output>.self, returning: Result<Void, DecantError>.self
    ) { group in
      var window = Window<Output>()
      do throws(DecantError) {
        var isAtEnd = false
        while true {
          while !isAtEnd, window.hasRoom(limits, batches) {
            if Task.isCancelled { throw DecantError(.cancelled, "the conversion was cancelled") }
            let items = try nextBatch(of: cursor, &diagnostics)
            guard !items.isEmpty else {
              isAtEnd = true
              break
            }
            let number = window.begin(items)
            group.addTask { Batch(number, items, work) }
          }
          guard let batch = await group.next() else { return .success(()) }
          for output in window.end(batch) { try consume(output, &diagnostics) }
        }
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
    try result.get()
  }

  private func nextBatch(
    of cursor: any BlogCursor, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> [Item] {
    var items: [Item] = []
    var byteCount = 0
    while items.count < max(1, limits.windowEntries / batches),
      byteCount < limits.windowBytes / batches
    {
      var before = Diagnostics()
      guard let raw = try cursor.next(&before) else {
        diagnostics.append(before)
        break
      }
      byteCount += raw.byteCount
      items.append(Item(raw: raw, diagnostics: before))
    }
    return items
  }
}

/// The results of a few entries.
private struct Batch<Output: Sendable>: Sendable {
  let number: Int
  let byteCount: Int
  let outputs: [Output]

  init(_ number: Int, _ items: [EntryPipeline.Item], _ work: (EntryPipeline.Item) -> Output) {
    self.number = number
    byteCount = items.reduce(0) { $0 + $1.raw.byteCount }
    outputs = items.map(work)
  }
}

/// The batches under way.
private struct Window<Output: Sendable> {
  private var begun = 0
  private var ended = 0
  private var byteCount = 0
  private var waiting: [Int: Batch<Output>] = [:]

  func hasRoom(_ limits: Limits, _ batches: Int) -> Bool {
    begun == ended || (begun - ended < batches && byteCount < limits.windowBytes)
  }

  mutating func begin(_ items: [EntryPipeline.Item]) -> Int {
    byteCount += items.reduce(0) { $0 + $1.raw.byteCount }
    defer { begun += 1 }
    return begun
  }

  /// Returns what can be handed on after a batch is done.
  mutating func end(_ batch: Batch<Output>) -> [Output] {
    waiting[batch.number] = batch
    var outputs: [Output] = []
    while let next = waiting.removeValue(forKey: ended) {
      ended += 1
      byteCount -= next.byteCount
      outputs += next.outputs
    }
    return outputs
  }
}
