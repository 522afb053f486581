internal import DecantCore

extension MarkdownEntryBuilder {
  /// Takes the slug, the address and the addresses that lead to it.
  mutating func takeAddress() {
    entry.slug = keys.takeText("slug") ?? (path.stem.isEmpty ? nil : path.stem)
    let member = keys.take(["address", "url", "permalink", "path"]) { value in
      guard let text = value.value.string, !text.isEmpty else { return false }
      return Self.isLiteral(text)
    }
    // Zola's paths begin without a slash.
    let isZola = site.generator == .zola || member?.name == "path"
    if let text = member?.value.value.string { entry.address = site.address(rooted(text, isZola)) }
    guard site.generator != .obsidian else { return }
    let aliases = keys.take(["aliases", "redirect_from", "alias"]) { value in
      value.value.string != nil || value.value.array?.allSatisfy { $0.string != nil } ?? false
    }
    let texts =
      aliases?.value.value.array?.compactMap(\.string) ?? [aliases?.value.value.string ?? ""]
    entry.aliases = texts.filter { !$0.isEmpty }.map { WebAddress(rawValue: rooted($0, isZola)) }
  }

  /// A path from the root of the site, if it is one without saying so.
  private func rooted(_ path: String, _ isZola: Bool) -> String {
    let isRelative = path.utf8.first != UInt8(ascii: "/") && WebAddress(rawValue: path).host == nil
    return isZola && isRelative ? "/\(path)" : path
  }

  /// Whether a text is an address and not a pattern, a template or a truth value.
  private static func isLiteral(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let isPattern = bytes.hasText(":", at: 0) || bytes.firstIndex(of: "/:") != nil
    return !isPattern && bytes.firstIndex(of: "{{") == nil && bytes.firstIndex(of: "{%") == nil
      && MarkdownKeys.truth(.string(text)) == nil
  }

  /// Makes the address that the generator's pattern gives, where the file has none.
  ///
  /// A habit without a pattern in the configuration counts only where the site is known.
  mutating func fillAddress() {
    guard entry.address == nil, !path.isIn(["_private"]) else { return }
    let folders = foldersOfSite
    if isHome(folders), site.site.home != nil, hasOwnAddresses { entry.address = site.address("/") }
    guard entry.address == nil, let slug = entry.slug else { return }
    // `posts/ebb/index.md` is the page `posts/ebb`.
    let above = path.isIndex ? Array(folders.dropLast()) : folders
    let below = above.first == "content" ? Array(above.dropFirst()) : above
    let pattern = PermalinkPattern(
      date: site.generator == .jekyll ? entry.published?.shown(by: site.clock) : entry.published,
      slug: slug, title: entry.title?.text,
      categories: entry.terms.filter { $0.id.taxonomy == .category }.compactMap { $0.name?.text },
      section: below.joined(separator: "/"))
    let sectionPattern = below.first.flatMap { site.sectionPatterns[$0.lowercased()] }
    let postPattern = entry.kind == .post ? site.postPattern : nil
    let habit = site.site.home == nil ? nil : defaultPattern(below)
    guard var text = sectionPattern ?? postPattern ?? habit else { return }
    if site.generator == .hugo, !path.isIndex, text.hasSuffix("/"), isUgly(below.first) {
      text = String(text.dropLast()) + ".html"
    }
    entry.address = pattern.fill(text).map { site.address($0) }
  }

  /// Whether the pages of a section of Hugo's are files and not folders.
  private func isUgly(_ section: String?) -> Bool {
    site.uglySections.map { $0.contains(section ?? "") } ?? true
  }

  private func defaultPattern(_ folders: [String]) -> String? {
    switch site.generator {
    case .jekyll where entry.kind == .post: PermalinkPattern.jekyllStyle("date")
    case .jekyll where path.isIndex: "/:sections/:slug/"
    case .jekyll: "/:sections/:slug\(jekyllEnding)"
    case .hugo, .zola, .eleventy: "/:sections/:slug/"
    default: nil
    }
  }

  /// Whether the generator is one whose files have addresses without being told.
  private var hasOwnAddresses: Bool {
    switch site.generator {
    case .jekyll, .hugo, .zola, .eleventy: true
    default: false
    }
  }

  /// Whether the file is the first page of the site.
  private func isHome(_ folders: [String]) -> Bool {
    path.isIndex && (folders.isEmpty || folders == ["content"])
  }

  /// The folders from the site's root down to the file.
  private var foldersOfSite: [String] {
    let folders: ArraySlice<String> = path.parts.dropLast()
    return site.folders + folders
  }

  /// How Jekyll's pages end, which follow the pattern of the posts.
  private var jekyllEnding: String {
    guard let pattern = site.postPattern else { return ".html" }
    return pattern.hasSuffix("/") ? "/" : pattern.hasSuffix(".html") ? ".html" : ""
  }
}
