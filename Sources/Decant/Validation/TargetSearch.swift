public import DecantCore

/// Finds what to judge in what the user named.
///
/// In a folder whatever is recognized counts; the rest is skipped and counted. A file that was
/// named must be recognized.
public struct TargetSearch {
  /// The blogs that were found, in the order of the names and of the paths in a folder.
  public private(set) var targets: [ValidationTarget] = []

  /// How many files were skipped.
  public private(set) var skippedCount = 0

  /// The first files that were skipped.
  public private(set) var skippedPaths: [String] = []

  private let formats: FormatRegistry
  private let forced: BlogFormat?

  /// Creates a search.
  ///
  /// - Parameter format: The format of everything, if the user says so.
  public init(_ formats: FormatRegistry, format: BlogFormat? = nil) {
    self.formats = formats
    forced = format
  }

  /// Adds a file, or what is in a folder.
  ///
  /// - Throws: ``DecantError/Code/unknownFormat`` and ``DecantError/Code/unreadableSource``.
  public mutating func add(_ path: String) throws(DecantError) {
    guard FileBytes.isFolder(path) else {
      return try add(.path(path), path: path)
    }
    let format = try folderFormat(of: path)
    let place = targets.count
    let textCount = walk(path, format)
    guard let format, textCount > 0 || format.id == forced?.id else { return }
    targets.insert(ValidationTarget(.path(path), path: path, format: format), at: place)
  }

  /// Adds a file or standard input.
  public mutating func add(_ source: BlogSource, path: String?) throws(DecantError) {
    let format: BlogFormat
    if let forced { format = forced } else { format = try formats.recognize(source) }
    targets.append(ValidationTarget(source, path: path, format: format))
  }

  /// The format of a folder: the generator whose configuration is in it or above it, or plain
  /// Markdown.
  private func folderFormat(of path: String) throws(DecantError) -> BlogFormat? {
    if let forced { return forced.isFolder ? forced : nil }
    let own = try BlogFormat.Sample(of: BlogSource.path(path).pieces[0])
    let found = formats.format(recognizing: own)
    if let found, found.isFolder, found.recognize(own) == .certain { return found }
    for folder in ParentFolders(of: path).dropFirst() {
      guard let sample = try? BlogFormat.Sample(of: BlogSource.path(folder).pieces[0]) else {
        break
      }
      for format in formats.formats where format.isFolder && format.recognize(sample) == .certain {
        return format
      }
    }
    return found?.isFolder == true ? found : nil
  }

  /// Adds the files below a folder that are blogs by themselves, and returns how many files belong
  /// to the folder's own format.
  private mutating func walk(_ root: String, _ folder: BlogFormat?) -> Int {
    let endings = Set(formats.formats.filter { !$0.isFolder }.flatMap(\.fileExtensions))
    let texts = Set(formats.formats.filter(\.isFolder).flatMap(\.fileExtensions))
    var ignored = GitIgnore(of: root)
    var skipped: [String] = []
    guard var walk = DirectoryWalk(root) else { return 0 }
    var textCount = 0
    while let node = walk.next(entering: { TargetSearch.enters($0, &ignored) }) {
      let ending = TargetSearch.ending(of: node.name)
      let isCandidate =
        node.kind == .file && node.bytes == nil && !node.name.hasPrefix(".")
        && !ignored.ignores(node.path, isFolder: false)
      let isText =
        isCandidate && texts.contains(ending) && !TargetSearch.isReadme(node.name)
      if isText, folder != nil {
        textCount += 1
        continue
      }
      let path = TargetSearch.path(of: node, below: root)
      if isCandidate, !isText, endings.contains(ending), let format = certainFormat(of: path) {
        targets.append(ValidationTarget(.path(path), path: path, format: format))
      } else {
        skipped.append(path)
      }
    }
    skippedCount += skipped.count
    skippedPaths += skipped.prefix(max(0, 10 - skippedPaths.count))
    return textCount
  }

  /// The format of a file that leaves no doubt.
  private func certainFormat(of path: String) -> BlogFormat? {
    guard let sample = try? BlogFormat.Sample(of: BlogSource.path(path).pieces[0]) else {
      return nil
    }
    if let forced { return forced.recognize(sample) > .none ? forced : nil }
    guard let format = formats.format(recognizing: sample), !format.isFolder else { return nil }
    return format.recognize(sample) == .certain ? format : nil
  }

  /// Whether to look into a folder: neither hidden, nor built, nor others' work, nor ignored.
  private static func enters(_ node: DirectoryWalk.Node, _ ignored: inout GitIgnore) -> Bool {
    let others: Set = ["_site", "public", "vendor", "node_modules"]
    // What convert keeps beside a feed is no blog of its own.
    guard !node.name.hasPrefix("."), !node.name.hasSuffix(".decant"), !others.contains(node.name),
      !ignored.ignores(node.path, isFolder: true)
    else { return false }
    ignored.enter(node.path)
    return true
  }

  private static func path(of node: DirectoryWalk.Node, below root: String) -> String {
    var root = root[...]
    while root.count > 1, root.last == "/" { root.removeLast() }
    return root == "." ? node.path : root == "/" ? "/\(node.path)" : "\(root)/\(node.path)"
  }

  private static func isReadme(_ name: String) -> Bool {
    guard let first = name.utf8.first, "rlc".utf8.contains(first | 0x20) else { return false }
    let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    guard 6...15 ~= name.utf8.distance(from: name.startIndex, to: end) else { return false }
    let stem = name[..<end].lowercased()
    return ["readme", "license", "changelog", "contributing", "code_of_conduct"].contains(stem)
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
