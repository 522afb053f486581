internal import DecantCore

extension FileJudge {
  /// Judges what stands behind the front matter.
  mutating func judgeBody() {
    guard !MarkdownFolder.isHTML(path.path) else {
      judgeTemplates()
      return reportBody()
    }
    let body = BodyScan(text, from: frontMatter.body)
    if let fence = body.openFence, !holdsCodeCalls {
      report(
        .markdownUnclosedFence, "the code isn't closed: the rest of the text is in it", at: fence)
    }
    judgeTemplates()
    judgeAnchors(body)
    judgeLinks(body)
    judgeTags(body)
    reportBody()
  }

  /// Notes a finding at a place in the body.
  mutating func report(_ rule: DiagnosticRule, _ message: String, at offset: Int) {
    bodyFindings.append((rule, message, offset))
  }

  /// Reports what was noted.
  private mutating func reportBody() {
    guard !bodyFindings.isEmpty || !pendingLinks.isEmpty || !pendingPlaces.isEmpty else { return }
    let table = LineTable(text.span, startingAt: result.position)
    for finding in bodyFindings {
      report(
        finding.rule, finding.message, at: table.position(of: finding.offset, in: text.span))
    }
    for link in pendingLinks {
      result.links.append(
        FileJudgement.Link(
          kind: link.kind, hash: link.hash, folderHash: link.folder, text: link.text,
          position: table.position(of: link.offset, in: text.span)))
    }
    for place in pendingPlaces {
      result.places.append(
        FileJudgement.Place(
          target: place.target, name: place.name,
          position: table.position(of: place.offset, in: text.span)))
    }
  }

  /// Judges HTML in Hugo's Markdown.
  private mutating func judgeTags(_ body: BodyScan) {
    guard let tag = body.firstTag, site.omitsHTML, member("markup") == nil else { return }
    report(
      .markdownOmittedHTML, "Hugo leaves HTML out: the configuration doesn't say unsafe = true",
      at: tag)
  }

  /// Whether calls of templates stand around code, in which fences are text.
  private var holdsCodeCalls: Bool {
    let span = text.span
    return span.firstIndex(of: "highlight ", from: frontMatter.body) != nil
      && (span.firstIndex(of: "{{", from: frontMatter.body) != nil
        || span.firstIndex(of: "{%", from: frontMatter.body) != nil)
  }

  /// Judges links to places in the same text.
  private mutating func judgeAnchors(_ body: BodyScan) {
    guard knowsPlaces else { return }
    var places: AnchorNames?
    for link in body.links {
      guard link.target.count > 1, text[link.target.lowerBound] == UInt8(ascii: "#") else {
        continue
      }
      if places == nil { places = AnchorNames(body, text.span) }
      let name = String(decoding: text[link.target].dropFirst(), as: UTF8.self)
      guard let places, !places.has(name) else { continue }
      report(
        .markdownMissingAnchor, "no heading or name of the text is \(name.quoted)",
        at: link.target.lowerBound)
    }
  }

  /// Whether the names of all places are seen in the text.
  ///
  /// Eleventy's Markdown gives headings no names by itself, and templates may put anything there.
  private var knowsPlaces: Bool {
    generator != .eleventy && !FileJudge.holdsTemplates(text.span, from: frontMatter.body)
  }

  private static func holdsTemplates(_ text: Span<UInt8>, from start: Int) -> Bool {
    text.firstIndex(of: "{{", from: start) != nil || text.firstIndex(of: "{%", from: start) != nil
  }

  /// The names of the places of a text, or `nil` if not all of them are seen in it.
  static func places(in text: [UInt8], from start: Int) -> AnchorNames? {
    guard !holdsTemplates(text.span, from: start) else { return nil }
    return AnchorNames(BodyScan(text, from: start), text.span)
  }
}
