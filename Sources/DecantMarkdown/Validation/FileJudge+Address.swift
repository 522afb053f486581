internal import DecantCore

extension FileJudge {
  /// Judges the address that the file names, and notes what others must know of it.
  mutating func judgeAddress() {
    result.names = ownNames
    let member = explicitAddress
    if let member, let text = member.value.value.string, generator != nil {
      judgeSpelling(of: text, at: member.value.position)
    }
    if generator != nil, let member = self.member("slug"), let slug = member.value.value.string {
      judgeLength(of: slug, at: member.value.position)
    }
    guard isBuilt, let address = entry.address else { return }
    let isKnown = generator == .hugo || generator == .jekyll || member != nil
    guard isKnown, generator != .jekyll || member != nil || !isInCollection else { return }
    let page = page(address)
    let language = entry.language ?? languageFolder
    result.address = FileJudgement.Address(
      hash: page.hash ^ FNV1a.hash64(language ?? ""), looseHash: page.looseHash,
      folderHash: entry.kind == .post ? page.folderHash : nil, text: page.text,
      position: inFile(member?.value.position ?? result.position),
      isPublic: entry.status == .published || entry.status == .scheduled)
    takeAliases(language)
  }

  /// The path of an address; of a folder without a generator, the address itself.
  private func page(_ address: WebAddress) -> PagePath {
    guard generator != nil else { return PagePath(address.rawValue, ignoresCase: false) }
    return PagePath(address.path, below: site.basePath, ignoresCase: generator == .hugo)
  }

  /// The member that names the address.
  private var explicitAddress: LocatedValue.Member? {
    switch generator {
    case .hugo: member("url")
    case .jekyll, .eleventy: member("permalink")
    case nil: member("address", "url", "permalink")
    default: nil
    }
  }

  /// Whether the generator makes a page of the file.
  private var isBuilt: Bool {
    guard !path.isIn(["_private"]), !frontMatter.isUnreadable, member("headless") == nil,
      member("build", "_build") == nil
    else { return false }
    return entry.status != .private
  }

  /// Whether the file is in a folder of Jekyll's that isn't one of posts.
  private var isInCollection: Bool {
    parts.dropLast().contains { $0.hasPrefix("_") && $0 != "_posts" }
  }

  /// The folder of a language: `content/fr`.
  private var languageFolder: String? {
    parts.dropLast().prefix(3).first { name in
      switch name.utf8.count {
      case 2: name.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
      case 5: Array(name.utf8)[2] == UInt8(ascii: "-")
      default: false
      }
    }
  }

  private mutating func takeAliases(_ language: String?) {
    guard let member = member("aliases", "redirect_from") else { return }
    let items = member.value.children.isEmpty ? [member.value] : member.value.children
    for item in items {
      guard let alias = item.value.string, alias.utf8.first == UInt8(ascii: "/") else { continue }
      let page = PagePath(alias, below: site.basePath, ignoresCase: generator == .hugo)
      result.aliases.append(
        FileJudgement.Alias(
          hash: page.hash ^ FNV1a.hash64(language ?? ""), looseHash: page.looseHash,
          text: alias, position: inFile(item.position)))
    }
  }

  /// What calls of templates may name the file by.
  private var ownNames: [UInt64] {
    guard let name = parts.last else { return [] }
    let stem = MarkdownPath.withoutEnding(name)
    let isIndex = stem == "index" || stem == "_index" || stem.hasPrefix("index.")
    let names = isIndex ? [parts.dropLast().last ?? "", stem] : [stem, path.stem]
    let hashes = names.map { FNV1a.hash64($0.folded) }
    return hashes[0] == hashes[1] ? [hashes[0]] : hashes
  }

  private mutating func judgeSpelling(of address: String, at position: SourcePosition) {
    guard address.utf8.span.firstIndex(of: "{{") == nil else { return }
    for byte in address.utf8
    where byte <= 0x20 || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
      let what = byte <= 0x20 ? "white space" : byte == UInt8(ascii: "?") ? "a query" : "a fragment"
      report(
        .markdownUnsafeAddress, "the address \(address.quoted) has \(what) in it", at: position)
      return
    }
    judgeLength(of: address, at: position)
  }

  private mutating func judgeLength(of address: String, at position: SourcePosition) {
    guard address.utf8.count > 255 else { return }
    let path = PercentCoding.decoded(address) ?? address
    for part in path.utf8.split(separator: UInt8(ascii: "/")) where part.count > 255 {
      report(
        .markdownLongName, "a name of \(part.count) bytes can't be written: 255 are the most",
        at: position)
      return
    }
  }
}
