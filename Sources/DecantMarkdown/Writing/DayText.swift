internal import DecantCore

/// A day as `2024-05-06`.
struct DayText {
  /// The year.
  let year: String

  /// The day.
  let text: String

  init(_ day: CivilTime) {
    var bytes: [UInt8] = []
    _ = DateSpelling.day.append(Timestamp(day, offset: nil, precision: .day), to: &bytes)
    text = String(decoding: bytes, as: UTF8.self)
    year = String(text.prefix { $0 != "-" })
  }
}
