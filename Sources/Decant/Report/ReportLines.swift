internal import DecantCore

/// The report as JSON, for machines: one object.
///
/// | Member | Holds |
/// | --- | --- |
/// | `decant` | the version of this form: 1 |
/// | `entryList` | for each entry that was written, a line: `id`, `kind`, `status`, `title`, `date`, `address`, `path` (of its file below the output's folder), `keepsAddress`, `fate` (`same`, `partly-html`, `repaired`, `changed`, `apart`, `lost`), `body` (the rungs, if its body became Markdown) and `rules` (how often each was reported about it) |
/// | `blog` | what was in the source: `title`, `address`, `bytes`, `entries`, `kinds`, `behindPassword`, `years`, `comments`, `mediaHosts`, `shortcodes`, `dynamicBlocks` |
/// | `entries` | how many were `read`, `written` and `skipped` |
/// | `effects` | how many diagnostics had each effect: `kept`, `repaired`, `approximated`, `archived`, `dropped` |
/// | `rules` | for each rule that was reported: `id`, `severity`, `effect`, `count`, `summary` |
/// | `addresses` | of `total` public addresses, how many were `kept` |
/// | `bodies` | of `total` bodies that became Markdown, how many were proved to say the `same`, how many are `partlyHTML`, and the sums of `otherSpellings`, `inlineTags`, `rawBlocks` and `rawBodies` |
/// | `output` | for each row of the screen: `label`, `count`, `note`, `place` |
///
/// Members that say nothing are left out of the lines. Of entries that aren't public, scheduled or
/// drafts, a line holds neither title nor date nor address nor path. No text of a message is here,
/// since messages quote the source.
struct ReportLines {
  private let isFolder: Bool
  private let source: String
  private let target: String
  private var isFirst = true

  init(_ setting: ConversionReport.Setting) {
    isFolder = setting.target.isFolder
    source = setting.source
    target = setting.target.id
  }

  /// The line of an entry, and what comes before it.
  mutating func line(of account: EntryAccount) -> [UInt8] {
    var json = JSONWriter(.inline, after: begin())
    json.beginObject()
    append(account, to: &json)
    let rules = account.rules.sorted { $0.key.id < $1.key.id }
    if !rules.isEmpty {
      json.name("rules")
      json.value(.object(MetadataBag(rules.map { .init($0.key.id, ReportLines.number($0.value)) })))
    }
    json.endObject()
    return json.bytes
  }

  private func append(_ account: EntryAccount, to json: inout JSONWriter) {
    var members: [(String, String?)] = [
      ("id", account.id.rawValue), ("kind", account.kind.rawValue),
      ("status", account.status.rawValue),
    ]
    if account.isNamed {
      members += [
        ("title", account.title?.text), ("date", account.day),
        ("address", account.address?.rawValue), ("path", account.path),
      ]
    }
    members.append(("fate", EntryVerdict(account, inFolder: isFolder).rawValue))
    for (name, text) in members {
      guard let text else { continue }
      json.name(name)
      json.string(text)
    }
    if let isKept = account.keepsAddress {
      json.name("keepsAddress")
      json.bool(isKept)
    }
    guard account.hasBody else { return }
    json.name("body")
    json.value(.object(ReportLines.rungs(account.body)))
  }

  /// What comes after the last entry.
  func end(_ summary: ConversionSummary) -> [UInt8] {
    var lines = self
    var bytes = isFirst ? lines.begin() : []
    bytes.append("\n  ]")
    for (name, value) in ReportFigures(summary, source: source, target: target).members {
      bytes.append(text: ",\n  ")
      var json = JSONWriter(.inline, after: bytes)
      json.string(name)
      bytes = json.bytes
      bytes.append(": ")
      json = JSONWriter(.inline, after: bytes)
      json.value(value)
      bytes = json.bytes
    }
    bytes.append("\n}\n")
    return bytes
  }

  private mutating func begin() -> [UInt8] {
    defer { isFirst = false }
    var bytes: [UInt8] = []
    bytes.append(isFirst ? "{\n  \"decant\": 1,\n  \"entryList\": [\n    " : ",\n    ")
    return bytes
  }

  /// The rungs of a body, or of all.
  static func rungs(_ body: BodyFate) -> MetadataBag {
    let counts = [
      ("otherSpellings", body.otherSpellings), ("inlineTags", body.inlineTags),
      ("rawBlocks", body.rawBlocks), ("rawBodies", body.rawBodies),
      ("unproved", body.unprovedBodies),
    ]
    return MetadataBag(counts.filter { $0.1 > 0 }.map { .init($0.0, number($0.1)) })
  }

  static func number(_ number: Int) -> MetadataValue { .number(String(number)) }
}
