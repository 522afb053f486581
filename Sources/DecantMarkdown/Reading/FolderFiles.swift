internal import DecantCore

/// Goes through the files of a folder that may be entries.
struct FolderFiles {
  /// A file that may be an entry.
  struct File: Hashable, Sendable {
    /// The path below the folder.
    var path: String

    /// The path to open, if it isn't UTF-8.
    var bytes: [UInt8]?

    /// The path of the page that the file lies under, without its ending.
    var parent: String?
  }

  let place: FolderPlace
  private let folder: MarkdownFolder
  private var walk: DirectoryWalk

  /// Begins at a folder, or returns `nil` if a piece of a source isn't one.
  init?(_ piece: BlogSource.Piece, _ site: MarkdownSite) {
    guard let path = piece.path, let walk = DirectoryWalk(path) else { return nil }
    self.walk = walk
    place = FolderPlace(path: path, name: piece.name ?? path)
    folder = MarkdownFolder(site: site)
  }

  /// Returns the next file; what can't be one is reported.
  mutating func next(_ diagnostics: inout Diagnostics) -> File? {
    while let node = walk.next(entering: folder.enters) {
      reportUnread(&diagnostics)
      if node.name.utf8.first != UInt8(ascii: "."), isFile(node, &diagnostics) {
        return File(path: node.path, bytes: node.bytes, parent: node.companion)
      }
    }
    reportUnread(&diagnostics)
    return nil
  }

  private mutating func reportUnread(_ diagnostics: inout Diagnostics) {
    for path in walk.takeUnread() {
      diagnostics.report(
        .markdownUnreadable, "the folder can't be read and was left out",
        at: place.position(of: path))
    }
  }

  private func isFile(_ node: DirectoryWalk.Node, _ diagnostics: inout Diagnostics) -> Bool {
    switch node.kind {
    case .folder: return false
    case .link, .other:
      reportLink(node, &diagnostics)
      return false
    case .file: break
    }
    if MarkdownFolder.isText(node.path) { return !node.path.hasSuffix(".comments.md") }
    if MarkdownFolder.isOtherMarkup(node.path) {
      diagnostics.report(
        .markdownOtherMarkup, "\(node.name.quoted) isn't Markdown: it was left out",
        at: place.position(of: node.path))
    }
    return false
  }

  private func reportLink(_ node: DirectoryWalk.Node, _ diagnostics: inout Diagnostics) {
    let leadsToFolder = node.kind == .link && FileBytes.isFolder("\(place.path)/\(node.path)")
    guard leadsToFolder || MarkdownFolder.isText(node.path) else { return }
    let kind = node.kind == .link ? "a link, which isn't followed" : "no plain file"
    diagnostics.report(
      .markdownUnreadable, "\(node.name.quoted) is \(kind): it was left out",
      at: place.position(of: node.path))
  }
}

/// Where a folder is.
struct FolderPlace: Hashable, Sendable {
  /// The path to open.
  let path: String

  /// The name in diagnostics.
  let name: String

  /// The last part of the path.
  let lastName: String

  init(path: String, name: String) {
    self.path = path
    self.name = name
    lastName = FolderName.last(of: path)
  }

  /// The place of a file for a message.
  func position(of path: String, line: Int = 1, column: Int = 1) -> SourcePosition {
    var root = name
    while root.utf8.last == UInt8(ascii: "/") { root.removeLast() }
    let file = root.isEmpty ? path : "\(root)/\(path)"
    return SourcePosition(file: file, line: line, column: column)
  }
}
