internal import Decant
internal import DecantCore

/// How a person knows an entry: `"Draft" (2013-04-09, draft)`.
struct DiffLabel {
  let text: String

  init(_ entry: EntrySummary) {
    var facts: [String] = []
    if entry.kind != .post { facts.append(entry.kind.rawValue) }
    if let date = entry.published {
      let day = date.civil
      var bytes: [UInt8] = []
      bytes.append(
        rfc3339: Timestamp(
          CivilTime(year: day.year, month: day.month, day: day.day) ?? day, offset: nil,
          precision: .day))
      facts.append(String(decoding: bytes, as: UTF8.self))
    }
    if entry.status != .published, entry.status != .inherited {
      facts.append(entry.status.rawValue)
    }
    let title = entry.title ?? ""
    let name = title.isEmpty ? "\(entry.kind.rawValue) \(entry.id.rawValue)" : title.quoted
    text = facts.isEmpty ? name : "\(name) (\(facts.joined(separator: ", ")))"
  }
}
