internal import Decant
internal import DecantCore

/// One entry in a file of its own, in a sentence:
/// `why.xml: 1 post, "Why we moved", by "jane", published 2024-05-06 09:00 UTC`.
struct EntryLine {
  private let account: EntryAccount
  private let path: String

  init(_ account: EntryAccount, in path: String) {
    self.account = account
    self.path = path
  }

  /// The sentence, in 80 columns.
  var text: String {
    let parts = ["1 \(account.kind.rawValue)", title, author, state].compactMap { $0 }
    return Columns.wrapped("\(path): \(parts.joined(separator: ", "))", indent: 2)
  }

  private var title: String? {
    guard let title = account.plainTitle else { return nil }
    return Talk.sanitized(title.quoted, keepingLines: false)
  }

  private var author: String? {
    guard let author = account.author else { return nil }
    let name = author.name.isEmpty ? author.id.rawValue : author.name
    return name.isEmpty ? nil : "by \(Talk.sanitized(name.quoted, keepingLines: false))"
  }

  private var state: String {
    let state = account.visibility == .private ? "private" : account.status.rawValue
    guard let published = account.published, let day = account.day else { return state }
    guard published.precision != .day else { return "\(state) \(day)" }
    let civil = published.civil
    let time = [civil.hour, civil.minute].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(state) \(day) \(time.joined(separator: ":"))\(zone(published.offset))"
  }

  private func zone(_ offset: Int32?) -> String {
    guard let offset else { return "" }
    guard offset != 0 else { return " UTC" }
    let minutes = abs(Int(offset)) / 60
    let parts = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return " UTC\(offset < 0 ? "-" : "+")\(parts.joined(separator: ":"))"
  }
}
