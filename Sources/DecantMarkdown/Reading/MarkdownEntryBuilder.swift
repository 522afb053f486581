package import DecantCore

/// Makes an entry of the front matter, the path and the body of a file.
///
/// Each generator has its names for the same things; what none of them knows goes to the
/// extensions, in order.
struct MarkdownEntryBuilder {
  let site: MarkdownSite
  let path: MarkdownPath
  var keys: MarkdownKeys
  var entry: Entry
  var diagnostics: Diagnostics

  /// - Parameter names: The names of the keys in lower case, if somebody has them.
  init(
    _ frontMatter: FrontMatter, _ path: MarkdownPath, _ site: MarkdownSite,
    names: KeyNames? = nil
  ) {
    self.site = site
    self.path = path
    keys = MarkdownKeys(frontMatter.members, names: names)
    entry = Entry(id: path.id)
    diagnostics = Diagnostics()
    isUnreadable = frontMatter.isUnreadable
  }

  private let isUnreadable: Bool

  /// Whether the file belongs to a Jekyll site, also to one without its configuration.
  var isJekyll: Bool {
    site.generator == .jekyll || site.generator == nil && path.isIn(["_posts", "_drafts"])
  }

  /// Takes everything but the body.
  mutating func build(isAlone: Bool) {
    takeTitle()
    takeDates()
    takeKind(isAlone: isAlone)
    takeAddress()
    takeStatus()
    takePeople()
    takeTerms()
    takeTexts()
    takePictures()
    takeOrder()
    fillAddress()
    let rest = keys.rest
    if !rest.isEmpty { entry.extensions[.markdown] = rest }
  }

  /// Takes only what tells whether, when and where the entry is shown.
  mutating func buildPlace(isAlone: Bool) {
    takeTitle()
    takeDates()
    takeKind(isAlone: isAlone)
    takeAddress()
    takeStatus()
    if site.hasPatterns { takeTerms() }
    takeLanguage()
    fillAddress()
  }

  private mutating func takeTitle() {
    if let title = keys.takeText("title") {
      // Micro.blog writes an empty one for a note.
      entry.title = title.isEmpty ? nil : Content(title, markup: .plainText)
    } else if let member = keys.find("title"), member.value.value != .null {
      report(.markdownWrongType, "the title isn't a text: it was kept as another key", member)
    }
  }

  mutating func report(
    _ rule: DiagnosticRule, _ message: String, _ member: LocatedValue.Member
  ) {
    diagnostics.report(rule, message, at: member.value.position, entry: entry.id)
  }

  private static let postFolders = [
    "_posts", "_drafts", "posts", "post", "blog", "articles", "news",
  ]

  private mutating func takeKind(isAlone: Bool) {
    let word = keys.take(["type", "layout"]) { value in
      value.value == .string("post") || value.value == .string("page")
    }
    let isPage = keys.takeTruth("is_page")
    switch (word?.value.value, isPage) {
    case (.string("page"), _), (_, true): entry.kind = .page
    case (.string("post"), _), (_, false): entry.kind = .post
    default:
      if path.isIn(["pages", "_pages"]) {
        entry.kind = .page
      } else if path.isIn(Self.postFolders), !(path.isIndex && path.path.hasSuffix("_index.md")) {
        entry.kind = .post
      } else if isAtRootOfContent {
        entry.kind = .page
      } else {
        entry.kind = isAlone || entry.published != nil ? .post : .page
      }
    }
  }

  /// Whether the file is in none of Hugo's sections, so that it is a page also with a date.
  private var isAtRootOfContent: Bool {
    site.generator == .hugo && path.folders.last == "content"
  }

  private mutating func takeStatus() {
    if path.isIn(["_drafts", "drafts"]) { entry.status = .draft }
    if keys.takeTruth("draft") == true { entry.status = .draft }
    if keys.takeTruth("published") == false { entry.status = .draft }
    if keys.takeTruth("publish") == false { entry.status = .draft }
    takeStatusWord()
    entry.password = keys.takeText("password")
    if keys.takeTruth("private") == true || keys.takeTruth("unlisted") == true {
      entry.status = .private
    }
    if takeHidden() { entry.status = .draft }
    if path.isIn(["_private"]) || isUnreadable { entry.status = .private }
    guard entry.status == .published, site.generator == .hugo || isJekyll,
      let published = entry.published, published.secondsSinceEpoch > site.now
    else { return }
    entry.status = .scheduled
  }

  private static let statusWords: [String: Entry.Status] = [
    "published": .published, "publish": .published, "public": .published, "draft": .draft,
    "pending": .pending, "private": .private, "hidden": .private, "skip": .private,
    "scheduled": .scheduled, "future": .scheduled, "trash": .trashed, "trashed": .trashed,
  ]

  private mutating func takeStatusWord() {
    let words = Self.statusWords
    let member = keys.take(["status"]) { words[$0.value.scalarText?.lowercased() ?? ""] != nil }
    guard let word = member?.value.value.scalarText?.lowercased(), let status = words[word] else {
      return
    }
    if entry.status == .published || status == .private { entry.status = status }
  }

  /// Whether Eleventy writes no page for the entry.
  private mutating func takeHidden() -> Bool {
    let isFalse: (LocatedValue) -> Bool = { MarkdownKeys.truth($0.value) == false }
    guard keys.take(["permalink"], where: isFalse) != nil else { return false }
    _ = keys.takeTruth("eleventyexcludefromcollections")
    return true
  }

  private mutating func takeTexts() {
    if let text = keys.takeText("excerpt", "summary") {
      entry.excerpt = Content(text, markup: .markdown)
    }
    entry.searchDescription = keys.takeText("description", "meta_description", "seodescription")
    takeLanguage()
    entry.guid = keys.takeText("guid")
  }

  private mutating func takeLanguage() {
    entry.language = keys.takeText("lang", "language", "locale") ?? path.language
  }

  private mutating func takeOrder() {
    let member = keys.take(["weight", "order", "menu_order", "nav_order", "sidebar_position"]) {
      $0.value.scalarText.flatMap { Int($0) } != nil
    }
    entry.order = member?.value.value.scalarText.flatMap { Int($0) }
    if keys.takeTruth("sticky", "pinned", "pin") == true { entry.isPinned = true }
  }

  private mutating func takePictures() {
    let names = [
      "image", "cover", "cover_image", "coverimage", "featured_image", "featuredimage",
      "heroimage", "thumbnail", "meta_image", "banner",
    ]
    if let member = keys.take(names, where: { $0.value.string?.isEmpty == false }) {
      entry.image = member.value.value.string.map { .address(WebAddress(rawValue: $0)) }
    } else if let first = keys.find("images")?.value.value.array?.first?.string {
      entry.image = .address(WebAddress(rawValue: first))
      _ = keys.take(["images"]) { $0.children.count == 1 }
    } else {
      takePictureObject(names)
    }
  }

  private mutating func takePictureObject(_ names: [String]) {
    for name in names where keys.find(name)?.value.value.object != nil {
      for part in ["image", "path", "url", "src", "feature"] {
        guard let address = keys.find(name)?.value.value.object?[part]?.string else { continue }
        entry.image = .address(WebAddress(rawValue: address))
        _ = keys.take([name]) { $0.children.count == 1 }
        return
      }
    }
  }
}

extension Extensions.Space {
  /// Keys of front matter that the model has no property for, in order.
  package static let markdown = Extensions.Space(rawValue: "markdown")
}
