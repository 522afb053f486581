internal import DecantCore

/// The files of a site that aren't entries: configuration, term pages, what git leaves out, and a
/// starter for a folder that would otherwise show nothing.
struct SiteFiles {
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

  /// Writes what isn't there yet.
  func write(to output: BlogOutput) throws(DecantError) {
    let generator = plan.layout.generator
    if !plan.isConfigured {
      for (path, bytes) in SiteConfiguration(plan, options, header, site).files {
        try output.append(bytes, to: .file(path))
      }
    }
    if !plan.isConfigured, let authors = AuthorData(plan, header).file,
      !plan.names.keepsFile(authors.path)
    {
      try output.append(authors.bytes, to: .file(authors.path))
    }
    let hasTheme = plan.layout.themes.contains { output.exists($0) }
    if !plan.isConfigured, !hasTheme, options.starter == .auto {
      try writeStarter(to: output)
    }
    if generator == .hugo {
      for page in TermPages(plan, header).files where !plan.names.keepsFile(page.path) {
        try output.append(page.bytes, to: .file(page.path))
      }
    }
    try writeIgnored(to: output)
  }

  /// Writes templates, but for the home page of a blog that has its own.
  private func writeStarter(to output: BlogOutput) throws(DecantError) {
    let hasHome = plan.names.rules.homeOrdinal != nil
    let starter = Starter(
      generator: plan.layout.generator, language: header.site.language, menu: site.mainMenu)
    for (path, text) in starter.files {
      if hasHome, path == "index.html" || path == "index.njk" { continue }
      if plan.names.keepsFile(path) { continue }
      try output.append(Array(text.utf8), to: .file(path))
    }
  }

  /// What is private stays out of git, whatever the folder's own list says.
  ///
  /// The lists beside the private files are the same in every run, so that a run can be repeated.
  private func writeIgnored(to output: BlogOutput) throws(DecantError) {
    if site.hasPrivate { try output.append(Array("*\n".utf8), to: .file("_private/.gitignore")) }
    if !options.isPlain {
      try output.append(Array("/private.jsonl\n".utf8), to: .file(".decant/.gitignore"))
    }
    guard !output.exists(".gitignore") else { return }
    var paths = plan.layout.ignoredPaths
    if !options.isPlain { paths.insert("/.decant/private.jsonl", at: 0) }
    paths.insert("/_private/", at: 0)
    let text = paths.map { "\($0)\n" }.joined()
    try output.append(Array(text.utf8), to: .file(".gitignore"))
  }
}
