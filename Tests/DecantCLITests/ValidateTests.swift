import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `decant validate` prints, writes and returns.
struct ValidateTests {
  private static let head = """
    {
      "version": "https://jsonfeed.org/version/1.1", "title": "Tide",
      "home_page_url": "https://tide.example/", "feed_url": "https://tide.example/feed.json",
    """

  /// A feed with items whose members are given.
  private func feed(_ items: [String]) -> String {
    let body = items.map { "    { \($0) }" }.joined(separator: ",\n")
    return "\(Self.head)\n  \"items\": [\n\(body)\n  ]\n}\n"
  }

  private func item(_ id: String, _ more: String = "") -> String {
    "\"id\": \"\(id)\", \"url\": \"https://tide.example/1\", \(more)\"content_text\": \"Fog\""
  }

  /// A folder with files in it.
  private func folder(_ files: [String: String]) throws -> TestFolder {
    let folder = try TestFolder()
    for (path, text) in files {
      let file = folder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private var clean: String { feed([item("1")]) }
  private var warned: String { feed([item("1", "\"summary\": \"\", ")]) }
  private var broken: String { feed([item("1", "\"summary\": 1, ")]) }

  // MARK: What counts

  @Test func errorsEndWithOneAndWarningsWithZero() throws {
    let folder = try folder(["a.json": clean, "b.json": warned, "c.json": broken])
    #expect(try folder.run("decant validate a.json").status == 0)
    #expect(try folder.run("decant validate b.json").status == 0)
    #expect(try folder.run("decant validate --strict b.json").status == 1)
    #expect(try folder.run("decant validate --max-warnings 0 b.json").status == 1)
    #expect(try folder.run("decant validate --max-warnings 1 b.json").status == 0)
    #expect(try folder.run("decant validate c.json").status == 1)
    #expect(try folder.run("decant validate missing.json").status == 2)
  }

  @Test func whatMatchesNothingIsNoSuccess() throws {
    let folder = try folder(["empty/notes.bin": "nothing", "list.json": "[1]"])
    #expect(try folder.run("decant validate empty").status == 2)
    #expect(try folder.run("decant validate list.json").status == 2)
  }

  @Test func rulesAreSelectedAndIgnored() throws {
    let folder = try folder(["c.json": broken])
    #expect(try folder.run("decant validate --ignore jsonfeed/wrong-type c.json").status == 0)
    #expect(try folder.run("decant validate --select wxr c.json").status == 0)
    #expect(try folder.run("decant validate --select jsonfeed c.json").status == 1)
    #expect(try folder.run("decant validate --select jsonfeed/tide c.json").status == 2)
  }

  @Test func configurationsCountByPathAndEntry() throws {
    let folder = try folder([
      "c.json": broken, "old/c.json": broken,
      ".decant.yaml": """
      rules:
        jsonfeed/wrong-type: warning
      """,
    ])
    let result = try folder.run("decant validate c.json old/c.json")
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("warning: \"summary\" is a number"))
  }

  @Test func rulesAreSetForPathsAlone() throws {
    let folder = try folder([
      "c.json": broken, "old/c.json": broken,
      ".decant.yaml": """
      paths:
        - path: old/**
          rules: { jsonfeed/wrong-type: note }
      """,
    ])
    #expect(try folder.run("decant validate old/c.json").status == 0)
    #expect(try folder.run("decant validate old/c.json c.json").status == 1)
  }

  @Test func exceptionsCountForTheirEntryAndHaveAReason() throws {
    let exception = """
      ignore:
        - rule: jsonfeed/wrong-type
          entry: "1"
          reason: the old site wrote numbers
      """
    let two = feed([item("1", "\"summary\": 1, "), item("2", "\"summary\": 2, ")])
    let folder = try folder(["c.json": broken, "two.json": two, ".decant.yaml": exception])
    let one = try folder.run("decant validate c.json")
    #expect(one.status == 0)
    #expect(one.talk.contains("1 ignored"), "\(one.talk)")
    let both = try folder.run("decant validate two.json")
    #expect(both.status == 1)
    #expect(both.talk.hasPrefix("1 error in 1 file"), "\(both.talk)")
    try Data(clean.utf8).write(to: folder.url.appending(path: "c.json"))
    let unused = try folder.run("decant validate c.json")
    #expect(unused.talk.contains(".decant.yaml:2:"), "\(unused.talk)")
    #expect(unused.talk.contains("the old site wrote numbers"))
    let silent = exception.replacingOccurrences(of: "the old site wrote numbers", with: "\"\"")
    try Data(silent.utf8).write(to: folder.url.appending(path: ".decant.yaml"))
    #expect(try folder.run("decant validate c.json").status == 2)
  }

  @Test func configurationsNameRulesThatThereAre() throws {
    let folder = try folder(["c.json": clean, ".decant.yaml": "rules:\n  jsonfeed/tide: off\n"])
    let result = try folder.run("decant validate c.json")
    #expect(result.status == 2)
    #expect(result.talk.contains(".decant.yaml:2:"), "\(result.talk)")
  }

  @Test func baselinesAcceptWhatIsKnown() throws {
    let folder = try folder(["c.json": broken])
    #expect(try folder.run("decant validate --write-baseline known c.json").status == 0)
    let known = try folder.run("decant validate --baseline known c.json")
    #expect(known.status == 0)
    #expect(known.talk.contains("1 known from the baseline"))
    let moved = broken.replacingOccurrences(of: "\"items\"", with: "\n\n\"items\"")
    try Data(moved.utf8).write(to: folder.url.appending(path: "c.json"))
    #expect(try folder.run("decant validate --baseline known c.json").status == 0)
    let worse = feed([item("1", "\"summary\": 1, "), item("2", "\"summary\": 2, ")])
    try Data(worse.utf8).write(to: folder.url.appending(path: "c.json"))
    #expect(try folder.run("decant validate --baseline known c.json").status == 1)
  }

  @Test func walkingSkipsWhatGitIgnoresAndWhatLiesBesideFeeds() throws {
    let folder = try folder([
      "blog/feed.json": clean, "blog/drafts/bad.json": broken, "blog/.gitignore": "drafts/\n",
      "blog/node_modules/x/feed.json": broken, "blog/feed.json.decant/blog.jsonl": "{}",
      "blog/package.json": "{ \"name\": \"x\", \"version\": \"1.0\" }",
    ])
    let result = try folder.run("decant validate blog")
    #expect(result.status == 0, "\(result.output)\(result.talk)")
    #expect(result.talk.contains("(1 JSON Feed"))
  }

  @Test func standardInputIsJudged() throws {
    let folder = try folder([:])
    let result = try folder.run("decant validate -", input: broken)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("standard input:5:"))
    #expect(try folder.run("decant validate - other.json", input: broken).status == 2)
  }

  @Test func pagesOfOneFeedAreJudgedTogether() throws {
    let next = Self.head + "\n  \"next_url\": \"https://tide.example/2.json\",\n  \"items\": [] }\n"
    let back = next.replacingOccurrences(of: "2.json", with: "feed.json")
      .replacingOccurrences(
        of: "\"feed_url\": \"https://tide.example/feed.json\"",
        with: "\"feed_url\": \"https://tide.example/2.json\"")
    let folder = try folder(["1.json": next, "2.json": back])
    #expect(try folder.run("decant validate 1.json").status == 0)
    let both = try folder.run("decant validate 1.json 2.json")
    #expect(both.status == 1)
    #expect(both.talk.contains("2 errors in 2 of 2 files (2 JSON Feeds)"))
  }

  // MARK: Forms

  /// An id that tries everything: escapes of GitHub, commands, XML.
  private var hostile: String {
    feed([
      item("a%b\\r\\n::error::x, y:z <&\\\"'>\\u0007"),
      item("a%b\\r\\n::error::x, y:z <&\\\"'>\\u0007"),
      item("::set-output name=a::b", "\"summary\": \"\", \"image\": \"::add-mask::b c\", "),
    ])
  }

  @Test func annotationsCarryNoCommandsOfOthers() throws {
    let folder = try folder(["a,b:c%.json": hostile])
    let result = try folder.run("decant validate --format github 'a,b:c%.json'")
    var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.first)
    #expect(first.hasPrefix("::stop-commands::decant-"))
    let end = "::\(first.dropFirst("::stop-commands::".count))::"
    let stop = try #require(lines.firstIndex { $0 == end })
    lines.removeFirst(stop + 1)
    #expect(!lines.isEmpty)
    for line in lines where !line.isEmpty {
      #expect(
        line.hasPrefix("::error file=a%2Cb%3Ac%25.json,line=")
          || line.hasPrefix("::warning file=a%2Cb%3Ac%25.json,line="), "\(line)")
      let message = line.components(separatedBy: "::").dropFirst(2).joined(separator: "::")
      #expect(!message.contains("\r"))
    }
    #expect(lines.contains { $0.contains("a%25b") })
  }

  @Test func columnsOfSARIFAreUnitsOfUTF16() throws {
    let folder = try folder(["f.json": feed([item("1", "\"title\": \"é𝄞\", \"summary\": 1, ")])])
    let result = try folder.run("decant validate --format sarif f.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let results = try #require(run["results"] as? [[String: Any]])
    let location = try #require((results.first?["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let region = try #require(physical["region"] as? [String: Any])
    let line = try #require(
      feed([item("1", "\"title\": \"é𝄞\", \"summary\": 1, ")])
        .split(separator: "\n").first { $0.contains("summary") })
    let before = try #require(line.range(of: "\"summary\": ")).upperBound
    let column = line.utf16.distance(from: line.utf16.startIndex, to: before) + 1
    #expect(region["startColumn"] as? Int == column)
    #expect(region["startLine"] as? Int == 5)
  }

  /// The members that SARIF 2.1.0 requires, and those that GitHub asks for beyond them.
  @Test func SARIFHasWhatItMustHave() throws {
    let folder = try folder(["a b.json": hostile])
    let result = try folder.run("decant validate --format sarif 'a b.json'")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    #expect((root["$schema"] as? String)?.hasPrefix("https://") == true)
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "decant")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for rule in rules {
      for name in ["shortDescription", "fullDescription", "help"] {
        #expect(((rule[name] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      }
    }
    let invocations = try #require(run["invocations"] as? [[String: Any]])
    #expect(invocations.first?["executionSuccessful"] as? Bool == true)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 3)
    var prints: Set<String> = []
    for finding in results {
      let index = try #require(finding["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == finding["ruleId"] as? String)
      #expect(["none", "note", "warning", "error"].contains(finding["level"] as? String))
      #expect(((finding["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let location = try #require((finding["locations"] as? [[String: Any]])?.first)
      let physical = try #require(location["physicalLocation"] as? [String: Any])
      #expect((physical["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b.json")
      let region = try #require(physical["region"] as? [String: Int])
      #expect(region.values.allSatisfy { $0 >= 1 })
      prints.formUnion(try #require(finding["partialFingerprints"] as? [String: String]).values)
    }
    #expect(prints.count == results.count)
  }

  /// What the schema of Ant's task of JUnit requires: each element's attributes, and no others,
  /// and what may follow what.
  private final class Suite: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var tests = 0
    var failures = 0
    var faults: [String] = []
    private var open: [String] = []
    private var order: [String] = []

    private static let attributes: [String: Set<String>] = [
      "testsuites": [], "properties": [], "system-out": [], "system-err": [],
      "testsuite": [
        "name", "package", "id", "tests", "failures", "errors", "skipped", "time", "hostname",
        "timestamp",
      ],
      "testcase": ["name", "classname", "time"], "failure": ["message", "type"],
    ]
    private static let children: [String: [String]] = [
      "testsuites": ["testsuite"], "testcase": ["failure"],
      "testsuite": ["properties", "testcase", "system-out", "system-err"],
    ]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      counts[name, default: 0] += 1
      if Set(attributes.keys) != Self.attributes[name] { faults.append("\(name): \(attributes)") }
      if let parent = open.last, Self.children[parent]?.contains(name) != true {
        faults.append("\(name) in \(parent)")
      }
      open.append(name)
      guard name == "testsuite" else { return order.append(name) }
      order = []
      tests += Int(attributes["tests"] ?? "") ?? -1
      failures += Int(attributes["failures"] ?? "") ?? -1
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
      guard name == "testsuite" else { return }
      let places = order.filter { $0 != "failure" }.compactMap {
        Self.children["testsuite"]?.firstIndex(of: $0)
      }
      if places != places.sorted() || Set(places).count != 4 { faults.append("\(order)") }
    }
  }

  @Test func testResultsAreWhatJUnitWrites() throws {
    let folder = try folder(["<&\".json": hostile, "clean.json": clean])
    let result = try folder.run("decant validate --format junit '<&\".json' clean.json")
    let suite = Suite()
    let parser = XMLParser(data: Data(result.output.utf8))
    parser.delegate = suite
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(suite.faults == [])
    #expect(suite.tests == suite.counts["testcase"])
    #expect(suite.failures == suite.counts["failure"])
    #expect(suite.counts["testsuite"] == 2)
    #expect(suite.failures == 2)
    // What doesn't fail is said all the same.
    #expect(result.output.contains("[jsonfeed/blank-value]"))
  }

  @Test func otherFormsLieBesideTheText() throws {
    let folder = try folder(["c.json": broken])
    let result = try folder.run(
      "decant validate --format gitlab -o report.json c.json && echo fine")
    #expect(result.output.hasPrefix("c.json:5:"))
    let report = try Data(contentsOf: folder.url.appending(path: "report.json"))
    let findings = try #require(
      try JSONSerialization.jsonObject(with: report) as? [[String: Any]])
    #expect(findings.map { $0["check_name"] as? String } == ["jsonfeed/wrong-type"])
  }

  // MARK: Fixing

  @Test func fixingRepairsWhatHasOneAnswerAndLeavesTheRest() throws {
    let bad = feed([
      "\"id\": 12, \"url\": \"https://tide.example/1\", \"content_text\": \"Fog\",",
      item("2", "\"date_published\": \"2021-02-30T10:00:00Z\", \"_tide\": { \"about\": \"x\" }, "),
    ])
    let folder = try folder(["feed.json": bad])
    #expect(try folder.run("decant validate feed.json").status == 1)
    let result = try folder.run("decant validate --fix feed.json")
    #expect(result.status == 1)
    #expect(result.talk.contains("feed.json: fixed 2"), "\(result.talk)")
    #expect(result.output.contains("[jsonfeed/invalid-date]"))
    #expect(!result.output.contains("[jsonfeed/id-not-text]"))
    let fixed = try String(contentsOf: folder.url.appending(path: "feed.json"), encoding: .utf8)
    #expect(fixed.contains("\"id\": \"12\""))
    #expect(fixed.contains("\"2021-02-30T10:00:00Z\""))
    #expect(fixed.contains("\"_tide\""))
    #expect(try folder.newNames() == ["feed.json"])
  }

  @Test func fixingHeedsWhatIsOff() throws {
    let bad = feed(["\"id\": 12, \"url\": \"https://tide.example/1\", \"content_text\": \"Fog\""])
    let folder = try folder(["feed.json": bad])
    let file = folder.url.appending(path: "feed.json")
    #expect(
      try folder.run("decant validate --fix --ignore jsonfeed/id-not-text feed.json").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == bad)
    try "rules:\n  jsonfeed/id-not-text: off\n".write(
      to: folder.url.appending(path: ".decant.yaml"), atomically: true, encoding: .utf8)
    #expect(try folder.run("decant validate --fix feed.json").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == bad)
  }

  @Test func fixingThatWouldRepairWhatIsOffTooIsRefused() throws {
    let export = """
      <?xml version="1.0" encoding="UTF-8" ?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:wp="http://wordpress.org/export/1.2/">
      <channel><title>Tide</title><link>https://tide.example</link>
      <wp:wxr_version>1.2</wp:wxr_version>
      <item><title>Salt & fog\u{1}</title><link>https://tide.example/1</link>
      <content:encoded><![CDATA[Wet.]]></content:encoded>
      <wp:post_id>1</wp:post_id><wp:post_date>2021-03-02 09:30:00</wp:post_date>
      <wp:post_name>fog</wp:post_name><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type></item></channel></rss>

      """
    let folder = try folder(["export.xml": export])
    let found = try folder.run("decant validate --format json export.xml").output
    #expect(found.contains("wxr/control-character"), "\(found)")
    let result = try folder.run("decant validate --fix --ignore wxr/control-character export.xml")
    #expect(
      result.talk.contains(
        "export.xml: not fixed: it would repair what doesn't count: wxr/control-character"),
      "\(result.talk)")
    let file = folder.url.appending(path: "export.xml")
    #expect(try String(contentsOf: file, encoding: .utf8) == export)
  }

  @Test func fixingLeavesTheArchiveBesideAFeed() throws {
    let bad = feed(["\"id\": 12, \"url\": \"https://tide.example/1\", \"content_text\": \"Fog\""])
    let folder = try folder(["feed.json": bad, "feed.json.decant/blog.jsonl": "{}\n"])
    #expect(try folder.run("decant validate --fix feed.json").status == 0)
    let archive = folder.url.appending(path: "feed.json.decant")
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.path) == ["blog.jsonl"])
    let line = try String(contentsOf: archive.appending(path: "blog.jsonl"), encoding: .utf8)
    #expect(line == "{}\n")
  }

  @Test func fixingInventsNoOffset() throws {
    let bad = feed([item("1", "\"date_published\": \"2021-03-02 10:00\", ")])
    let folder = try folder(["feed.json": bad])
    #expect(try folder.run("decant validate --fix feed.json").status == 1)
    let file = folder.url.appending(path: "feed.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == bad)
  }

  @Test func fixingLeavesCleanFilesAlone() throws {
    let folder = try folder(["feed.json": clean])
    let file = folder.url.appending(path: "feed.json")
    #expect(try folder.run("decant validate --fix feed.json").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == clean)
  }

  @Test func fixingTouchesNoFileThatItCannotWriteWhole() throws {
    let cut = String(feed([item("1"), "\"id\": 2, \"content_text\": \"x\""]).dropLast(20))
    let folder = try folder(["feed.json": cut])
    let result = try folder.run("decant validate --fix feed.json")
    #expect(result.status == 1)
    #expect(result.talk.contains("feed.json: not fixed"), "\(result.talk)")
    let file = folder.url.appending(path: "feed.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == cut)
    #expect(try folder.newNames() == ["feed.json"])
  }

  @Test func fixingMakesExportsWellFormed() throws {
    let export = """
      <?xml version="1.0" encoding="UTF-8" ?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel><title>Tide</title><link>https://tide.example</link>
      <wp:wxr_version>1.2</wp:wxr_version>
      <wp:author><wp:author_login>nora</wp:author_login></wp:author>
      <item><title>Salt & fog</title><link>https://tide.example/1</link>
      <dc:creator>nora</dc:creator><content:encoded><![CDATA[Wet.]]></content:encoded>
      <wp:post_id>1</wp:post_id><wp:post_date>2021-03-02 09:30:00</wp:post_date>
      <wp:post_name>fog</wp:post_name><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type></item></channel></rss>

      """
    let folder = try folder(["export.xml": export])
    #expect(try folder.run("decant validate export.xml").status == 1)
    let result = try folder.run("decant validate --fix export.xml")
    #expect(result.status == 0, "\(result.output)\(result.talk)")
    let file = folder.url.appending(path: "export.xml")
    let fixed = try String(contentsOf: file, encoding: .utf8)
    #expect(fixed.contains("Salt &amp; fog") || fixed.contains("<![CDATA[Salt & fog]]>"))
  }

  @Test func fixingAFolderNamesItsFilesAndShowsWhatIsLeft() throws {
    let folder = try folder([
      "blog/_config.yml": "title: Tides\ntimezone: Europe/Berlin\n",
      "blog/_posts/2024-03-01-fog.md":
        "---\ntitle: Tides: a table\ntags: [no, 012]\n---\n\n[a](b.md)\n",
      "blog/_posts/2024-03-02-tide.md": "---\ntitle: Tide\ncategories: a, b\nlang: no\n---\n",
    ])
    let result = try folder.run("decant validate --fix blog")
    #expect(
      result.talk.hasPrefix(
        "blog/_posts/2024-03-01-fog.md: fixed 3: markdown/ambiguous-scalar (2), "
          + "markdown/invalid-yaml\n"
          + "blog/_posts/2024-03-02-tide.md: fixed 1: markdown/ambiguous-scalar\n"
          + "fixed 4 findings in 2 files\n"), "\(result.talk)")
    #expect(result.talk.contains("\nno errors, 2 warnings in 2 of 2 files"), "\(result.talk)")
    let places = result.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(
      places == ["blog/_posts/2024-03-01-fog.md:6:5:", "blog/_posts/2024-03-02-tide.md:3:13:"])
    #expect(result.status == 0)
    let again = try folder.run("decant validate --fix blog")
    #expect(again.talk.hasPrefix("no errors, 2 warnings"), "\(again.talk)")
  }

  @Test func standardInputIsNotFixed() throws {
    let folder = try folder([:])
    #expect(try folder.run("decant validate --fix -", input: clean).status == 2)
  }

  // MARK: Rules

  @Test func thePageOfRulesIsWhatTheRulesSay() throws {
    let folder = try folder([:])
    let page = TestFolder.sources.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Decant/Decant.docc/Rules.md")
    let result = try folder.run("decant explain --all")
    if ProcessInfo.processInfo.environment["DECANT_UPDATE_SAMPLES"] != nil {
      try Data(result.output.utf8).write(to: page)
    }
    #expect(result.output == (try String(contentsOf: page, encoding: .utf8)))
  }
}
