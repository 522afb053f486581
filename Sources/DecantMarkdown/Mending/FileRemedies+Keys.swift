internal import DecantCore

extension FileRemedies {
  /// Keys that tell where a page is and whether it is shown, in lower case.
  private static let placing: Set<String> = [
    "aliases", "build", "date", "draft", "eleventycomputed", "eleventyexcludefromcollections",
    "eleventyimport", "expirydate", "headless", "pagination", "permalink", "published",
    "publishdate", "redirect_from", "redirect_to", "slug", "url",
  ]

  /// Whether a key has a part in where a page is or whether it is shown.
  func isPlacing(_ key: String) -> Bool {
    // Categories are folders in the addresses of Jekyll.
    let isFolder = judge.generator == .jekyll && ["categories", "category"].contains(key)
    return isFolder || FileRemedies.placing.contains(key)
  }

  /// Writes a key as it is meant, if only one is.
  func name(at position: SourcePosition) -> [FileEdit] {
    let members = judge.frontMatter.members
    guard let member = members.first(where: { $0.position == position }), !isTable(member),
      let known = meaning(of: member), !isPlacing(known.folded),
      members.count(where: { meaning(of: $0) == known }) == 1,
      let start = judge.lines.offset(of: position)
    else { return [] }
    let name = member.name
    // A name in quotation marks begins one byte later.
    guard let start = [start, start + 1].first(where: { judge.isPlain(name, at: $0) }) else {
      return []
    }
    return [FileEdit(range: start..<start + name.utf8.count, text: known)]
  }

  private func meaning(of member: LocatedValue.Member) -> String? {
    judge.keys.otherCase(of: member.name) ?? judge.keys.meant(by: member.name)
  }

  /// Whether a name may stand in several places: TOML's tables have it in each of their headers.
  private func isTable(_ member: LocatedValue.Member) -> Bool {
    judge.frontMatter.language == .toml
      && (member.value.value.object != nil || member.value.value.array != nil)
  }
}
