import DecantCore
import Testing

@testable import DecantMarkdown

/// What the configuration of a generator means for the files.
struct SiteReadingTests {
  private func read(
    _ files: [String: String], in folder: String = ""
  ) throws -> (entries: [Entry], rules: [String]) {
    let (blog, diagnostics) = try SiteFolder.read(files, in: folder)
    return (blog.entries, diagnostics.map(\.rule.id))
  }

  @Test(.enabled(if: SiteClock(named: "America/New_York") != nil))
  func jekyllsAddressesAreOfTheSitesClock() throws {
    let blog = try read([
      "_config.yml": "url: https://a.example\npermalink: date\ntimezone: America/New_York\n",
      "_posts/2018-11-03-a.md": "---\ndate: 2018-11-03 02:00:00 +0000\n---\n",
      "_posts/2018-11-03-b.md": "---\ndate: 2018-11-03 02:00:00\n---\n",
    ])
    #expect(
      blog.entries.map(\.address?.rawValue) == [
        "https://a.example/2018/11/02/a.html", "https://a.example/2018/11/03/b.html",
      ])
    #expect(blog.entries.map(\.published?.offset) == [0, -14_400])
    #expect(blog.rules == [])
  }

  @Test func anUnknownTimeZoneIsSaid() throws {
    let blog = try read(["_config.yml": "timezone: Nowhere/Atlantis\n", "a.md": "---\n---\nA"])
    #expect(blog.rules == ["markdown/time-zone"])
  }

  @Test func aDatedFileInNoSectionOfHugosIsAPage() throws {
    let blog = try read([
      "hugo.toml": "baseURL = 'https://a.example/'\n",
      "content/about.md": "---\ndate: 2020-01-02\n---\n",
      "content/notes/a.md": "---\ndate: 2020-01-02\n---\n",
    ])
    #expect(blog.entries.map(\.kind) == [.page, .post])
  }

  @Test func uglyAddressesEndWithTheFile() throws {
    let blog = try read([
      "hugo.toml": "baseURL = 'https://a.example/'\nuglyURLs = true\n",
      "content/posts/a.md": "---\n---\n",
      "content/posts/_index.md": "---\n---\n",
    ])
    #expect(
      Set(blog.entries.map(\.address?.rawValue)) == [
        "https://a.example/posts/a.html", "https://a.example/posts/",
      ])
  }

  @Test func sectionsMayHaveUglyAddressesAlone() throws {
    let blog = try read([
      "hugo.toml":
        "baseURL = 'https://a.example/'\n[uglyURLs]\nold = true\n"
        + "[permalinks.page]\nold = '/:year/:contentbasename/'\n",
      "content/old/a.md": "---\ndate: 2020-01-02\n---\n", "content/posts/b.md": "---\n---\n",
    ])
    #expect(
      Set(blog.entries.map(\.address?.rawValue)) == [
        "https://a.example/2020/a.html", "https://a.example/posts/b/",
      ])
  }

  @Test(arguments: [
    ("hugo.toml", "baseURL = 'https://a.example/'\n", "content/posts/ebb/index.md", "posts/ebb/"),
    ("hugo.toml", "baseURL = 'https://a.example/'\n", "content/posts/_index.md", "posts/"),
    ("hugo.toml", "baseURL = 'https://a.example/'\n", "content/_index.md", ""),
    ("_config.yml", "url: https://a.example\n", "boats/index.md", "boats/"),
    ("_config.yml", "url: https://a.example\n", "boats/dory.md", "boats/dory.html"),
    ("_config.yml", "url: https://a.example\n", "index.md", ""),
  ])
  func anIndexStandsForItsFolder(
    _ configuration: String, _ text: String, _ file: String, _ path: String
  ) throws {
    let blog = try read([configuration: text, file: "---\ntitle: A\n---\nA"])
    #expect(blog.entries.map(\.address?.rawValue) == ["https://a.example/\(path)"])
  }

  @Test func tagsThatDifferInSignsStayApart() throws {
    let tags = try read(["a.md": "---\ntags: [C, C++, 'C#', '#c']\n---\n"]).entries[0].terms
    #expect(tags.map(\.id.slug) == ["c", "c-plus-plus", "c-sharp"])
    #expect(tags.map(\.name?.text) == ["C", "C++", "C#"])
  }

  @Test func hugoFindsThePageOfATermByTheNameNotByTheTitle() throws {
    let blog = try read([
      "hugo.toml": "baseURL = 'https://a.example/'\n",
      "content/categories/second/_index.md": "---\ntitle: Boats\n---\n",
      "content/categories/ships-co/_index.md": "---\ntitle: Ships & Co\n---\n",
      "content/posts/a.md": "---\ncategories: [Boats, second, 'Ships & Co']\n---\n",
    ])
    let terms = try #require(blog.entries.first { $0.kind == .post }).terms
    #expect(terms.map(\.id.slug) == ["boats", "second", "ships-co"])
    #expect(terms.map(\.name?.text) == ["Boats", "Boats", "Ships & Co"])
  }

  @Test(arguments: ["", "/content", "/content/posts"])
  func aPartOfASiteIsReadAsThePartItIs(_ folder: String) throws {
    let blog = try read(
      [
        "hugo.toml": "baseURL = 'https://a.example/'\n",
        "content/posts/2020/deep/a.md": "---\ndate: 2020-01-02\n---\n",
        "content/posts/data/index.md": "---\ndate: 2020-01-02\n---\n",
      ], in: folder)
    #expect(
      Set(blog.entries.map(\.address?.rawValue)) == [
        "https://a.example/posts/2020/deep/a/", "https://a.example/posts/data/",
      ])
    #expect(blog.entries.allSatisfy { $0.kind == .post })
  }
}
