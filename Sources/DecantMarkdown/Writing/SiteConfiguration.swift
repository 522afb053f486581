internal import DecantCore

/// The configuration of a new site: what would otherwise stand in every file.
struct SiteConfiguration {
  private let plan: SitePlan
  private let options: MarkdownOptions
  private let header: BlogHeader
  private let site: WrittenSite

  init(
    _ plan: SitePlan, _ options: MarkdownOptions, _ header: BlogHeader, _ site: WrittenSite
  ) {
    self.plan = plan
    self.options = options
    self.header = header
    self.site = site
  }

  /// The files, by path.
  var files: [(path: String, bytes: [UInt8])] {
    switch plan.layout.generator {
    case .none: []
    case .hugo: [("hugo.toml", hugo)]
    case .jekyll: [("_config.yml", jekyll)] + menuData(".yml")
    case .eleventy:
      [
        ("_data/site.json", eleventyData), ("posts/posts.json", eleventyPosts),
        ("eleventy.config.js", Array(Starter.eleventyConfiguration.utf8)),
        (".eleventyignore", Array("_private/\n.decant/\nREADME.md\n".utf8)),
      ]
    }
  }

  private var homeAddress: String {
    let home = header.site.home?.rawValue ?? ""
    return home.isEmpty || home.hasSuffix("/") ? home : home + "/"
  }

  private var hugo: [UInt8] {
    var bytes: [UInt8] = []
    var members: MetadataBag = []
    members.append("baseURL", .string(homeAddress.isEmpty ? "/" : homeAddress))
    members.append("title", .string(header.site.title))
    if let language = header.site.language, !language.isEmpty {
      members.append("locale", .string(language))
    }
    if let zone = options.timezone { members.append("timeZone", .string(zone)) }
    append(members, to: &bytes)
    append([.init("params", .object(hugoParameters))], to: &bytes, unless: hugoParameters.isEmpty)
    appendHugoAddresses(to: &bytes)
    if site.htmlCount > 0 {
      let posts = site.htmlCount == 1 ? "1 file holds" : "\(site.htmlCount) files hold"
      bytes.append("\n[markup.goldmark.renderer]\n")
      bytes.append(text: "unsafe = true  # \(posts) HTML that Markdown can't say\n")
    }
    for (menu, lines) in site.menus.sorted(by: { $0.key < $1.key }) {
      for line in lines {
        bytes.append(text: "\n[[menus.\(SiteConfiguration.tomlKey(menu))]]\n")
        bytes += line
      }
    }
    return bytes
  }

  private func appendHugoAddresses(to bytes: inout [UInt8]) {
    let section = String(plan.layout.postsFolder.dropFirst("content/".count))
    if let rule = plan.rule {
      if rule.ending == ".html" {
        append([.init("uglyURLs", .object([.init(section, .bool(true))]))], to: &bytes)
      }
      // Not `:slug`, which falls back to the title.
      let path = rule.spelled(slug: ":contentbasename") + "/"
      append(
        [.init("permalinks", .object([.init("page", .object([.init(section, .string(path))]))]))],
        to: &bytes)
    }
    let lists = HugoLists(plan)
    for (kind, patterns) in lists.moved {
      append([.init("permalinks", .object([.init(kind, .object(patterns))]))], to: &bytes)
    }
    guard !header.terms.isEmpty else { return }
    let terms: MetadataBag = [
      .init("categories", .string("/category/:contentbasename/")),
      .init("tags", .string("/tag/:contentbasename/")),
    ]
    append([.init("permalinks", .object([.init("term", .object(terms))]))], to: &bytes)
    let others = plan.ownTaxonomies
    guard !others.isEmpty else { return }
    let names: MetadataBag = [
      .init("category", .string("categories")), .init("tag", .string("tags")),
    ]
    let all = MetadataBag(Array(names) + others.map { .init($0, .string($0)) })
    append([.init("taxonomies", .object(all))], to: &bytes)
  }

  private var hugoParameters: MetadataBag {
    var members: MetadataBag = []
    if let tagline = header.site.tagline, !tagline.isEmpty {
      members.append("description", .string(tagline))
    }
    if let author = plan.soleAuthor { members.append("author", .string(author.name)) }
    return members
  }

  /// A bare key where TOML takes one.
  static func tomlKey(_ name: String) -> String {
    let isBare = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isBare && !name.isEmpty ? name : Slug.ascii(name)
  }

  private func append(
    _ members: MetadataBag, to bytes: inout [UInt8], unless isSuperfluous: Bool = false
  ) {
    guard !isSuperfluous else { return }
    if !bytes.isEmpty { bytes.append("\n") }
    FrontMatterWriter(.toml).appendDocument(.object(members), to: &bytes)
  }

  private var jekyll: [UInt8] {
    var members: MetadataBag = [.init("title", .string(header.site.title))]
    if let tagline = header.site.tagline, !tagline.isEmpty {
      members.append("description", .string(tagline))
    }
    if let home = header.site.home, let host = home.host {
      let scheme = home.rawValue.hasPrefix("http:") ? "http" : "https"
      members.append("url", .string("\(scheme)://\(host)"))
      if !plan.home.base.isEmpty { members.append("baseurl", .string(plan.home.base)) }
    }
    if let language = header.site.language, !language.isEmpty {
      members.append("lang", .string(language))
    }
    if let author = plan.soleAuthor { members.append("author", .string(author.name)) }
    if let rule = plan.rule {
      members.append("permalink", .string(rule.spelled(slug: ":title") + rule.ending))
    }
    members.append("timezone", .string(options.timezone ?? SiteConfiguration.zone(plan.siteOffset)))
    let collections = plan.collections
    if !collections.isEmpty {
      let output: MetadataValue = .object([.init("output", .bool(true))])
      members.append(
        "collections", .object(MetadataBag(collections.map { .init($0, output) })))
    }
    var bytes: [UInt8] = []
    FrontMatterWriter(.yaml).appendDocument(.object(members), to: &bytes)
    return bytes
  }

  /// A zone whose clock is that far ahead of Greenwich, for the day in an address.
  ///
  /// POSIX counts the other way round; of the clocks that aren't whole hours ahead, one place each.
  static func zone(_ offset: Int32) -> String {
    let hours = offset / 3600
    if offset % 3600 == 0, -12...14 ~= hours, hours != 0 {
      return hours > 0 ? "Etc/GMT-\(hours)" : "Etc/GMT+\(-hours)"
    }
    return switch offset / 60 {
    case -570: "Pacific/Marquesas"
    case 210: "Asia/Tehran"
    case 270: "Asia/Kabul"
    case 330: "Asia/Kolkata"
    case 345: "Asia/Kathmandu"
    case 390: "Asia/Yangon"
    case 525: "Australia/Eucla"
    case 570: "Australia/Darwin"
    default: "Etc/UTC"
    }
  }

  private func menuData(_ ending: String) -> [(path: String, bytes: [UInt8])] {
    site.menus.sorted { $0.key < $1.key }.map { menu, lines in
      ("_data/menus/\(FileName.safe(menu) ?? "menu")\(ending)", Array(lines.joined()))
    }
  }

  private var eleventyData: [UInt8] {
    var members: MetadataBag = [.init("title", .string(header.site.title))]
    if let tagline = header.site.tagline { members.append("description", .string(tagline)) }
    if !homeAddress.isEmpty { members.append("url", .string(homeAddress)) }
    if let language = header.site.language { members.append("language", .string(language)) }
    if let author = plan.soleAuthor { members.append("author", .string(author.name)) }
    return SiteConfiguration.json(.object(members))
  }

  private var eleventyPosts: [UInt8] {
    SiteConfiguration.json(
      .object([.init("layout", .string("page.njk")), .init("tags", .string("posts"))]))
  }

  private static func json(_ value: MetadataValue) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.value(value)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension Slug {
  /// The slug with everything but ASCII letters and digits as hyphens.
  fileprivate static func ascii(_ text: String) -> String {
    let bytes = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        byte
      default: UInt8(ascii: "-")
      }
    }
    return "menu-" + String(decoding: bytes, as: UTF8.self)
  }
}
