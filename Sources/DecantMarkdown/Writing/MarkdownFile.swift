internal import DecantCore

/// The file of one entry: front matter and body.
struct MarkdownFile {
  /// The path below the output.
  let path: String

  /// The whole file.
  let bytes: [UInt8]

  /// Whether the body holds raw HTML, for which Hugo wants a setting.
  let holdsHTML: Bool

  private let members: MetadataBag
  private let body: [UInt8]

  /// Makes the file of an entry.
  init(_ entry: Entry, _ plan: SitePlan, _ options: MarkdownOptions, _ placement: Placement) {
    let isHTML = entry.content?.markup == .html
    path = placement.path + (isHTML ? ".html" : ".md")
    let raw = Array((entry.content?.text ?? "").utf8)
    body = plan.layout.templateGuard.guarded(raw)
    holdsHTML = !isHTML && MarkdownFile.holdsTag(body)
    var members = EntryFrontMatter(plan, options, placement).members(of: entry)
    if let member = plan.layout.templateGuard.member(for: raw) {
      members.append(member.name, member.value)
    }
    self.members = members
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 512)
    FrontMatterWriter(.yaml, dates: plan.layout.dates).appendBlock(members, to: &bytes)
    if !body.isEmpty {
      bytes.append("\n")
      bytes += body
      if body.last != UInt8(ascii: "\n") { bytes.append("\n") }
    }
    self.bytes = bytes
  }

  /// What the archive keeps of the file, to find edits later.
  func archived(_ ordinal: Int) -> ArchivePlacement {
    var placement = ArchivePlacement(ordinal: ordinal, path: path)
    placement.file = ArchivePlacement.hash(bytes.span)
    placement.body = ArchivePlacement.hash(body.span)
    placement.values = members.map { member in
      var json = JSONWriter(.compact)
      json.value(member.value)
      return (member.name, ArchivePlacement.hash(json.bytes.span))
    }
    return placement
  }

  /// Whether a tag stands outside fenced code: `<` and a letter, a slash or an exclamation mark.
  private static func holdsTag(_ body: [UInt8]) -> Bool {
    let span = body.span
    var from = 0
    var isFenced = false
    while from < span.count {
      let end = span.firstIndex(of: UInt8(ascii: "\n"), from: from) ?? span.count
      let line = span.extracting(from..<end)
      if line.hasText("```", at: 0) || line.hasText("~~~", at: 0) { isFenced.toggle() }
      if !isFenced, let open = line.firstIndex(of: UInt8(ascii: "<")), open + 1 < line.count {
        switch line[open + 1] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "/"), UInt8(ascii: "!"):
          if !line.hasText("<!--more", at: open), !line.hasText("<http", at: open) { return true }
        default: break
        }
      }
      from = end + 1
    }
    return false
  }
}
