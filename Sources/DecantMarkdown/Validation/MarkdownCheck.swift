internal import DecantCore

/// Judges one file of Markdown.
struct MarkdownCheck: EntryCheck {
  let limits: Limits
  let site: JudgedSite
  let decoder: MarkdownDecoder

  init(limits: Limits, site: JudgedSite) {
    self.limits = limits
    self.site = site
    decoder = MarkdownDecoder(limits: limits, site: site.facts)
  }

  func check(
    _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> FileJudgement? {
    let path = decoder.path(raw)
    guard let bytes = decoder.bytes(raw, &diagnostics),
      let text = decoder.text(bytes, path, at: raw.position, &diagnostics)?.bytes
    else { return nil }
    return judge(text, path, raw, &diagnostics)?.result
  }

  /// Judges the text of a file, or returns `nil` if it is no entry.
  func judge(
    _ text: [UInt8], _ path: MarkdownPath, _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) -> FileJudge? {
    var reading = Diagnostics()
    let reader = FrontMatterReader(limits: limits, entry: path.id)
    // Places in the file are numbers until one is reported.
    let frontMatter = reader.read(text, file: nil, &reading)
    let isAlone = raw.context[MarkdownDecoder.Key.isAlone] != nil
    guard isAlone || decoder.isEntry(frontMatter, path),
      isAlone || !decoder.isTemplate(text.span, path)
    else { return nil }
    report(reading, in: raw.position?.file, &diagnostics)
    let position = raw.position ?? SourcePosition(line: 1, column: 1)
    var judge = FileJudge(text, frontMatter, path, site, at: position)
    judge.judge(isAlone: isAlone)
    diagnostics.append(judge.diagnostics)
    return judge
  }

  /// Reports what the reader found, as the generator takes it.
  private func report(
    _ found: Diagnostics, in file: String?, _ diagnostics: inout Diagnostics
  ) {
    let refuses = site.generator == .hugo || site.generator == .eleventy
    for diagnostic in found.pending {
      var position = diagnostic.position
      position?.file = file
      let isRefused = refuses && diagnostic.rule == .markdownDuplicateKey
      diagnostics.report(
        isRefused ? .markdownRefusedKey : diagnostic.rule,
        diagnostic.message,
        at: position, entry: diagnostic.entry)
    }
  }
}
