internal import DecantCore

/// The configuration of a new site: what would otherwise stand in every file.
struct SiteConfiguration {
  private let plan: SitePlan
  private let header: BlogHeader
  private let site: WrittenSite

  init(_ plan: SitePlan, _ header: BlogHeader, _ site: WrittenSite) {
    self.plan = plan
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
    append(members, to: &bytes)
    append([.init("params", .object(hugoParameters))], to: &bytes, unless: hugoParameters.isEmpty)
    if let rule = plan.rule {
      let section = String(plan.layout.postsFolder.dropFirst("content/".count))
      let page: MetadataBag = [.init(section, .string(SiteConfiguration.hugoRule(rule)))]
      append([.init("permalinks", .object([.init("page", .object(page))]))], to: &bytes)
    }
    let terms: MetadataBag = [
      .init("categories", .string("/category/:contentbasename/")),
      .init("tags", .string("/tag/:contentbasename/")),
    ]
    if !header.terms.isEmpty {
      append([.init("permalinks", .object([.init("term", .object(terms))]))], to: &bytes)
    }
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

  private var hugoParameters: MetadataBag {
    var members: MetadataBag = []
    if let tagline = header.site.tagline, !tagline.isEmpty {
      members.append("description", .string(tagline))
    }
    if let author = plan.soleAuthor { members.append("author", .string(author.name)) }
    return members
  }

  private static func hugoRule(_ rule: AddressPattern) -> String {
    rule.spelled { part in
      switch part {
      case .year: ":year"
      case .month: ":month"
      case .day: ":day"
      case .slug: ":contentbasename"
      case .id: ""
      case .text(let text): text
      }
    }
  }

  /// A bare key where TOML takes one.
  private static func tomlKey(_ name: String) -> String {
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
      if !plan.basePath.isEmpty { members.append("baseurl", .string(plan.basePath)) }
    }
    if let language = header.site.language, !language.isEmpty {
      members.append("lang", .string(language))
    }
    if let author = plan.soleAuthor { members.append("author", .string(author.name)) }
    if let rule = plan.rule {
      members.append("permalink", .string(SiteConfiguration.jekyllRule(rule)))
    }
    members.append("timezone", .string(SiteConfiguration.zone(plan.siteOffset)))
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

  private static func jekyllRule(_ rule: AddressPattern) -> String {
    rule.spelled { part in
      switch part {
      case .year: ":year"
      case .month: ":month"
      case .day: ":day"
      case .slug: ":title"
      case .id: ""
      case .text(let text): text
      }
    }
  }

  /// The zone whose clock is that far ahead: POSIX counts the other way round.
  static func zone(_ offset: Int32) -> String {
    let hours = offset / 3600
    guard hours != 0, offset % 3600 == 0, -12...14 ~= hours else { return "Etc/UTC" }
    return hours > 0 ? "Etc/GMT-\(hours)" : "Etc/GMT+\(-hours)"
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
