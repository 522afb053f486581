internal import DecantCore

extension FileJudge {
  /// Looks for drafts that the generator publishes.
  mutating func judgeDrafts() {
    switch generator {
    case .jekyll: judgeJekyllDraft()
    case .hugo: judgeHugoDraft()
    default: break
    }
  }

  /// In Ruby all is true but `false` and nothing; and Jekyll hides a folder, not a key.
  private mutating func judgeJekyllDraft() {
    if let member = member("published"), !isFalse(member.value),
      MarkdownKeys.truth(member.value.value) == false
    {
      let text = member.value.value.scalarText ?? ""
      report(
        .markdownPublishedDraft,
        "Jekyll publishes the file: \(text.quoted) is a text, and only false hides",
        at: member.value.position)
    }
    guard path.folders.contains("_posts"), let member = member("draft"),
      MarkdownKeys.truth(member.value.value) == true, self.member("published") == nil
    else { return }
    report(
      .markdownPublishedDraft,
      "Jekyll publishes the file: it knows drafts by the folder _drafts or published: false",
      at: member.value.position)
  }

  /// Whether a value is false to YAML 1.1, which Ruby reads.
  private func isFalse(_ value: LocatedValue) -> Bool {
    if case .bool(let isTrue) = value.value { return !isTrue }
    guard frontMatter.language == .yaml, let word = value.value.string,
      let start = lines.offset(of: value.position),
      start < text.count
    else { return false }
    return ["no", "No", "NO", "off", "Off", "OFF"].contains(word)
      && text[start] == word.utf8.first
  }

  /// Hugo knows the words of Go: `yes` isn't one.
  private mutating func judgeHugoDraft() {
    guard let member = member("draft"), let text = member.value.value.string else { return }
    let words = ["1", "t", "T", "true", "TRUE", "True", "0", "f", "F", "false", "FALSE", "False"]
    guard !words.contains(text) else { return }
    if MarkdownKeys.truth(member.value.value) == true {
      report(
        .markdownPublishedDraft, "Hugo publishes the file: \(text.quoted) isn't true to it",
        at: member.value.position)
    } else if MarkdownKeys.truth(member.value.value) == nil {
      report(
        .markdownWrongType, "draft is \(text.quoted), not true or false", at: member.value.position)
    }
  }
}
