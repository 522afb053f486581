internal import DecantCore
internal import DecantMarkup

extension EntryRenderer {
  /// Reports what there is to say about a body.
  func report(
    _ notes: ContentRenderer.Notes, on entry: Entry, _ position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) {
    let name = (entry.title?.text ?? entry.id.rawValue).quoted
    func report(_ rule: DiagnosticRule, _ message: String) {
      diagnostics.report(rule, message, at: position, entry: entry.id)
    }
    if !notes.dynamicBlocks.isEmpty {
      let names = EntryRenderer.counted(notes.dynamicBlocks)
      report(.dynamicBlock, "\(names) in \(name) only WordPress can fill: left out of the body")
    }
    if !notes.missingBlocks.isEmpty {
      report(
        .missingBlock,
        "reusable block \(EntryRenderer.list(notes.missingBlocks)) in \(name) isn't there: left out"
      )
    }
    if !notes.missingMedia.isEmpty {
      report(
        .missingMedia,
        "file \(EntryRenderer.list(notes.missingMedia)) of a gallery in \(name) isn't there: left out"
      )
    }
    if !notes.emptied.isEmpty {
      let names = EntryRenderer.counted(notes.emptied)
      report(.shortcodeContent, "the content of \(names) in \(name) has no place in its template")
    }
    if !notes.moreTexts.isEmpty {
      report(
        .moreText, "the link to the rest of \(name) said \(notes.moreTexts[0].quoted): left out")
    }
    if !notes.shortcodes.isEmpty {
      let names = EntryRenderer.counted(notes.shortcodes)
      report(.shortcode, "\(names) in \(name) kept as written")
    }
    if notes.rungs.unprovedBodies > 0 {
      report(
        .unprovedBody, "the body of \(name) doesn't read back as it was meant; it is kept as HTML")
    }
    if notes.htmlBlocks > 0 {
      let parts = notes.htmlBlocks == 1 ? "1 part" : "\(notes.htmlBlocks) parts"
      report(.htmlBlock, "\(parts) of \(name) WordPress has no block for: kept as HTML")
    }
  }

  /// Names with their counts, as `2 gallery, 1 audio`.
  static func counted(_ names: [String]) -> String {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      .joined(separator: ", ")
  }

  /// Numbers in order, each once, the first ten.
  private static func list(_ numbers: [Int]) -> String {
    let sorted = Set(numbers).sorted()
    let shown = sorted.prefix(10).map { String($0) }.joined(separator: ", ")
    return sorted.count > 10 ? "\(shown) and \(sorted.count - 10) more" : shown
  }
}
