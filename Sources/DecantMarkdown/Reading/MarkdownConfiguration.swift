internal import DecantCore
internal import DecantYAML

/// Finds and reads the configuration of a generator: facts only, no program is run.
struct MarkdownConfiguration {
  /// The files that generators have, and the generators.
  private static let files: [(name: String, generator: MarkdownGenerator?)] = [
    ("hugo.toml", .hugo), ("hugo.yaml", .hugo), ("hugo.yml", .hugo), ("hugo.json", .hugo),
    ("config/_default/hugo.toml", .hugo), ("config/_default/hugo.yaml", .hugo),
    ("config/_default/config.toml", .hugo), ("config.toml", .hugo), ("config.yaml", .hugo),
    ("config.yml", .hugo), ("config.json", .hugo), ("_config.yml", .jekyll),
    ("_config.yaml", .jekyll), ("_config.toml", .jekyll), ("pelicanconf.py", .pelican),
    (".eleventy.js", .eleventy), ("eleventy.config.js", .eleventy),
    ("eleventy.config.mjs", .eleventy), ("eleventy.config.cjs", .eleventy),
    ("astro.config.mjs", .astro), ("astro.config.ts", .astro), ("astro.config.js", .astro),
    ("docusaurus.config.js", .docusaurus), ("docusaurus.config.ts", .docusaurus),
    ("mkdocs.yml", nil),
  ]

  /// Configurations are small; what is larger isn't one.
  private static let largestFile = 1 << 20

  private let limits: Limits
  private var facts: MarkdownFacts
  private var site = MarkdownSite()

  /// Reads the configuration in a folder, or in those above it if it is a folder of entries.
  static func read(
    _ folder: String, name: String?, limits: Limits, _ diagnostics: inout Diagnostics
  ) -> MarkdownSite {
    var path = folder
    for level in 0..<3 {
      if var site = read(at: path, name: name ?? folder, limits: limits, &diagnostics) {
        site.nameTemplates(in: folder)
        site.folders = folder.split(separator: "/").suffix(level).map(String.init)
        return site
      }
      guard isPartOfSite(path) else { break }
      path += "/.."
    }
    var site = MarkdownSite()
    if FileBytes.isFolder("\(folder)/.obsidian") { site.generator = .obsidian }
    for below in ["", "/docs"] where FileBytes.isFolder("\(folder)\(below)/_posts") {
      site.generator = .jekyll
    }
    site.nameTemplates(in: folder)
    return site
  }

  /// Whether a folder has a name that generators give to folders of entries.
  private static func isPartOfSite(_ path: String) -> Bool {
    if path.hasSuffix("/..") { return true }
    let parts = path.split(separator: "/")
    let names: Set<Substring> = ["_posts", "_drafts", "content", "posts", "post", "blog", "source"]
    return parts.last.map { names.contains($0) } ?? false
  }

  private static func read(
    at folder: String, name: String, limits: Limits, _ diagnostics: inout Diagnostics
  ) -> MarkdownSite? {
    for file in files {
      let path = "\(folder)/\(file.name)"
      guard let bytes = (try? FileBytes.contents(of: path, limit: largestFile)) ?? nil else {
        continue
      }
      let position = SourcePosition(file: "\(name)/\(file.name)", line: 1, column: 1)
      var reader = MarkdownConfiguration(limits: limits, facts: MarkdownFacts(nil))
      reader.site.generator = file.generator
      reader.readFile(bytes, file.name, at: position, &diagnostics)
      if file.generator == .eleventy { reader.readData(in: folder, &diagnostics) }
      if reader.site.generator == .jekyll, FileBytes.isFolder("\(folder)/source/_posts") {
        reader.site.generator = .hexo
      }
      reader.takeFacts()
      reader.takeClock(at: position, &diagnostics)
      return reader.site
    }
    return nil
  }

  private mutating func readFile(
    _ bytes: [UInt8], _ name: String, at position: SourcePosition,
    _ diagnostics: inout Diagnostics
  ) {
    let ending = name.split(separator: ".").last ?? ""
    switch ending {
    case "py": facts = MarkdownFacts(python: bytes)
    case "js", "mjs", "cjs", "ts": break
    default:
      guard let root = value(bytes, String(ending), at: position) else {
        diagnostics.report(
          .markdownConfiguration, "the configuration isn't valid: it was left out", at: position)
        return
      }
      facts = MarkdownFacts(root)
    }
  }

  private func value(_ bytes: [UInt8], _ ending: String, at position: SourcePosition)
    -> LocatedValue?
  {
    let text = MarkdownText.decode(bytes).bytes
    switch ending {
    case "toml": return try? TOMLReader.read(text, at: position, depth: limits.depth)
    case "json": return LocatedValue(JSONTree(text), in: text.span, at: position)
    default:
      var reader = YAMLReader(text, at: position, limits: limits)
      return reader.read()
    }
  }

  /// Eleventy has no settings for title and address; by habit they are in a data file.
  private mutating func readData(in folder: String, _ diagnostics: inout Diagnostics) {
    for below in ["", "src/", "content/"] {
      for name in ["site", "metadata"] {
        for ending in ["json", "yaml", "yml"] {
          let path = "\(folder)/\(below)_data/\(name).\(ending)"
          guard let bytes = (try? FileBytes.contents(of: path, limit: 1 << 20)) ?? nil else {
            continue
          }
          let position = SourcePosition(file: path, line: 1, column: 1)
          return facts = MarkdownFacts(value(bytes, ending, at: position))
        }
      }
    }
  }

  private mutating func takeFacts() {
    if site.generator == .hugo, facts.text("base_url") != nil { site.generator = .zola }
    site.site.title = facts.text("title", "sitename", "site_name") ?? ""
    site.site.tagline =
      facts.text("description", "tagline", "subtitle", "site_description")
      ?? facts.text(in: "params", "description") ?? facts.text("sitesubtitle")
    site.site.language = facts.text(
      "locale", "languagecode", "lang", "language", "default_language",
      "defaultcontentlanguage", "default_lang")
    takeUglySections()
    site.contentFolder = facts.text("contentdir", "source_dir")
    takeHome()
    takeAuthors()
    takePatterns()
    takeTaxonomies()
  }

  private mutating func takeClock(
    at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    guard let zone = facts.text("timezone") else { return }
    site.clock = SiteClock(named: zone)
    guard site.clock == nil else { return }
    diagnostics.report(
      .markdownTimeZone,
      "the time zone \(zone.quoted) isn't known here: dates stay without an offset", at: position)
  }

  /// Hugo's `uglyURLs`: a truth value, or a table of them by section.
  private mutating func takeUglySections() {
    switch facts.value("uglyurls") {
    case .bool(true): site.uglySections = nil
    case .object(let sections):
      site.uglySections = Set(sections.filter { $0.value == .bool(true) }.map(\.name))
    default: break
    }
  }

  private mutating func takeHome() {
    guard var home = facts.text("baseurl", "base_url", "url", "siteurl", "site_url"),
      !home.isEmpty
    else { return }
    if site.generator == .jekyll {
      // Jekyll's `baseurl` is the path below `url`.
      home = (facts.text("url") ?? "") + (facts.text("baseurl") ?? "")
    }
    guard WebAddress(rawValue: home).host != nil else { return }
    site.site.home = WebAddress(rawValue: home)
  }

  private mutating func takeAuthors() {
    let value =
      facts.value("author") ?? facts.value("authors") ?? facts.value(in: "params", "author")
      ?? facts.value("site_author")
    guard let value else { return }
    site.authors = MarkdownPeople.authors(value, separators: [])
  }

  private mutating func takePatterns() {
    if let pattern = facts.text("permalink") {
      site.postPattern = PermalinkPattern.jekyllStyle(pattern) ?? pattern
    }
    guard let patterns = facts.value("permalinks")?.object else { return }
    for member in patterns {
      switch member.value {
      case .string(let pattern): site.sectionPatterns[member.name.lowercased()] = pattern
      case .object(let pages) where member.name == "page":
        for page in pages { site.sectionPatterns[page.name.lowercased()] = page.value.string }
      default: break
      }
    }
  }

  private mutating func takeTaxonomies() {
    switch facts.value("taxonomies") {
    case .object(let names):
      for name in names { addTaxonomy(name.value.string) }
    case .array(let items):
      for item in items { addTaxonomy(item.object?["name"]?.string) }
    default: break
    }
  }

  private mutating func addTaxonomy(_ name: String?) {
    guard let name, !["categories", "tags"].contains(name) else { return }
    site.taxonomies[name.lowercased()] = Term.Taxonomy(rawValue: name)
  }
}
