import DecantCore
import DecantYAML
import Testing

@testable import DecantMarkdown

struct FrontMatterWriterTests {
  private func yaml(_ members: MetadataBag, dates: DateSpelling = .rfc3339) -> String {
    var output: [UInt8] = []
    FrontMatterWriter(.yaml, dates: dates).appendBlock(members, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func toml(_ members: MetadataBag) -> String {
    var output: [UInt8] = []
    FrontMatterWriter(.toml).appendDocument(.object(members), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// 2012-03-15, 15:15:12, seven hours behind Greenwich.
  static let date = Timestamp(localSeconds: 1_331_824_512, offset: -25_200)

  @Test func aPostLooksAsIfTyped() {
    let members: MetadataBag = [
      .init("title", .string("Template: Featured Image")),
      .init("date", .timestamp(Self.date)),
      .init("author", .string("Theme Buster")),
      .init("tags", .array([.string("edge case"), .string("no"), .string("C#"), .string("😀")])),
      .init("images", .array([.string("/images/2013/03/quay.jpg")])),
    ]
    #expect(
      yaml(members) == """
        ---
        title: "Template: Featured Image"
        date: 2012-03-15T15:15:12-07:00
        author: Theme Buster
        tags:
          - edge case
          - "no"
          - C#
          - 😀
        images:
          - /images/2013/03/quay.jpg
        ---

        """)
  }

  @Test func nestedListsAndMapsAreIndented() {
    let reply: MetadataBag = [.init("id", .number("883")), .init("text", .string("Thanks."))]
    let comment: MetadataBag = [
      .init("id", .number("881")), .init("text", .string("One.\n\nTwo.\n")),
      .init("replies", .array([.object(reply)])), .init("none", .array([])),
    ]
    var output: [UInt8] = []
    FrontMatterWriter().appendDocument(.array([.object(comment), .array([.null])]), to: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        - id: 881
          text: |
            One.

            Two.
          replies:
            - id: 883
              text: Thanks.
          none: []
        - - null

        """)
  }

  @Test(arguments: [
    (DateSpelling.rfc3339, "2012-03-15T15:15:12-07:00"),
    (.jekyll, "2012-03-15 15:15:12 -0700"), (.day, "2012-03-15"),
  ])
  func datesFollowTheStyle(style: DateSpelling, expected: String) {
    #expect(yaml([.init("date", .timestamp(Self.date))], dates: style).contains(": \(expected)\n"))
  }

  @Test func anUnknownOffsetIsNotInvented() {
    var date = Self.date
    date.offset = nil
    #expect(yaml([.init("d", .timestamp(date))]).contains("d: 2012-03-15T15:15:12\n"))
    #expect(yaml([.init("d", .timestamp(date))], dates: .jekyll).contains("15:15:12\n"))
  }

  @Test func anOffsetWithSecondsKeepsTheInstant() {
    let date = Timestamp(secondsSinceEpoch: 0, offset: 3208)
    #expect(yaml([.init("d", .timestamp(date))]).contains("d: 1970-01-01T00:53:00+00:53\n"))
  }

  @Test func tablesComeAfterValues() {
    let members: MetadataBag = [
      .init("params", .object([.init("colour", .string("red")), .init("nothing", .null)])),
      .init("title", .string("A \"B\"")),
      .init("menus", .object([.init("main", .array([.object([.init("name", .string("x"))])]))])),
      .init("tags", .array([.string("a"), .string("b")])),
    ]
    #expect(
      toml(members) == #"""
        title = "A \"B\""
        tags = [
          "a",
          "b",
        ]

        [params]
        colour = "red"

        [[menus.main]]
        name = "x"

        """#)
  }

  @Test func linesOfPlusSignsDoNotEndTheFrontMatter() {
    #expect(toml([.init("a", .string("x\n+++\ny"))]) == "a = \"x\\n+++\\ny\"\n")
  }

  @Test func tomlReadsBackWhatWasWritten() throws {
    for text in Self.texts + ["\"\"\"\"", "a\"\"\"\nb\\", "\u{7F}\n\u{1F}"] {
      let members: MetadataBag = [.init(text, .array([.string(text), .string("x")]))]
      let root = try TOMLReader.read(
        Array(toml(members).utf8), at: SourcePosition(line: 1, column: 1), depth: 9)
      #expect(root.value == .object(members))
    }
  }

  /// Texts that some reader or other takes for something else.
  static let texts: [String] = [
    "", " ", "no", "No", "NO", "yes", "on", "Off", "y", "N", "true", "False", "null", "Null", "~",
    "012", "010", "08", "0o17", "0x1F", "0b11", "1_000", "1,000", "1.10", "1e3", ".5", "-1", "+1",
    ".inf", ".NaN", "-.Inf", "1:30", "12:30:45", "2024-01-02", "2024-13-45", "2024-1-2",
    "2024-01-02 03:04:05 -0700", "2024-01-02T03:04:05Z", "a: b", "a:", ":a", "a #b", "#a", "C#",
    "@x", "`x`", "%x", "*x", "&x", "!x", "|", ">", "? x", "- x", "-", "---", "...", "[draft] x",
    "{x} y", "]", "}", ",x", "'single'", "\"double\"", "it's", "back\\slash", "a\tb", "tab\t",
    " leading", "trailing ", "\u{A0}nbsp", "nbsp\u{A0}", "\u{3000}x", "é", "😀 party", "ünï",
    "\u{7}bell", "\u{0}", "\u{7F}", "\u{85}", "a\u{85}b", "a\u{2028}b", "\u{FEFF}x", "x\u{FFFE}",
    "a\r\nb", "a\rb", "<<", "=", "one\ntwo", "one\ntwo\n", "one\n\n\n", "\n", "\n\n", "\n x",
    " x\ny", "\tx\ny", "one\n---\ntwo", "one\n  two\n ", "x\n\u{85}", "10 things", "3D", "90s",
    "1st", "https://example.org/a?b=c&d", "/path/", "a, b; c", "100%", "x: |", "key: [", "\\",
    "NaN",
    "123456789012345678901234567890", "0", "-0", "1e400", "5 a", "e3", "0.1.2", "2024-01-02 x",
  ]

  @Test func textsAreReadBackAsTheSameTexts() {
    for text in Self.texts {
      let members: MetadataBag = [
        .init(text, .string(text)),
        .init("list", .array([.string(text), .array([.string(text)])])),
        .init("map", .object([.init("in", .string(text))])), .init("end", .bool(true)),
      ]
      let written = yaml(members)
      var reader = YAMLReader(
        Array(written.utf8.dropFirst(4).dropLast(4)), at: SourcePosition(line: 2, column: 1),
        limits: Limits())
      #expect(reader.read()?.value == .object(members), "\(text.debugDescription)\n\(written)")
    }
  }

  /// The words and patterns of YAML 1.1 (yaml.org/type), of the core schema of 1.2, and of Psych.
  static let resolvers: [String] = [
    #"(?i)y|n|yes|no|on|off|true|false|null|~|"#,
    #"[-+]?(0b[01_]+|0[0-7_]+|0o[0-7]+|0x[0-9a-fA-F_]+|[0-9][0-9_,]*)"#,
    #"[-+]?[0-9][0-9_,]*(:[0-5]?[0-9])+(\.[0-9_]*)?"#,
    #"[-+]?(\.[0-9_]+|[0-9][0-9_,]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?"#,
    #"(?i)[-+]?\.inf|\.nan"#,
    #"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"#,
    #"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|\s+)[0-9:.]+\s*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?)?"#,
    #"<<|=|:.*"#,
  ]

  @Test func plainTextsAreTextsToEveryReader() throws {
    for pattern in Self.resolvers {
      let resolver = try Regex(pattern)
      for text in Self.texts where YAMLScalar.isPlain(text) {
        #expect(try resolver.wholeMatch(in: text) == nil, "\(text) is plain")
      }
    }
  }

  @Test func numbersKeepTheirSpelling() {
    for lexeme in [
      "1.10", "0", "-1", "1e400", "123456789012345678901234567890", "0x1F", "010", ".5",
    ] {
      #expect(yaml([.init("number", .number(lexeme))]).contains("number: \(lexeme)\n"))
    }
    #expect(yaml([.init("number", .number("1:30"))]).contains("number: \"1:30\"\n"))
  }
}
