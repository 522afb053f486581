internal import Decant

/// The posts a year as a small bar chart.
struct InspectionYears {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// A line a year that has posts.
  var lines: [String] {
    let years = inspection.years.counts.sorted { $0.key < $1.key }
    let most = years.map(\.value).max() ?? 0
    guard most > 0 else { return [] }
    let digits = Columns.number(most).count
    return years.map { year, count in
      let length = most <= 26 ? count : max(1, count * 26 / most)
      let bar = Columns.left(String(repeating: "#", count: length), 26)
      return "\(year)  \(bar) \(Columns.right(Columns.number(count), digits))"
    }
  }
}

/// The clocks of the entries, as a sentence.
struct InspectionZones {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// The sentence, or `nil` if no entry tells.
  var text: String? {
    let ranked = inspection.offsets.ranked
    guard let first = ranked.first else { return nil }
    let zone = first.value == 0 ? "UTC" : "UTC\(hours(first.value))"
    let others = ranked.dropFirst().map(\.value).sorted().map(hours)
    guard let last = others.last else { return zone }
    guard others.count > 1 else { return "\(zone) for most; \(last) occurs" }
    return "\(zone) for most; \(others.dropLast().joined(separator: ", ")) and \(last) occur"
  }

  private func hours(_ seconds: Int) -> String {
    let sign = seconds < 0 ? "-" : seconds > 0 ? "+" : ""
    let minutes = abs(seconds) / 60 % 60
    let tail = minutes == 0 ? "" : minutes < 10 ? ":0\(minutes)" : ":\(minutes)"
    return "\(sign)\(abs(seconds) / 3600)\(tail)"
  }
}
