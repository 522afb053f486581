internal import DecantCore

extension FileJudge {
  /// Judges links to files and pages of the site, as far as they are in what is judged.
  mutating func judgeLinks(_ body: BodyScan) {
    guard let folder = site.folder else { return }
    for link in body.links {
      let spelled = String(decoding: text[link.target], as: UTF8.self)
      guard let target = LinkTarget(spelled) else { continue }
      if target.isMarkdown {
        judgeMarkdownLink(target, spelled, link, below: folder)
      } else if target.isMedia {
        judgeFileLink(target, spelled, link, below: folder)
      } else if target.isPage, target.isRooted, site.root != nil,
        generator == .hugo || generator == .jekyll
      {
        let page = PagePath(target.path, below: site.basePath, ignoresCase: false)
        take(placeIn: spelled, of: .page(page.looseHash), link.target.lowerBound)
        guard let parent = page.folderHash else { continue }
        pendingLinks.append((.page, page.looseHash, parent, spelled, link.target.lowerBound))
      }
    }
  }

  /// The folder of the file below the one that is judged.
  private var ownFolder: String { parts.dropLast().joined(separator: "/") }

  private mutating func judgeMarkdownLink(
    _ target: LinkTarget, _ spelled: String, _ link: BodyScan.Link, below folder: String
  ) {
    var places: [String?] = []
    if target.isRooted {
      guard site.root != nil else { return }
    } else {
      let beside = LinkTarget.joined(ownFolder, target.path)
      guard beside != nil else { return }
      places.append(beside)
    }
    for root in ["", "content", "src"] { places.append(LinkTarget.joined(root, target.path)) }
    guard let file = places.lazy.compactMap({ $0 }).first(where: { exists([$0], below: folder) })
    else {
      return report(
        .markdownBrokenLink, "the file \(spelled.quoted) isn't there", at: link.target.lowerBound)
    }
    take(placeIn: spelled, of: .file("\(folder)/\(file)"), link.target.lowerBound)
  }

  /// Notes the place in another file that a link leads to, if there is one behind a `#`.
  private mutating func take(
    placeIn link: String, of target: FileJudgement.Place.Target, _ offset: Int
  ) {
    // Eleventy's Markdown gives headings no names by itself.
    guard generator != .eleventy, let mark = link.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return
    }
    let name = String(link[link.utf8.index(after: mark)...])
    pendingPlaces.append((target, name, offset))
  }

  private mutating func judgeFileLink(
    _ target: LinkTarget, _ spelled: String, _ link: BodyScan.Link, below folder: String
  ) {
    // Where files of a generator's site end up is known for the whole site only.
    guard generator == nil || site.root != nil else { return }
    var places: [String?] = []
    if target.isRooted {
      guard site.root != nil, generator != nil else { return }
      places = rooted(target.path)
    } else {
      let beside = LinkTarget.joined(ownFolder, target.path)
      guard beside != nil else { return }
      places = [beside, LinkTarget.joined("\(ownFolder)/\(fileStem)", target.path)]
      places += rooted(target.path)
      if let address = entry.address?.path, let page = LinkTarget.joined(address, target.path) {
        places += rooted(page)
      }
      if let address = entry.address?.path,
        let page = LinkTarget.joined("\(address)/..", target.path)
      {
        places += rooted(page)
      }
    }
    guard !exists(places, below: folder), !site.mayHave(target.path) else { return }
    report(
      .markdownMissingFile, "the file \(spelled.quoted) isn't there", at: link.target.lowerBound)
  }

  private var fileStem: String {
    MarkdownPath.withoutEnding(parts.last ?? "")
  }

  /// Where a file may lie that has a path on the site.
  private func rooted(_ path: String) -> [String?] {
    let base = site.basePath
    let path =
      !base.isEmpty && path.hasPrefix("\(base)/") ? String(path.dropFirst(base.count)) : path
    let roots =
      ["", "static", "assets", "public", "content", "src", "source", "src/assets"] + site.themes
    return roots.map { LinkTarget.joined($0, path) }
  }

  private func exists(_ places: [String?], below folder: String) -> Bool {
    places.contains { place in
      place.map { FileBytes.resolved("\(folder)/\($0)") != nil } ?? false
    }
  }

  /// Takes what template calls mention: entries by name, and files by path.
  mutating func judgeMentions(_ mentions: [TemplateMention]) {
    guard let root = site.root else { return }
    for mention in mentions {
      switch mention.kind {
      case .file:
        guard !exists([LinkTarget.joined("", mention.name)], below: root) else { continue }
        report(
          .markdownMissingReference, "the file \(mention.name.quoted) isn't there",
          at: mention.offset)
      case .entry:
        let hash = FNV1a.hash64(mention.name.lowercased().utf8)
        pendingLinks.append((.name, hash, 0, mention.spelled, mention.offset))
        take(placeIn: mention.spelled, of: .name(hash), mention.offset)
      }
    }
  }
}
