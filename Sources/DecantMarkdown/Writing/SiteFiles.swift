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
    let isConfigured = SiteFiles.configurations(of: generator).contains { output.exists($0) }
    let hasTheme = SiteFiles.themes(of: generator).contains { output.exists($0) }
    if !isConfigured {
      for (path, bytes) in SiteConfiguration(plan, header, site).files {
        try output.append(bytes, to: .file(path))
      }
    }
    if !isConfigured, !hasTheme, options.starter == .auto {
      for (path, text) in Starter.files(of: generator, language: header.site.language) {
        try output.append(Array(text.utf8), to: .file(path))
      }
    }
    if generator == .hugo {
      for page in TermPages(plan, header).files {
        try output.append(page.bytes, to: .file(page.path))
      }
    }
    try writeIgnored(to: output)
  }

  /// What is private stays out of git, whatever the folder's own list says.
  private func writeIgnored(to output: BlogOutput) throws(DecantError) {
    guard output.exists(".gitignore") else {
      var paths = plan.layout.ignoredPaths
      if !options.isPlain { paths.insert("/.decant/private.jsonl", at: 0) }
      paths.insert("/_private/", at: 0)
      let text = paths.map { "\($0)\n" }.joined()
      return try output.append(Array(text.utf8), to: .file(".gitignore"))
    }
    if site.hasPrivate, !output.exists("_private/.gitignore") {
      try output.append(Array("*\n".utf8), to: .file("_private/.gitignore"))
    }
    if !options.isPlain, !output.exists(".decant/.gitignore") {
      try output.append(Array("/private.jsonl\n".utf8), to: .file(".decant/.gitignore"))
    }
  }

  private static func configurations(of generator: Layout.Generator) -> [String] {
    switch generator {
    case .none: []
    case .hugo:
      [
        "hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "config.json",
        "config",
      ]
    case .jekyll: ["_config.yml", "_config.yaml", "_config.toml"]
    case .eleventy:
      [
        "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", ".eleventy.js",
        "package.json",
      ]
    }
  }

  private static func themes(of generator: Layout.Generator) -> [String] {
    switch generator {
    case .none: []
    case .hugo: ["themes", "layouts"]
    case .jekyll: ["_layouts", "_includes", "Gemfile"]
    case .eleventy: ["_includes", "_layouts"]
    }
  }
}
