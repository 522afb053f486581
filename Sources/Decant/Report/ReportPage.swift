internal import DecantCore

/// The report as one page that a person can read and show to others.
///
/// It needs nothing but itself. Titles of entries that aren't public, scheduled or drafts are not
/// on it, nor is any text of a body, a comment or a message.
struct ReportPage {
  /// How many entries to look at, and how many others, the page lists at most.
  private static let limit = 1000

  private let setting: ConversionReport.Setting
  private let links: ReportLinks
  private var attention = AttentionList()
  private var verdicts: [EntryVerdict: Int] = [:]
  private var notable: [String] = []
  private var others: [String] = []
  private var listable = (notable: 0, others: 0)
  private var unnamedCount = 0
  private var apart: [Entry.Kind: Int] = [:]

  init(_ setting: ConversionReport.Setting, _ links: ReportLinks) {
    self.setting = setting
    self.links = links
  }

  /// Adds what became of an entry.
  mutating func add(_ account: EntryAccount) {
    let verdict = EntryVerdict(account, inFolder: inFolder)
    verdicts[verdict, default: 0] += 1
    guard account.isNamed else { return unnamedCount += 1 }
    attention.add(account)
    let isPlain = account.count(of: .archived) == 0
    if verdict == .apart, account.path == nil, isPlain {
      apart[account.kind, default: 0] += 1
    } else if verdict == .same || verdict == .partlyHTML {
      listable.others += 1
      if others.count < ReportPage.limit {
        others.append(ReportRow(account, inFolder: inFolder, links).html)
      }
    } else {
      listable.notable += 1
      if notable.count < ReportPage.limit {
        notable.append(ReportRow(account, inFolder: inFolder, links).html)
      }
    }
  }

  private var inFolder: Bool { setting.target.isFolder }

  /// The whole page.
  func html(_ summary: ConversionSummary) -> [UInt8] {
    let title = summary.header.site.title
    let name = title.isEmpty ? "Blog" : title
    let boxes = ReportBoxes(setting, links, summary, attention)
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(PageText.escaped(name)): what became of it</title>
      <style>
      \(ReportStyle.text)</style>
      </head>
      <body>
      <header>
      <p class="blog">\(PageText.isolated(name)) \(home(summary))</p>
      <h1>\(headline(summary))</h1>
      \(lead(summary))
      \(chart(summary))</header>
      <main>
      \(boxes.html)\(entries(summary))</main>
      <footer><p>Made by decant. Nothing on this page is loaded from elsewhere.</p></footer>
      </body>
      </html>

      """
    return Array(page.utf8)
  }

  private func home(_ summary: ConversionSummary) -> String {
    guard let home = summary.header.site.home, home.host != nil,
      !home.rawValue.utf8.contains(UInt8(ascii: "@"))
    else { return "" }
    return "<small>\(PageText.isolated(home.rawValue))</small>"
  }

  /// Never a percentage alone.
  private func headline(_ summary: ConversionSummary) -> String {
    let lost = verdicts[.lost] ?? 0
    let dropped = summary.count(of: .dropped)
    guard summary.entriesRead > 0 else { return "There was no entry in it." }
    if lost > 0 {
      return "\(PageText.number(lost)) of "
        + "\(PageText.count(summary.entriesRead, "entry", "entries")) lost something."
    }
    guard dropped > 0 else { return "Nothing was lost." }
    return dropped == 1 ? "One thing was lost." : "\(PageText.number(dropped)) things were lost."
  }

  private func lead(_ summary: ConversionSummary) -> String {
    let read = PageText.count(summary.entriesRead, "entry was", "entries were")
    let isAll = summary.entriesWritten == summary.entriesRead
    let written = isAll ? "written" : "\(PageText.number(summary.entriesWritten)) written"
    var parts = ["\(read) read and \(written): \(setting.source) to \(setting.target.summary)."]
    if summary.isCutOff {
      parts.append("The source ends before it is complete; what comes before the end is here.")
    }
    let (kept, total) = summary.addresses
    if total > 0 {
      parts.append(
        "\(PageText.number(kept)) of \(PageText.count(total, "address is", "addresses are")) "
          + "as before.")
    }
    let bodies = summary.bodies
    if bodies.total > 0 {
      let html =
        bodies.partlyHTML > 0
        ? ", \(PageText.number(bodies.partlyHTML)) of them partly as HTML" : ""
      let all = PageText.count(bodies.total, "text says", "texts say")
      parts.append(
        "\(PageText.number(bodies.same)) of \(all) the same\(html): each was read back and compared."
      )
    }
    return "<p class=\"lead\">\(parts.map(PageText.escaped).joined(separator: " "))</p>"
  }

  private func chart(_ summary: ConversionSummary) -> String {
    let parts = EntryVerdict.allCases.map {
      (name: $0.rawValue, label: $0.label(inFolder: inFolder), count: verdicts[$0] ?? 0)
    }
    return ReportChart.parts(parts, label: "What became of the entries")
  }

  private func entries(_ summary: ConversionSummary) -> String {
    var html = "<section class=\"entries\">\n<h2>Entry by entry</h2>\n"
    html += table("To look at", notable, of: listable.notable)
    html += table("The others", others, of: listable.others)
    var rest: [String] = []
    for (kind, count) in apart.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      rest.append("\(PageText.number(count)) \(PageText.escaped(kind.noun(for: count)))")
    }
    if !rest.isEmpty {
      html +=
        "<p>Without a page of their own, and whole in the archive: "
        + "\(rest.joined(separator: ", ")).</p>\n"
    }
    if unnamedCount > 0 {
      html +=
        "<p>\(PageText.count(unnamedCount, "entry that isn't", "entries that aren't")) "
        + "for the public \(unnamedCount == 1 ? "is" : "are") counted here and not named.</p>\n"
    }
    return html + "</section>\n"
  }

  private func table(_ name: String, _ rows: [String], of total: Int) -> String {
    guard !rows.isEmpty else { return "" }
    let note =
      total > rows.count
      ? "<p>The first \(PageText.number(rows.count)) of \(PageText.number(total)). A report whose "
        + "name ends in .json lists them all.</p>\n" : ""
    return "<h3>\(name) <small>\(PageText.number(total))</small></h3>\n\(note)<table>\n"
      + "<thead><tr><th>Entry</th><th>Where</th><th>What became of it</th></tr></thead>\n<tbody>\n"
      + rows.joined() + "</tbody>\n</table>\n"
  }
}
