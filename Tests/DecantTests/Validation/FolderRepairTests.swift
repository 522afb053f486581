import Decant
import Foundation
import Testing

/// What has one right answer is written as it should be; every other byte stays.
struct FolderRepairTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let layout: String
    let before: String
    let after: String
    let rules: [String: Int]

    init(
      _ name: String, _ layout: String, _ before: String, _ after: String, _ rules: String...
    ) {
      testDescription = name
      self.layout = layout
      self.before = before
      self.after = after
      self.rules = Dictionary(rules.map { ("markdown/\($0)", 1) }, uniquingKeysWith: +)
    }
  }

  private static let cases = [
    Case(
      "texts that are truth values, with the comment behind them", "jekyll",
      "---\ntitle: Fog\nlang: no # Norwegian\nauthor: Yes\n---\n\nA\n",
      "---\ntitle: Fog\nlang: \"no\" # Norwegian\nauthor: \"Yes\"\n---\n\nA\n",
      "ambiguous-scalar", "ambiguous-scalar"),
    Case(
      "numbers among tags", "jekyll", "---\ntags: [fog, 012]\n---\n",
      "---\ntags: [fog, \"012\"]\n---\n", "ambiguous-scalar"),
    Case(
      "tags below each other", "eleventy", "---\ntags:\n  - fog\n  - 1:30\n---\n",
      "---\ntags:\n  - fog\n  - \"1:30\"\n---\n", "ambiguous-scalar"),
    Case(
      "misspelled keys", "hugo", "---\nttile: Fog\ndate: 2024-03-01\ncatagories: [a]\n---\n",
      "---\ntitle: Fog\ndate: 2024-03-01\ncategories: [a]\n---\n", "misspelled-key",
      "misspelled-key"),
    Case(
      "a misspelled key of TOML", "hugo", "+++\ntitle = 'Fog'\ndesciption = 'Grey'\n+++\n",
      "+++\ntitle = 'Fog'\ndescription = 'Grey'\n+++\n", "misspelled-key"),
    Case(
      "a misspelled key of JSON", "hugo", "{ \"title\": \"Fog\",\n  \"desciption\": \"Grey\" }\n",
      "{ \"title\": \"Fog\",\n  \"description\": \"Grey\" }\n", "misspelled-key"),
    Case(
      "a key in quotation marks in another case", "jekyll", "---\n'Title': Fog\n---\n",
      "---\n'title': Fog\n---\n", "key-case"),
    Case(
      "a key that Eleventy spells with capitals", "eleventy",
      "---\ntemplateengineoverride: njk\n---\n", "---\ntemplateEngineOverride: njk\n---\n",
      "key-case"),
    Case(
      "a truth value in quotation marks", "jekyll", "---\npublished: \"false\"\n---\n",
      "---\npublished: false\n---\n", "published-draft"),
    Case(
      "a word that isn't true to Hugo", "hugo", "+++\ntitle = 'Fog'\ndraft = 'yes'\n+++\n",
      "+++\ntitle = 'Fog'\ndraft = true\n+++\n", "published-draft"),
    Case(
      "a text with commas", "jekyll", "---\ntags: fog, low tide ,\n---\n",
      "---\ntags: [fog, low tide]\n---\n", "term-text"),
    Case(
      "a text with commas and a word that isn't plain", "hugo", "---\ntags: 'fog, no'\n---\n",
      "---\ntags: [\"fog\", \"no\"]\n---\n", "term-text"),
    Case(
      "a text with commas in TOML", "hugo", "+++\ntags = \"fog, tide\"\n+++\n",
      "+++\ntags = [\"fog\", \"tide\"]\n+++\n", "term-text"),
    Case(
      "a byte order mark and blank lines", "jekyll", "\u{FEFF}\n\n---\ntitle: Fog\n---\n\nA\n",
      "---\ntitle: Fog\n---\n\nA\n", "byte-order-mark", "late-front-matter"),
    Case(
      "blank lines behind a byte order mark that may stay", "eleventy",
      "\u{FEFF}\n---\ntitle: Fog\n---\n", "\u{FEFF}---\ntitle: Fog\n---\n", "late-front-matter"),
    Case(
      "code that isn't closed", "markdown", "# Fog\n\n~~~~ js\nfog()\n~~~\n\n",
      "# Fog\n\n~~~~ js\nfog()\n~~~\n~~~~\n\n", "unclosed-fence"),
    Case(
      "code without a line break at the end", "markdown", "# Fog\r\n\r\n```\r\nfog()",
      "# Fog\r\n\r\n```\r\nfog()\r\n```", "unclosed-fence"),
    Case(
      "colons, quotation marks and backslashes in texts", "hugo",
      "---\ntitle: Tides: a \"table\"\nsummary: C:\\ and: more\n---\n",
      "---\ntitle: \"Tides: a \\\"table\\\"\"\nsummary: \"C:\\\\ and: more\"\n---\n", "invalid-yaml"
    ),
    Case(
      "a text that begins with a sign", "jekyll", "---\ntitle: @home\n---\n",
      "---\ntitle: \"@home\"\n---\n", "invalid-yaml"),
    Case(
      "what comes to light when a key has its right name", "hugo",
      "---\ntitle: Fog\ndate: 2024-03-01\ncatagories: fog, tide\n---\n",
      "---\ntitle: Fog\ndate: 2024-03-01\ncategories: [fog, tide]\n---\n", "misspelled-key"),
    Case(
      "what comes to light when the YAML is read", "jekyll",
      "---\r\ntitle: Tides: a table\r\nlang: no\r\n---\r\n\r\nA\r\n",
      "---\r\ntitle: \"Tides: a table\"\r\nlang: \"no\"\r\n---\r\n\r\nA\r\n", "invalid-yaml",
      "ambiguous-scalar"),
  ]

  @Test(arguments: cases)
  func oneRightAnswerIsWrittenAndNothingElseChanges(_ item: Case) throws {
    let (text, outcomes) = try repair(item.before, as: item.layout)
    #expect(text == item.after)
    #expect(outcomes == [.fixed(item.rules)])
  }

  @Test(arguments: cases)
  func repairingTwiceIsRepairingOnce(_ item: Case) throws {
    let (text, outcomes) = try repair(item.after, as: item.layout)
    #expect(text == item.after)
    #expect(outcomes == [])
  }

  @Test(arguments: [
    // Whether somebody meant the comment, the word or the time, nobody knows.
    ("jekyll", "---\ntitle: Boat #7 is back\n---\n"), ("hugo", "---\ntoc: no\n---\n"),
    ("jekyll", "---\nlength: 12:30\n---\n"),
    // These move the page, or show or hide it.
    ("jekyll", "---\ncategories: fog, tide\n---\n"), ("jekyll", "---\nCategories: [fog]\n---\n"),
    ("jekyll", "---\nPermalink: /fog/\n---\n"), ("hugo", "---\ndtae: 2024-03-01\n---\n"),
    ("hugo", "---\ndrafft: true\n---\n"),
    ("eleventy", "---\neleventyexcludefromcollections: true\n---\n"),
    // Two keys that may be the same one, and a table that has its name in two places.
    ("hugo", "---\ncatagories: [fog]\ncategorys: [tide]\n---\n"),
    ("hugo", "+++\n[paarams]\na = 1\n[paarams.b]\nc = 1\n+++\n"),
    // Behind the blank line there may be text.
    ("markdown", "# Fog\n\n```\nfog()\n\nThe quay is wet.\n"),
    ("markdown", "# Fog\n\n```\n\n"),
    // A comment or a list may be meant.
    ("jekyll", "---\ntitle: Tides: a table # of ours\n---\n"),
    ("jekyll", "---\ntitle: [fog\n---\n"),
  ])
  func whatMayMeanSeveralThingsStays(_ layout: String, _ text: String) throws {
    let (after, outcomes) = try repair(text, as: layout)
    #expect(after == text)
    #expect(outcomes == [])
  }

  @Test func otherFindingsDoNotKeepOneFromBeingRepaired() throws {
    let (text, _) = try repair(
      "---\ntitle: Tides: a table # of ours\nlang: no\n---\n", as: "jekyll")
    #expect(text == "---\ntitle: Tides: a table # of ours\nlang: \"no\"\n---\n")
  }

  @Test func filesInOtherEncodingsStay() throws {
    let scratch = try ScratchFolder()
    let latin = Array("---\nlang: no\n---\n\nCaf".utf8) + [0xE9]
    try scratch.write(latin, to: "fog.md")
    #expect(try run(scratch.path("fog.md"), "jekyll").isEmpty)
    #expect(try Data(contentsOf: URL(filePath: scratch.path("fog.md"))) == Data(latin))
  }

  @Test func linksAreNotFollowed() throws {
    let scratch = try ScratchFolder()
    try scratch.write("---\nlang: no\n---\n", to: "elsewhere/fog.md")
    try FileManager.default.createDirectory(
      atPath: scratch.path("site"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("site/fog.md"), withDestinationPath: scratch.path("elsewhere/fog.md"))
    #expect(try run(scratch.path("site"), "jekyll").isEmpty)
    let outcomes = try run(scratch.path("site/fog.md"), "jekyll")
    #expect(outcomes.map(\.1) == [.refused("it is no plain file, and links aren't followed")])
    #expect(try scratch.text("elsewhere/fog.md") == "---\nlang: no\n---\n")
  }

  @Test func whatIsOffOrAcceptedStays() throws {
    let scratch = try ScratchFolder()
    let text = "---\nlang: no\ntags: fog, tide\nTitle: Fog\n---\n"
    try scratch.write(text, to: "site/_posts/2024-03-01-fog.md")
    try scratch.write("title: Tides\n", to: "site/_config.yml")
    try scratch.write(
      """
      rules:
        markdown/ambiguous-scalar: off
      ignore:
        - rule: markdown/term-text
          path: _posts/2024-03-01-fog.md
          reason: a theme splits it

      """, to: "site/.decant.yaml")
    var settings = ValidationSettings(rules: FormatRegistry.standard.validationRules)
    settings.ignored = ["markdown/key-case"]
    let configuration = try ValidationConfiguration.nearest(
      to: scratch.path("site"), rules: settings.rules)
    let repair = try #require(FolderRepair(.jekyll, settings, configuration))
    try repair.run([scratch.path("site")]) { name, _ in Issue.record("\(name) changed") }
    #expect(try scratch.text("site/_posts/2024-03-01-fog.md") == text)
  }

  @Test func aFolderIsRepairedWithinItself() throws {
    let scratch = try ScratchFolder()
    try scratch.write("---\nlang: no\n---\n", to: "above/site/a/fog.md")
    try scratch.write("---\nlang: on\n---\n", to: "above/site/tide.md")
    let parent = scratch.path("above")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(parent)/site/tide.md")
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: parent)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: parent) }
    let names = try run("\(parent)/site/", "jekyll").map(\.0)
    #expect(names == ["a/fog.md", "tide.md"].map { "\(parent)/site/\($0)" })
    #expect(try scratch.text("above/site/a/fog.md") == "---\nlang: \"no\"\n---\n")
    let attributes = try manager.attributesOfItem(atPath: "\(parent)/site/tide.md")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try manager.contentsOfDirectory(atPath: "\(parent)/site").sorted() == ["a", "tide.md"])
  }

  @Test func onlyFilesThatAreJudgedAreRepaired() throws {
    let scratch = try ScratchFolder()
    let text = "---\nlang: no\n---\n"
    for folder in ["node_modules", "_site", ".github"] {
      try scratch.write(text, to: "site/\(folder)/fog.md")
    }
    try scratch.write(text, to: "site/.decant/fog.md")
    #expect(try run(scratch.path("site"), "jekyll").isEmpty)
  }

  @Test func filesThatAreNamedAreRepairedOnceAndTogether() throws {
    let scratch = try ScratchFolder()
    for name in ["a/fog.md", "a/tide.md", "b/fog.md"] {
      try scratch.write("---\nlang: no\n---\n", to: name)
    }
    try scratch.write("---\nlang: fr\n---\n", to: "a/ebb.md")
    let paths = ["a/fog.md", "a/ebb.md", "a/tide.md", "a/fog.md", "b/fog.md"].map {
      scratch.path($0)
    }
    let settings = ValidationSettings(rules: FormatRegistry.standard.validationRules)
    var names: [String] = []
    try #require(FolderRepair(.jekyll, settings)).run(paths) { name, _ in names.append(name) }
    #expect(names == ["a/fog.md", "a/tide.md", "b/fog.md"].map { scratch.path($0) })
    for name in ["a/fog.md", "a/tide.md", "b/fog.md"] {
      #expect(try scratch.text(name) == "---\nlang: \"no\"\n---\n")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path("a"))
    #expect(left.sorted() == ["ebb.md", "fog.md", "tide.md"])
  }

  /// Repairs a file of its own, and returns its text and what was said of it.
  private func repair(
    _ text: String, as layout: String
  ) throws -> (text: String, outcomes: [BlogRepair.Outcome]) {
    let scratch = try ScratchFolder()
    try scratch.write(text, to: "fog.md")
    let outcomes = try run(scratch.path("fog.md"), layout)
    // Foundation would take a byte order mark off.
    let bytes = try Data(contentsOf: URL(filePath: scratch.path("fog.md")))
    return (String(decoding: bytes, as: UTF8.self), outcomes.map(\.1))
  }

  private func run(
    _ path: String, _ layout: String
  ) throws -> [(String, BlogRepair.Outcome)] {
    let settings = ValidationSettings(rules: FormatRegistry.standard.validationRules)
    let format = try #require(FormatRegistry.standard[layout])
    var outcomes: [(String, BlogRepair.Outcome)] = []
    try #require(FolderRepair(format, settings)).run([path]) { outcomes.append(($0, $1)) }
    return outcomes
  }
}
