internal import DecantCore

extension FileJudge {
  /// Judges the template calls that stop a build if they aren't complete.
  mutating func judgeTemplates() {
    switch generator {
    case .jekyll:
      guard frontMatter.language != nil,
        member("render_with_liquid")?.value.value != .bool(false)
      else { return }
      let judge = LiquidJudge(text, from: frontMatter.body, isStrict: true)
      take(judge.findings)
      judgeMentions(judge.mentions)
    case .eleventy:
      // Which language runs on Markdown is up to the configuration, and a file.
      guard member("templateEngineOverride") == nil, !site.mentions("markdowntemplateengine")
      else { return }
      take(LiquidJudge(text, from: frontMatter.body, isStrict: false).findings)
    case .hugo:
      let judge = ShortcodeJudge(text, from: frontMatter.body)
      take(judge.findings)
      if !site.mentions("mounts") { judgeMentions(judge.mentions) }
    default: break
    }
  }

  private mutating func take(_ findings: [TemplateFinding]) {
    for finding in findings { report(finding.rule, finding.message, at: finding.offset) }
  }
}

/// Something wrong with a template call.
struct TemplateFinding {
  let rule: DiagnosticRule
  let message: String
  let offset: Int
}

/// What a template call looks up when the site is built.
struct TemplateMention {
  /// How it is looked up.
  enum Kind {
    /// A file by its path from the root of the site.
    case file

    /// An entry by the name of its file.
    case entry
  }

  let kind: Kind

  /// The path, or the name without folder and ending.
  let name: String

  /// The name as it is written.
  let spelled: String

  let offset: Int

  /// - Parameter spelled: What the call names.
  init?(_ kind: Kind, _ spelled: String, at offset: Int) {
    let path = spelled.prefix { $0 != "#" }
    guard !path.isEmpty, !path.utf8.contains(UInt8(ascii: "{")),
      !path.utf8.contains(UInt8(ascii: ":"))
    else { return nil }
    self.kind = kind
    self.spelled = spelled
    self.offset = offset
    guard kind == .entry else {
      name = String(path)
      return
    }
    let parts = path.split(separator: "/").map(String.init)
    guard let last = parts.last, last != ".", last != ".." else { return nil }
    let stem =
      last.hasSuffix(".md") || last.hasSuffix(".markdown") || last.hasSuffix(".html")
      ? MarkdownPath.withoutEnding(last) : last
    let isIndex = stem == "index" || stem == "_index"
    guard let name = isIndex ? parts.dropLast().last : stem else { return nil }
    self.name = name
  }
}
