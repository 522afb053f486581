internal import DecantCore

/// Hugo's pages of terms whose address or words Hugo wouldn't make by itself.
struct TermPages {
  private let plan: SitePlan
  private let header: BlogHeader

  init(_ plan: SitePlan, _ header: BlogHeader) {
    self.plan = plan
    self.header = header
  }

  /// The files of the terms in use.
  var files: [(path: String, bytes: [UInt8])] {
    let used = plan.usedTerms
    var files: [(path: String, bytes: [UInt8])] = []
    var seen: Set<String> = []
    for term in header.terms where used.contains(term.id) {
      guard let base = TermPages.bases[term.id.taxonomy] else { continue }
      let label = plan.labels.label(of: term)
      let name = GeneratorPath.hugoName(label)
      let path = "content/\(base.folder)/\(name)/_index.md"
      guard !name.isEmpty, seen.insert(path).inserted else { continue }
      let address = "/\(base.address)/\(plan.labels.path(of: term.id).joined(separator: "/"))/"
      let own = "/\(base.address)/\(name)/"
      let summary = term.summary?.text ?? ""
      let isRenamed = term.name.map { $0.text != label } ?? false
      guard address != own || !summary.isEmpty || isRenamed else { continue }
      var fields = FrontMatterFields(MarkdownOptions())
      fields.append("title", term.name?.text ?? label)
      fields.append("url", address == own && !plan.hasForeignRules ? nil : address)
      fields.append("description", summary)
      var bytes: [UInt8] = []
      FrontMatterWriter(.yaml).appendBlock(fields.members, to: &bytes)
      files.append((path, bytes))
    }
    return files
  }

  /// The folder that Hugo reads, and the word that WordPress puts before a term's slug.
  static let bases: [Term.Taxonomy: (folder: String, address: String)] = [
    .category: ("categories", "category"), .tag: ("tags", "tag"),
  ]
}
