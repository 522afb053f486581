internal import DecantCore

/// A date that stands in a line, as themes and languages spell it.
struct PageDate: Hashable, Sendable {
  /// The date, with its time of day if there is one.
  let time: Timestamp

  /// What stands before the date.
  let before: String

  /// What stands after it.
  let after: String

  /// Finds the first date of a line.
  init?(in text: String) {
    let scanner = PageDateScanner(text)
    for start in scanner.words.indices {
      guard let found = scanner.date(at: start) else { continue }
      let clock = scanner.clock(at: found.end)
      let end = clock?.end ?? found.end
      guard
        let civil = CivilTime(
          year: found.year, month: found.month, day: found.day, hour: clock?.hour ?? 0,
          minute: clock?.minute ?? 0)
      else { continue }
      time = Timestamp(civil, offset: nil, precision: clock == nil ? .day : .minute)
      before = String(text[..<scanner.words[start].range.lowerBound])
      after = String(text[scanner.words[end - 1].range.upperBound...])
      return
    }
    return nil
  }
}
