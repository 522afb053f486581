internal import DecantCore

/// One line on a terminal that says how far the work is.
struct ProgressLine {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var isShown = false

  init() {
    start = clock.now
    last = start
  }

  /// Shows a line, ten times a second at most.
  mutating func show(entries: Int, bytes: Int, total: Int?) {
    let now = clock.now
    guard now - last >= .milliseconds(100) else { return }
    last = now
    var text = "\r\u{1B}[K\(Columns.number(entries)) entries"
    let seconds = Double((now - start).components.seconds) + 0.1
    text += ", \(Columns.number(Int(Double(entries) / seconds))) a second"
    if let total, total > 0, bytes > 0 {
      let left = Int(seconds * Double(max(0, total - bytes)) / Double(bytes))
      text += ", \(bytes * 100 / total) %, \(left) s left"
    }
    try? StandardStream.error.write(Array(text.utf8))
    isShown = true
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    try? StandardStream.error.write(Array("\r\u{1B}[K".utf8))
  }
}
