package import DecantCore

/// One line of the page: an entry, where it was, where it is, and what became of it.
struct ReportRow {
  private let account: EntryAccount
  private let verdict: EntryVerdict
  private let links: ReportLinks
  private let inFolder: Bool

  init(_ account: EntryAccount, inFolder: Bool, _ links: ReportLinks) {
    self.account = account
    verdict = EntryVerdict(account, inFolder: inFolder)
    self.links = links
    self.inFolder = inFolder
  }

  /// The row of a table.
  var html: String {
    """
    <tr><td class="entry">\(title)<small>\(facts)</small></td>
    <td class="places">\(places)</td>
    <td class="fate"><i class="\(verdict.rawValue)"></i>\(PageText.escaped(fate))</td></tr>

    """
  }

  private var title: String {
    let title = account.plainTitle.map(PageText.isolated) ?? "<em>without a title</em>"
    return PageText.link(title, to: account.path.flatMap(links.address))
  }

  private var facts: String {
    let state = account.status == .published ? nil : account.status.rawValue
    return [account.day, account.kind.rawValue, state].compactMap { $0 }
      .map(PageText.escaped).joined(separator: ", ")
  }

  private var places: String {
    var lines: [String] = []
    if let address = account.address, let path = shown(address) {
      let link = PageText.link(PageText.isolated(path), to: address.rawValue)
      lines.append("<s>was</s> \(link)")
    }
    if let path = account.path { lines.append("<s>is</s> \(PageText.isolated(path))") }
    if account.keepsAddress == false { lines.append("the address isn't kept") }
    return lines.map { "<div>\($0)</div>" }.joined()
  }

  /// The verdict, and the reasons for it.
  private var fate: String {
    let reasons = account.rules.filter { $0.key.effect != .kept }.sorted {
      $0.key.id < $1.key.id
    }.map { rule, count in count == 1 ? rule.phrase : "\(rule.phrase) (\(count) times)" }
    let name = verdict.label(inFolder: inFolder)
    return reasons.isEmpty ? name : "\(name): \(reasons.joined(separator: "; "))"
  }

  /// The path and query of an address of the web, decoded where that is text.
  private func shown(_ address: WebAddress) -> String? {
    guard isWeb(address), !address.rawValue.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let path = PercentCoding.decoded(address.path) ?? address.path
    let query = address.query.map { "?\($0)" } ?? ""
    return path.isEmpty && query.isEmpty ? "/" : path + query
  }

  private func isWeb(_ address: WebAddress) -> Bool {
    address.rawValue.hasPrefix("https://") || address.rawValue.hasPrefix("http://")
  }
}

extension DiagnosticRule {
  /// The summary as a part of a line: without its full stop, and in lower case.
  package var phrase: String {
    let text = summary.last == "." ? String(summary.dropLast()) : summary
    // A word in capitals, or one letter, stays: "HTML", "A".
    let isName = text.dropFirst().first.map { $0.isUppercase || $0.isNumber } ?? true
    return isName ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The summary without its full stop, for a list.
  var sentence: String {
    let text = summary.last == "." ? String(summary.dropLast()) : summary
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
