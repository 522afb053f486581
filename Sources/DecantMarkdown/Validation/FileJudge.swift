internal import DecantCore

/// Holds a file against what the generator expects of it.
struct FileJudge {
  let text: [UInt8]
  let frontMatter: FrontMatter
  let path: MarkdownPath
  let site: JudgedSite
  let keys: KnownKeys
  let lines: FileLines

  /// The names of the keys in lower case.
  let names: KeyNames

  /// What the reader makes of the file.
  private(set) var entry: Entry

  /// What is wrong with the file alone.
  var diagnostics = Diagnostics()

  /// What is wrong with the body, by places that aren't counted in lines yet.
  var bodyFindings: [(rule: DiagnosticRule, message: String, offset: Int)] = []

  /// Mentions of other pages, by their places.
  var pendingLinks:
    [(
      kind: FileJudgement.Link.Kind, hash: UInt64, folder: UInt64, text: String, offset: Int
    )] = []

  /// Mentions of places in other files, by their own places.
  var pendingPlaces: [(target: FileJudgement.Place.Target, name: String, offset: Int)] = []

  /// What others must know.
  var result: FileJudgement

  init(
    _ text: [UInt8], _ frontMatter: FrontMatter, _ path: MarkdownPath, _ site: JudgedSite,
    at position: SourcePosition
  ) {
    self.text = text
    self.frontMatter = frontMatter
    self.path = path
    self.site = site
    keys = site.keys
    lines = FileLines(text.span, upTo: frontMatter.body)
    names = KeyNames(of: frontMatter.members)
    entry = Entry(id: path.id)
    result = FileJudgement(id: path.id, position: position)
  }

  var generator: MarkdownGenerator? { site.generator }

  /// The parts of the path.
  var parts: [String] { path.parts }

  /// The generator in a message.
  var generatorName: String {
    switch generator {
    case .hugo: "Hugo"
    case .jekyll: "Jekyll"
    case .eleventy: "Eleventy"
    default: "the generator"
    }
  }

  /// Reports what is wrong with the file alone.
  mutating func judge(isAlone: Bool) {
    var builder = MarkdownEntryBuilder(frontMatter, path, site.facts, names: names)
    builder.buildPlace(isAlone: isAlone)
    entry = builder.entry
    judgeStart()
    judgeMembers()
    judgeTermText()
    judgeDates()
    judgeDrafts()
    judgeAddress()
    judgeBody()
  }

  /// Judges the members of front matter, each by all that is asked of it alone.
  private mutating func judgeMembers() {
    let isYAML = frontMatter.language == .yaml
    let hasKeys = frontMatter.language != .headers
    for (place, member) in frontMatter.members.enumerated() {
      let name = names.texts[place]
      if isYAML { judgeScalars(member.value, name) }
      if hasKeys { judgeKey(member) }
      judgeType(member, name)
      if isDate(keys.ignoresCase ? name : member.name) { judgeDate(member.value) }
    }
  }

  mutating func report(_ rule: DiagnosticRule, _ message: String, at position: SourcePosition) {
    diagnostics.report(rule, message, at: inFile(position), entry: entry.id)
  }

  /// A place with the name of the file, as others are told of it.
  func inFile(_ position: SourcePosition) -> SourcePosition {
    SourcePosition(file: result.position.file, line: position.line, column: position.column)
  }

  /// The first member with one of some names, as the generator compares names.
  func member(_ names: String...) -> LocatedValue.Member? {
    for name in names {
      let place = self.names.firstPlace(of: name.folded) {
        keys.ignoresCase || frontMatter.members[$0].name == name
      }
      if let place { return frontMatter.members[place] }
    }
    return nil
  }

  /// Looks for what hides front matter from a generator that wants it to be the first bytes.
  private mutating func judgeStart() {
    guard frontMatter.language != nil, frontMatter.language != .headers,
      generator == .jekyll || generator == .eleventy
    else { return }
    let hasMark = text.span.hasText("\u{FEFF}", at: 0)
    if hasMark, generator == .jekyll {
      report(
        .markdownByteOrderMark, "a byte order mark stands before the front matter",
        at: result.position)
    }
    let start = hasMark ? 3 : 0
    if start < text.count, text[start] <= 0x20 {
      report(
        .markdownLateFrontMatter, "blank lines stand before the front matter", at: result.position)
    }
  }
}
