internal import DecantCore

/// A way of writing dates.
///
/// A timestamp that tells the day only is a day in every spelling, and an offset that isn't known
/// isn't written.
package enum DateSpelling: String, Hashable, Sendable, CaseIterable {
  /// `2012-03-15T15:15:12-07:00`, as RFC 3339 has it.
  case rfc3339

  /// `2012-03-15 15:15:12 -0700`, as Jekyll writes it.
  case jekyll

  /// `2012-03-15`.
  case day
}

extension DateSpelling {
  /// Adds a date, or returns `false` and adds nothing if its year doesn't have four digits.
  func append(_ date: Timestamp, to output: inout [UInt8]) -> Bool {
    let date = date.inWholeMinutesOffset
    let civil = date.civil
    guard 0...9999 ~= civil.year else { return false }
    output.append(decimal: civil.year, digits: 4)
    output.append("-")
    output.append(decimal: civil.month, digits: 2)
    output.append("-")
    output.append(decimal: civil.day, digits: 2)
    guard self != .day, date.precision != .day else { return true }
    output.append(self == .jekyll ? " " : "T")
    appendTime(civil, date.nanoseconds, to: &output)
    if let offset = date.offset { appendOffset(Int(offset / 60), to: &output) }
    return true
  }

  private func appendTime(_ civil: CivilTime, _ nanoseconds: Int32, to output: inout [UInt8]) {
    output.append(decimal: civil.hour, digits: 2)
    output.append(":")
    output.append(decimal: civil.minute, digits: 2)
    output.append(":")
    output.append(decimal: civil.second, digits: 2)
    guard nanoseconds > 0 else { return }
    output.append(".")
    output.append(decimal: Int(nanoseconds), digits: 9)
    while output.last == UInt8(ascii: "0") { output.removeLast() }
  }

  private func appendOffset(_ minutes: Int, to output: inout [UInt8]) {
    guard self == .jekyll || minutes != 0 else { return output.append("Z") }
    if self == .jekyll { output.append(" ") }
    output.append(minutes < 0 ? "-" : "+")
    output.append(decimal: abs(minutes) / 60, digits: 2)
    if self != .jekyll { output.append(":") }
    output.append(decimal: abs(minutes) % 60, digits: 2)
  }
}

extension Timestamp {
  /// The same instant, at an offset that hours and minutes can say.
  fileprivate var inWholeMinutesOffset: Timestamp {
    guard let offset, offset % 60 != 0 else { return self }
    var rounded = self
    rounded.offset = offset - offset % 60
    rounded.localSeconds -= Int64(offset % 60)
    return rounded
  }
}
