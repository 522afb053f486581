import Decant
import Foundation
import Testing

/// What samples in a repository can't show, and what must not be found.
struct MarkdownFolderTests {
  private func judge(
    _ files: [String: String], as layout: String = "markdown", in folder: String = "site"
  ) async throws -> [String] {
    let scratch = try ScratchFolder()
    for (name, text) in files { try scratch.write(text, to: "site/\(name)") }
    let format = try #require(FormatRegistry.standard[layout])
    let found = try await ValidationSample.judge(
      .path(scratch.path(folder), name: "site"), format)
    return found.map { "\($0.position.map(\.description) ?? ""): \($0.rule.id)" }.sorted()
  }

  private func post(_ members: String, _ body: String = "Wet.\n") -> String {
    "---\n\(members)\n---\n\n\(body)"
  }

  @Test func namesThatDifferInCaseCollide() async throws {
    let found = try await judge(["Fog.md": post("title: A"), "fog.md": post("title: B")])
    #expect(found == ["site/fog.md:1:1: markdown/name-collision"])
  }

  @Test func namesThatSpellAnAccentInTwoWaysCollide() async throws {
    let scratch = try ScratchFolder()
    for name in ["caf\u{E9}.md", "cafe\u{301}.md"] {
      try scratch.write(post("title: A"), to: "site/\(name)")
    }
    let found = try await ValidationSample.judge(
      .path(scratch.path("site"), name: "site"), .markdown)
    #expect(found.map(\.rule.id) == ["markdown/name-collision"])
  }

  @Test(arguments: ["aux.md", "a:b.md", "notes. /fog.md", "why?.md", "LPT1.old.md"])
  func namesThatWindowsRefusesAreFound(_ name: String) async throws {
    let found = try await judge([name: post("title: A")])
    #expect(found.map { $0.split(separator: " ").last } == ["markdown/unportable-name"])
  }

  @Test(arguments: ["auxiliary.md", "console.md", "a-b.md", "v1.2.md"])
  func otherNamesAreFine(_ name: String) async throws {
    #expect(try await judge([name: post("title: A")]) == [])
  }

  @Test func placesInOtherFilesAreJudged() async throws {
    let body = """
      [a](b.md#high-water) [b](b.md#low) [c](b.md#Quay) [d](b.md) [e](b.md#)
      [f](notes/c.md#ebb) [g](notes/c.md#flood) [h](t.md#any) `[i](b.md#none)`
      [j](b.md#ebb?) [k](a.md#flood)
      """
    let found = try await judge([
      "a.md": post("title: A", body),
      "b.md": post("title: B", "## High water\n\n<a id=\"quay\"></a>\n\nWet.\n"),
      "notes/c.md": post("title: C", "Ebb\n===\n\n[l](../b.md#low)\n"),
      "t.md": post("title: T", "{{ headings }}\n"),
    ])
    #expect(
      found == [
        "site/a.md:5:26: markdown/missing-anchor", "site/a.md:6:25: markdown/missing-anchor",
        "site/a.md:7:20: markdown/missing-anchor", "site/a.md:7:5: markdown/missing-anchor",
        "site/notes/c.md:8:5: markdown/missing-anchor",
      ])
  }

  /// A section's page shows its list too, and what leads on to a page forgets the place.
  @Test func placesOnPagesOfTheSiteAreJudged() async throws {
    let body = """
      [a](/b/#high-water) [b](/b/#low) [c](/notes/#any) [d](/old/#low)
      [e]({{< ref "b.md#quay" >}}) [f]({{< relref "b#low" >}}) [g]({{< ref "t.md#any" >}})
      """
    let found = try await judge([
      "hugo.yaml": "baseURL: https://site.example/\n",
      "content/a.md": post("title: A", body),
      "content/b.md": post("title: B\naliases: [/old/]", "## High water\n\n## Quay\n"),
      "content/notes/_index.md": post("title: C", "Ebb\n"),
      "content/t.md": post("title: T", "{{< headings >}}\n"),
    ])
    #expect(
      found == [
        "site/content/a.md:5:25: markdown/missing-anchor",
        "site/content/a.md:6:34: markdown/missing-anchor",
      ])
  }

  @Test func linksThatAreNotFollowedAreWarnings() async throws {
    let scratch = try ScratchFolder()
    try scratch.write(post("title: A"), to: "site/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("site/b.md"), withDestinationPath: scratch.path("site/a.md"))
    let found = try await ValidationSample.judge(
      .path(scratch.path("site"), name: "site"), .markdown)
    #expect(found.map(\.rule.id) == ["markdown/unreadable"])
  }

  @Test func archivesAreNotJudged() async throws {
    let found = try await judge([
      "fog.md": post("title: A"), ".decant/blog.jsonl": "no JSON",
      ".decant/README.md": "---\na: [\n",
    ])
    #expect(found == [])
  }

  @Test func theConfigurationAboveAFolderNamesTheGenerator() async throws {
    let files = [
      "_config.yml": "title: Tides\n", "_posts/2024-03-15-fog.md": post("published: \"false\""),
    ]
    #expect(
      try await judge(files, in: "site/_posts") == [
        "site/2024-03-15-fog.md:2:12: markdown/published-draft"
      ])
    #expect(
      try await judge(files, in: "site/_posts/2024-03-15-fog.md").map {
        $0.split(separator: " ").last
      } == ["markdown/published-draft"])
  }

  @Test(arguments: [
    "toc: no", "lang: \"no\"", "published: no", "time: \"12:30\"", "title: \"Boat #7\"",
    "title: Boat 7 # the new one", "custom_key: yes", "data: 1", "late: true", "weight: 10",
  ])
  func whatJekyllReadsAsItIsMeantIsFine(_ member: String) async throws {
    let found = try await judge(
      ["_config.yml": "timezone: Europe/Berlin\n", "_posts/2024-03-15-fog.md": post(member)])
    #expect(found == [])
  }

  @Test(arguments: [
    ("hugo", "draft: \"yes\"", 8, "published-draft"), ("hugo", "draft: yes", 8, "published-draft"),
    ("hugo", "toc: no", 6, "ambiguous-scalar"), ("jekyll", "lang: no", 7, "ambiguous-scalar"),
    ("jekyll", "zip: 01234", 6, "ambiguous-scalar"),
    ("jekyll", "time: 12:30", 7, "ambiguous-scalar"), ("jekyll", "tags: a, b", 7, "term-text"),
    ("eleventy", "tags: a, b", 7, "term-text"), ("jekyll", "Tags: [a]", 1, "key-case"),
    ("hugo", "ttile: A", 1, "misspelled-key"), ("jekyll", "dtae: 2024-03-15", 1, "misspelled-key"),
    ("hugo", "drafft: true", 1, "misspelled-key"),
    ("hugo", "date: 2023-02-29", 7, "impossible-date"),
    ("hugo", "date: true", 7, "wrong-type"), ("hugo", "weight: heavy", 9, "wrong-type"),
    ("jekyll", "title: Fog #3 again", 12, "cut-value"),
    ("eleventy", "eleventyexcludefromcollections: true", 1, "key-case"),
    ("eleventy", "templateengineoverride: njk", 1, "key-case"),
  ])
  func valuesAreFoundAtTheirColumns(
    _ layout: String, _ member: String, _ column: Int, _ rule: String
  ) async throws {
    let found = try await judge(["about.md": post(member)], as: layout)
    #expect(found.contains("site/about.md:2:\(column): markdown/\(rule)"), "\(found)")
  }

  @Test func namesInJSONAreFoundAtTheirQuotationMarks() async throws {
    let text = "{ \"title\": \"Fog\",\n  \"desciption\": \"Grey\" }\n"
    #expect(
      try await judge(["about.md": text], as: "hugo") == [
        "site/about.md:2:3: markdown/misspelled-key"
      ])
  }

  @Test(arguments: [
    ("eleventyExcludeFromColections: true", "eleventyExcludeFromCollections"),
    ("eleventyNavigaton: {key: Fog}", "eleventyNavigation"),
    ("templateengineoveride: njk", "templateEngineOverride"),
  ])
  func keysOfEleventyAreNamedAsItSpellsThem(_ member: String, _ known: String) async throws {
    let scratch = try ScratchFolder()
    try scratch.write(post(member), to: "fog.md")
    let found = try await ValidationSample.judge(.path(scratch.path("fog.md")), .eleventy)
    #expect(found.map(\.rule.id) == ["markdown/misspelled-key"])
    #expect(found.allSatisfy { $0.message.hasSuffix("meant to be \"\(known)\"") })
  }

  @Test(arguments: [
    "```\na\n```\n", "~~~\n```\n~~~\n", "````\n```\n````\n", "- a\n\n  ```\n  b\n  ```\n",
    "> ```\n> a\n> ```\n", "<pre>\n```\n</pre>\n", "<!--\n```\n-->\n", "a ``` b\n",
    "1. a\n   ```\n   b\n\n2. c\n", "``` a`b\n",
  ])
  func closedFencesAreFine(_ body: String) async throws {
    #expect(try await judge(["fog.md": post("title: A", body)]) == [])
  }

  @Test(arguments: [
    "[a](#ebb-and-flood)\n\n## Ebb and flood\n", "[a](#ebb)\n\nEbb\n---\n", "`[a](#no)`\n",
    "[a](#name)\n\n## Ebb {#name}\n", "[a](#b)\n\n<a id=\"b\"></a>\n", "[up](#top)\n",
    "[a](#ebb-1)\n\n## Ebb\n\n## Ebb\n", "    [a](#code)\n",
    "[a](#ebb)\n\n## [Ebb](https://a.b/c)\n",
    "```\n[a](#no)\n```\n", "[a](#1-ebb)\n\n## 1. Ebb\n", "[^1]: #no\n",
  ])
  func namedPlacesAreFound(_ body: String) async throws {
    #expect(try await judge(["fog.md": post("title: A", body)]) == [])
  }

  @Test(arguments: [
    "{% raw %}{{ {% endraw %}\n", "{{ page.title | upcase }}\n", "{% if a %}b{% endif %}\n",
    "{% comment %}{% if %}{% endcomment %}\n", "{%- for a in b -%}c{%- endfor -%}\n",
    "{% highlight js %}\n```\n{% endhighlight %}\n", "a { b } c {\n", "{% details a %}\n",
  ])
  func completeTagsAreFine(_ body: String) async throws {
    let files = ["_config.yml": "title: A\n", "fog.md": post("title: A", body)]
    #expect(try await judge(files) == [])
  }

  @Test(arguments: [
    ("{{ a\n", 1, "unclosed-template"), ("b {% if a\n", 3, "unclosed-template"),
    ("{% raw %}a\n", 1, "unclosed-tag"), ("{% endif %}\n", 1, "unclosed-tag"),
    ("{% for a in b %}{% endif %}\n", 17, "unclosed-tag"),
    ("```\n{{ {a} }}\n```\n", 1, "unclosed-template"),
  ])
  func tagsThatStopABuildAreErrors(_ body: String, _ column: Int, _ rule: String) async throws {
    let files = ["_config.yml": "title: A\n", "fog.md": post("title: A", body)]
    let line = body.hasPrefix("```") ? 6 : 5
    #expect(try await judge(files) == ["site/fog.md:\(line):\(column): markdown/\(rule)"])
  }

  @Test(arguments: [
    "{{< figure src=\"a\" >}}\n", "{{</* figure */>}}\n", "{{% note %}}a{{% /note %}}\n",
    "{{< a />}}\n", "{{< highlight go >}}a{{< /highlight >}}\n", "{{ .Title }} {% a %}\n",
    "{{< a \"{{< b\" >}}\n",
  ])
  func completeShortcodesAreFine(_ body: String) async throws {
    #expect(try await judge(["a.md": post("title: A", body)], as: "hugo") == [])
  }

  @Test(arguments: [
    "{{< figure src=\"a\" }}\n", "{{% a\n", "{{< /note >}}\n", "{{< highlight go >}}a\n",
    "{{< a {{< b >}}\n",
  ])
  func shortcodesThatStopABuildAreErrors(_ body: String) async throws {
    #expect(
      try await judge(["a.md": post("title: A", body)], as: "hugo") == [
        "site/a.md:5:1: markdown/unclosed-shortcode"
      ])
  }

  @Test func linksOutOfTheFolderAreNotJudged() async throws {
    let body = "[a](../b.md) ![c](../d.png) [e](/f/) [g](https://h/i.md) ![j](/k.png)\n"
    #expect(try await judge(["a.md": post("title: A", body)]) == [])
  }

  @Test func filesAreLookedForWhereGeneratorsTakeThem() async throws {
    let body = "![a](/a.png) ![b](b.png) ![c](../../c.png) [d](other.md)\n"
    let found = try await judge([
      "hugo.toml": "title = \"A\"\n", "static/a.png": "", "content/posts/b.png": "",
      "static/c.png": "", "content/posts/other.md": post("title: B\ndate: 2024-03-15"),
      "content/posts/fog.md": post("title: A\ndate: 2024-03-15", body),
    ])
    #expect(found == [])
  }

  @Test func linksToPostsThatAreNotThereAreFound() async throws {
    let body = "[a](/posts/fog/) [b](/posts/frog/) [c](/tags/frog/) [d](/posts/page/2/)\n"
    let found = try await judge([
      "hugo.toml": "title = \"A\"\n", "content/posts/fog.md": post("title: A\ndate: 2024-03-15"),
      "content/posts/mist.md": post("title: A\ndate: 2024-03-15", body),
    ])
    #expect(found == ["site/content/posts/mist.md:6:22: markdown/broken-link"])
  }

  @Test func draftsAndLanguagesShareAddresses() async throws {
    let found = try await judge([
      "hugo.toml": "title = \"A\"\n",
      "content/posts/fog.md": post("title: A\ndate: 2024-03-15\nurl: /fog/"),
      "content/posts/mist.md": post("title: A\ndate: 2024-03-15\nurl: /fog/\ndraft: true"),
      "content/posts/fog.fr.md": post("title: A\ndate: 2024-03-15\nurl: /fog/"),
    ])
    #expect(found == [])
  }
}
