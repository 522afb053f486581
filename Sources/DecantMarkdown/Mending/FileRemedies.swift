internal import DecantCore

/// What has one right answer in a file that was judged.
///
/// Whatever moves a page, and whatever shows one that was meant to be hidden, is up to its owner.
struct FileRemedies {
  let judge: FileJudge
  let limits: Limits

  /// The values of front matter and the keys that they are under, in lower case, by their places.
  private let values: [SourcePosition: (key: String, value: LocatedValue)]

  init(_ judge: FileJudge, _ limits: Limits) {
    self.judge = judge
    self.limits = limits
    var values: [SourcePosition: (key: String, value: LocatedValue)] = [:]
    var open = zip(judge.names.texts, judge.frontMatter.members).map { (key: $0, value: $1.value) }
    while let (key, value) = open.popLast() {
      values[value.position] = (key, value)
      if case .object = value.value {
        open += value.members.map { ($0.name.folded, $0.value) }
      } else {
        open += value.children.map { (key, $0) }
      }
    }
    self.values = values
  }

  /// The edits after which a finding is gone; none if nobody but the owner knows what is meant.
  func edits(for finding: Diagnostic) -> [FileEdit] {
    guard var position = finding.position else { return [] }
    // Places in front matter don't name the file.
    position.file = nil
    return switch finding.rule {
    case .markdownByteOrderMark: [FileEdit(range: 0..<3, text: "")]
    case .markdownLateFrontMatter: blankLines
    case .markdownInvalidYAML: quotedTexts
    case .markdownAmbiguousScalar: quotes(at: position)
    case .markdownPublishedDraft: truth(at: position)
    case .markdownTermText: list(at: position)
    case .markdownKeyCase, .markdownMisspelledKey: name(at: position)
    case .markdownUnclosedFence: closedFence
    default: []
    }
  }

  /// Takes out the blank lines before front matter.
  private var blankLines: [FileEdit] {
    let text = judge.text
    let start = text.span.hasText("\u{FEFF}", at: 0) ? 3 : 0
    let end = text[start...].firstIndex { $0 > 0x20 } ?? start
    return [FileEdit(range: start..<end, text: "")]
  }

  /// The value at a place and its key.
  func value(at position: SourcePosition) -> (key: String, value: LocatedValue)? {
    // Headers have no texts in quotation marks and no lists in brackets.
    judge.frontMatter.language == .headers ? nil : values[position]
  }
}
