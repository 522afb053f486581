internal import DecantCore

/// A pass of judgement over a folder of Markdown, or over single files.
final class MarkdownValidation: BlogValidation {
  let cursor: any BlogCursor
  let check: MarkdownCheck

  private var index: FolderIndex
  private var notices: [DiagnosticRule: (count: Int, first: SourcePosition)] = [:]

  init(_ source: BlogSource, _ site: JudgedSite, _ limits: Limits) {
    // What generators see is judged, and they don't see the archive.
    cursor = JudgedFiles(MarkdownCursor(source, site.walked, limits, measures: false))
    check = MarkdownCheck(limits: limits, site: site)
    index = FolderIndex(site.place)
  }

  func take(_ facts: FileJudgement, _ diagnostics: inout Diagnostics) {
    index.add(facts, &diagnostics)
    for notice in facts.notices {
      notices[notice.rule, default: (0, notice.position)].count += 1
    }
  }

  func finish(_ diagnostics: inout Diagnostics) {
    index.finish(check.limits, &diagnostics)
    if let dates = notices[.markdownDateWithoutZone] {
      let text = dates.count == 1 ? "1 date has" : "\(dates.count) dates have"
      diagnostics.report(
        .markdownDateWithoutZone,
        "\(text) a time and no offset, and no time zone is configured", at: dates.first)
    }
  }
}
