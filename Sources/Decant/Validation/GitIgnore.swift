internal import DecantCore

/// What git ignores below a folder, by the files `.gitignore` in it, below and above it.
struct GitIgnore {
  private struct Rule {
    let pattern: PathPattern
    /// The folder of the rule's file, as a path that ends with a slash, or nothing.
    let base: String
    let isNegated: Bool
    let isForFolders: Bool
  }

  private var rules: [Rule] = []

  /// What leads from the top of the repository to the folder; ends with a slash, or is empty.
  private let way: String
  private let folder: String

  /// Reads the rules of a folder and, within a repository, of the folders above it.
  init(of folder: String) {
    self.folder = folder
    let whole = FileBytes.resolved(folder) ?? folder
    let parts = whole.split(separator: "/").map(String.init)
    var top = parts.count
    while top > 0, !GitIgnore.isRepository(parts[..<top]) { top -= 1 }
    guard top > 0 else {
      way = ""
      read("\(folder)/.gitignore", base: "")
      return
    }
    way = parts[top...].map { "\($0)/" }.joined()
    for end in top...parts.count {
      let base = parts[top..<end].map { "\($0)/" }.joined()
      read("/" + parts[..<end].joined(separator: "/") + "/.gitignore", base: base)
    }
  }

  private static func isRepository(_ parts: ArraySlice<String>) -> Bool {
    let git = "/" + parts.joined(separator: "/") + "/.git"
    return FileBytes.isFolder(git) || FileBytes.size(of: git) != nil
  }

  /// Reads the rules of a folder below.
  mutating func enter(_ path: String) {
    read("\(folder)/\(path)/.gitignore", base: "\(way)\(path)/")
  }

  /// Whether git ignores a path below the folder, if it doesn't ignore what it lies in.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    let whole = way + path
    for rule in rules.reversed() where !rule.isForFolders || isFolder {
      guard whole.hasPrefix(rule.base) else { continue }
      if rule.pattern.matches(whole.utf8.dropFirst(rule.base.utf8.count)) {
        return !rule.isNegated
      }
    }
    return false
  }

  private mutating func read(_ path: String, base: String) {
    guard FileBytes.size(of: path) != nil,
      let bytes = try? FileBytes.contents(of: path, limit: 1 << 20)
    else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      add(String(decoding: line, as: UTF8.self), base: base)
    }
  }

  /// Adds a line as git reads it: a pattern with a slash counts from the file's folder, others
  /// anywhere below it.
  private mutating func add(_ line: String, base: String) {
    var text = line[...]
    while text.last == " " || text.last == "\r" || text.last == "\t" { text.removeLast() }
    guard !text.isEmpty, text.first != "#" else { return }
    let isNegated = text.first == "!"
    if isNegated { text.removeFirst() }
    let isForFolders = text.last == "/"
    if isForFolders { text.removeLast() }
    let isAnchored = text.contains("/")
    if text.first == "/" { text.removeFirst() }
    guard !text.isEmpty else { return }
    rules.append(
      Rule(
        pattern: PathPattern(isAnchored ? String(text) : "**/\(text)"), base: base,
        isNegated: isNegated, isForFolders: isForFolders))
  }
}
