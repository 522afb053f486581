internal import DecantCore

/// What is known about the site around the files that are judged.
///
/// It never changes, and is one object because each file holds it: copying all that a site knows
/// costs more than to judge a short file.
final class JudgedSite: Sendable {
  /// What the configuration tells; its generator is the one by whose habits files are judged.
  let facts: MarkdownSite

  /// By what the files of a folder are found.
  let walked: MarkdownSite

  /// The folder with the configuration, if all of it is judged.
  let root: String?

  /// The folder that is judged.
  let place: FolderPlace?

  /// The path of the folder that is judged.
  var folder: String? { place?.path }

  /// The keys that the generator understands.
  let keys: KnownKeys

  /// The folders of files that come with themes.
  let themes: [String]

  /// The path of the home page without a slash at its end.
  let basePath: String

  private let names: FolderNames?

  /// The text of the configuration in ``root``, in lower case.
  private let configuration: [UInt8]

  private static let configurations = [
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
    "config.json", "config/_default/hugo.toml", "config/_default/hugo.yaml",
    "config/_default/config.toml", "_config.yml", "_config.yaml", "_config.toml",
    ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs",
    "pelicanconf.py",
  ]

  /// Looks around the files of a source.
  ///
  /// - Parameters:
  ///   - generator: The program of the layout, which counts where no configuration is found.
  ///   - now: When the site is judged, in seconds since 1970, or `nil` for the time of day.
  init(
    _ source: BlogSource, _ generator: MarkdownGenerator?, now: Int64?, _ limits: Limits,
    _ diagnostics: inout Diagnostics
  ) {
    var facts = MarkdownSite()
    var walked = facts
    var folder: String?
    var root: String?
    var configuration: [UInt8] = []
    if source.pieces.count == 1, let piece = source.pieces.first, let path = piece.path {
      if FileBytes.isFolder(path) { folder = path }
      facts = JudgedSite.site(around: path, piece.name, limits, &diagnostics)
      walked = facts
      if let folder, let text = JudgedSite.configuration(in: folder) {
        root = folder
        configuration = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
      } else {
        // The habits of a generator say which folders of the whole site hold entries.
        walked.generator = nil
      }
    }
    if facts.generator == nil { facts.generator = generator }
    if let now { facts.now = now }
    // Addresses are compared by their paths, and a site without an address has paths too.
    if facts.site.home == nil { facts.site.home = "https://site.invalid" }
    let home = facts.site.home?.path ?? ""
    basePath = home.hasSuffix("/") ? String(home.dropLast()) : home
    keys = KnownKeys(of: facts.generator)
    themes = root.map { JudgedSite.themes(of: $0) } ?? []
    place = folder.map { FolderPlace(path: $0, name: source.pieces.first?.name ?? $0) }
    let remembersNames = JudgedSite.takesFilesByName(facts.generator)
    names = place.map { FolderNames($0, remembers: remembersNames, &diagnostics) }
    self.facts = facts
    self.walked = walked
    self.root = root
    self.configuration = configuration
  }

  /// The generator by whose habits files are judged.
  var generator: MarkdownGenerator? { facts.generator }

  /// Whether a file that isn't where it was looked for may come from elsewhere: from a theme that
  /// isn't in the folder, or from where the configuration, a program, takes it.
  func mayHave(_ path: String) -> Bool {
    switch generator {
    case nil: return false
    case .jekyll: return path.hasPrefix("/assets/") && mentions("theme")
    case .hugo:
      return mentions("module") || mentions("staticdir") || mentions("theme") && themes.isEmpty
    default: return names?.have(path) ?? false
    }
  }

  /// Whether the configuration of a generator is a program that may take files from anywhere, so
  /// that only their names tell whether they are there.
  private static func takesFilesByName(_ generator: MarkdownGenerator?) -> Bool {
    generator != nil && generator != .hugo && generator != .jekyll
  }

  /// Whether Hugo leaves HTML out of Markdown: its default, if all of the configuration is known.
  var omitsHTML: Bool {
    guard generator == .hugo, let root, !mentions("unsafe"), !mentions("module") else {
      return false
    }
    return !FileBytes.isFolder("\(root)/config")
  }

  private static func themes(of root: String) -> [String] {
    guard var walk = DirectoryWalk("\(root)/themes", depth: 2) else { return [] }
    var themes: [String] = []
    while walk.next(entering: { node in
      themes.append("themes/\(node.path)/static")
      return false
    }) != nil {}
    return themes
  }

  /// Whether the configuration mentions something, without regard to the case of letters.
  func mentions(_ word: String) -> Bool {
    let text = configuration
    return text.span.contains(word)
  }

  /// What the nearest configuration tells, up to the top of a repository.
  private static func site(
    around path: String, _ name: String?, _ limits: Limits, _ diagnostics: inout Diagnostics
  ) -> MarkdownSite {
    var folder = path
    var name = name ?? path
    if !FileBytes.isFolder(path) {
      folder = path.contains("/") ? JudgedSite.parent(of: path) : "."
      name = name.contains("/") ? JudgedSite.parent(of: name) : "."
    }
    var nearest: MarkdownSite?
    for _ in 0..<16 {
      var found = Diagnostics()
      let site = MarkdownConfiguration.read(folder, name: name, limits: limits, &found)
      if nearest == nil || site.generator != nil {
        nearest = site
        diagnostics.append(found)
      }
      let isTop =
        FileBytes.size(of: "\(folder)/.git") != nil || FileBytes.isFolder("\(folder)/.git")
      guard site.generator == nil, !isTop, FileBytes.resolved(folder) != "/" else { break }
      folder += "/.."
      name += "/.."
    }
    return nearest ?? MarkdownSite()
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func configuration(in folder: String) -> [UInt8]? {
    for name in configurations {
      if let text = try? FileBytes.contents(of: "\(folder)/\(name)", limit: 1 << 20) {
        return text
      }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether a short text occurs in the bytes.
  fileprivate func contains(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return true }
    var from = 0
    while let start = firstIndex(of: bytes[0], from: from), start + bytes.count <= count {
      if extracting(start..<start + bytes.count).elementsEqual(bytes) { return true }
      from = start + 1
    }
    return false
  }
}
