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
    guard !bodyFindings.isEmpty || !pendingLinks.isEmpty else { return }
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
    // Eleventy's Markdown gives headings no names by itself.
    guard generator != .eleventy, !holdsTemplates else { return }
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

  /// Whether something in the body is put there by the generator.
  private var holdsTemplates: Bool {
    let span = text.span
    return span.firstIndex(of: "{{", from: frontMatter.body) != nil
      || span.firstIndex(of: "{%", from: frontMatter.body) != nil
  }
}
