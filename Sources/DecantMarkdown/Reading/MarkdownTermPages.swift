internal import DecantCore

/// The pages of terms, `content/categories/news/_index.md`, which hold names and descriptions.
struct MarkdownTermPages {
  let limits: Limits
  let site: MarkdownSite

  /// Reads the pages in a folder.
  ///
  /// - Parameter name: The folder's name in diagnostics.
  func read(_ folder: String, name: String?, _ diagnostics: inout Diagnostics) -> [Term] {
    var terms: [Term] = []
    let base = site.contentFolder ?? "content"
    var taxonomies = site.taxonomies.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    taxonomies.insert(contentsOf: [("categories", .category), ("tags", .tag)], at: 0)
    for (key, taxonomy) in taxonomies {
      for path in ["\(base)/\(key)", key] {
        guard var walk = DirectoryWalk("\(folder)/\(path)") else { continue }
        while let node = walk.next(entering: { _ in true }) {
          guard node.kind == .file, node.name == "_index.md", node.path != "_index.md" else {
            continue
          }
          let file = (open: "\(folder)/\(path)/\(node.path)", path: "\(path)/\(node.path)")
          if let term = term(taxonomy, file, name: name, &diagnostics) { terms.append(term) }
        }
      }
    }
    return terms
  }

  /// The name of the folder that a term's page is in; `nil` if the term has no page.
  static func folderName(of term: Term) -> String? {
    let folder = term.extensions[.markdown]["folder"]?.string
    return folder?.split(separator: "/").last.map(String.init)
  }

  private func term(
    _ taxonomy: Term.Taxonomy, _ file: (open: String, path: String), name: String?,
    _ diagnostics: inout Diagnostics
  ) -> Term? {
    guard let bytes = (try? FileBytes.contents(of: file.open, limit: 1 << 20)) ?? nil else {
      return nil
    }
    let reader = FrontMatterReader(limits: limits, entry: Entry.ID(rawValue: file.path))
    let text = MarkdownText.decode(bytes).bytes
    let frontMatter = reader.read(
      text, file: name.map { "\($0)/\(file.path)" } ?? file.path, &diagnostics)
    var keys = MarkdownKeys(frontMatter.members)
    let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    let slug = folder.split(separator: "/").last.map(String.init) ?? folder
    let title = keys.takeText("title") ?? slug
    let address = keys.find("url")?.value.value.string
    // The address may tell the slug that the folder's name can't.
    let last = address?.split(separator: "/").last.map(String.init)
    var term = Term(
      id: Term.ID(taxonomy, keys.takeText("slug") ?? last ?? slug),
      name: Content(title, markup: .plainText))
    if let description = keys.takeText("description") {
      term.summary = Content(description, markup: .plainText)
    }
    term.parent = keys.takeText("parent")
    term.extensions[.markdown] = keys.rest
    term.extensions[.markdown].append("folder", .string(folder))
    return term
  }
}
