public import DecantCore

extension MarkdownValidator: FileMender {
  /// Goes through the files that are judged and hands on those that can be better.
  ///
  /// Files that aren't UTF-8 are left alone.
  public func mend(
    _ source: BlogSource, limits: Limits, where counts: (Diagnostic) -> Bool,
    _ take: (MendedFile) throws(DecantError) -> Void
  ) throws(DecantError) {
    // All of this is reported where the blog is judged.
    var unreported = Diagnostics()
    let site = JudgedSite(source, generator, now: now, limits, &unreported)
    let files = MarkdownCursor(source, site.walked, limits)
    let check = MarkdownCheck(limits: limits, site: site)
    while let raw = try files.next(&unreported) {
      if let bytes = check.decoder.bytes(raw, &unreported), MarkdownText.decode(bytes).isPlain,
        let mended = FileMending(check: check, raw: raw).mended(bytes, where: counts)
      {
        let isAlone = raw.context[MarkdownDecoder.Key.isAlone] != nil
        let path = raw.context[MarkdownDecoder.Key.path]?.string
        try take(
          MendedFile(
            name: raw.position?.file ?? path ?? "", path: isAlone ? nil : path, before: bytes,
            after: mended.text, counts: mended.counts))
      }
      _ = unreported.drain()
    }
  }
}

extension MarkdownText {
  /// Whether the bytes are UTF-8.
  fileprivate var isPlain: Bool { isText && encoding == nil }
}
