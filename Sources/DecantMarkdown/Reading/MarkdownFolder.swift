internal import DecantCore

/// Which files and folders of a site hold entries.
///
/// It is one object because it is asked once a file: copying all that a site knows costs more than
/// the answer.
final class MarkdownFolder: Sendable {
  let site: MarkdownSite

  init(site: MarkdownSite) { self.site = site }

  private static let endings: Set<String> = [
    "md", "markdown", "mdown", "mkd", "mkdn", "mdx", "html", "htm",
  ]

  private static let otherMarkups: Set<String> = ["rst", "adoc", "asciidoc", "org", "textile"]

  /// Folders that hold no entries, wherever they are.
  private static let skipped: Set<String> = [
    "node_modules", "_site", "_includes", "_layouts", "_data", "_sass", "_plugins", "__pycache__",
  ]

  /// Folders at the root that hold output, or what others made.
  private static let skippedAtRoot: Set<String> = ["public", "resources", "vendor"]

  /// Folders at the root of a generator's site that hold no entries.
  private static let machinery: Set<String> = [
    "archetypes", "assets", "data", "dist", "i18n", "layouts", "output", "sass", "scaffolds",
    "static", "templates", "themes",
  ]

  /// Whether a file has the ending of one that is read.
  static func isText(_ path: String) -> Bool { endings.contains(ending(path)) }

  /// Whether a file is HTML.
  static func isHTML(_ path: String) -> Bool { ["html", "htm"].contains(ending(path)) }

  /// Whether a file is in a markup that isn't read.
  static func isOtherMarkup(_ path: String) -> Bool { otherMarkups.contains(ending(path)) }

  private static func ending(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(path[path.utf8.index(after: dot)...]).folded
  }

  /// Whether to look for entries in a folder.
  func enters(_ folder: DirectoryWalk.Node) -> Bool {
    let name = folder.name
    guard name.utf8.first != UInt8(ascii: "."), !Self.skipped.contains(name) else { return false }
    guard folder.path == name else { return !isTermFolder(folder.path) }
    if name == "_private" { return true }
    // Part of a site: what its folders hold is known only at the site's own root.
    guard site.folders.isEmpty else { return !isTermFolder(folder.path) }
    if Self.skippedAtRoot.contains(name) { return false }
    guard let roots else { return true }
    return roots.isEmpty ? !Self.machinery.contains(name) : roots.contains(name)
  }

  /// The folders at the root that entries are in; none if they may be in any, and `nil` without a
  /// generator.
  private var roots: [String]? {
    let content = site.contentFolder.map { String($0.prefix { $0 != "/" }) }
    return switch site.generator {
    case .hugo, .zola, .pelican: [content ?? "content"]
    case .hexo: [content ?? "source"]
    case .astro: ["src"]
    case .docusaurus: ["blog", "docs", "src"]
    case .eleventy, .jekyll: []
    case .obsidian, nil: nil
    }
  }

  /// Whether a folder holds the page of a term, which is in the header.
  private func isTermFolder(_ path: String) -> Bool { site.termFolders.contains(path) }
}
