internal import DecantCore

/// Goes through the files of a Markdown blog.
final class MarkdownCursor: BlogCursor {
  /// Files of more bytes count in the window.
  private static let largeFile = 128 << 10

  private let site: MarkdownSite
  private let limits: Limits
  private let isAlone: Bool
  private var pieces: ArraySlice<BlogSource.Piece>
  private var walk: (walk: DirectoryWalk, root: BlogSource.Piece)?
  private var ordinal = 0
  private var byteCount = 0

  let decoder: any EntryDecoder

  init(_ source: BlogSource, _ site: MarkdownSite, _ limits: Limits) {
    self.site = site
    self.limits = limits
    pieces = source.pieces[...]
    isAlone = source.pieces.allSatisfy { $0.path.map { !FileBytes.isFolder($0) } ?? true }
    decoder = MarkdownDecoder(limits: limits, site: site)
  }

  var header: BlogHeader {
    var header = site.header
    for i in header.terms.indices { header.terms[i].extensions[.markdown]["folder"] = nil }
    return header
  }

  var progress: (done: Int, total: Int?) { (byteCount, nil) }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while true {
      if let raw = nextInFolder(&diagnostics) { return raw }
      guard let piece = pieces.popFirst() else { return nil }
      guard let path = piece.path, let walk = DirectoryWalk(path) else { return try raw(piece) }
      self.walk = (walk, piece)
    }
  }

  private func nextInFolder(_ diagnostics: inout Diagnostics) -> RawEntry? {
    let folder = MarkdownFolder(site: site)
    while let node = walk?.walk.next(entering: folder.enters) {
      reportUnread(&diagnostics)
      if node.name.utf8.first == UInt8(ascii: ".") { continue }
      if let raw = raw(node, &diagnostics) { return raw }
    }
    reportUnread(&diagnostics)
    walk = nil
    return nil
  }

  private func reportUnread(_ diagnostics: inout Diagnostics) {
    for path in walk?.walk.takeUnread() ?? [] {
      diagnostics.report(
        .markdownUnreadable, "the folder can't be read and was left out", at: position(path))
    }
  }

  /// The entry of a file in a folder, or `nil` if it is none.
  private func raw(_ node: DirectoryWalk.Node, _ diagnostics: inout Diagnostics) -> RawEntry? {
    guard let root = walk?.root.path else { return nil }
    switch node.kind {
    case .folder: return nil
    case .link, .other:
      let leadsToFolder = node.kind == .link && FileBytes.isFolder("\(root)/\(node.path)")
      guard leadsToFolder || MarkdownFolder.isText(node.path) else { return nil }
      let kind = node.kind == .link ? "a link, which isn't followed" : "no plain file"
      diagnostics.report(
        .markdownUnreadable, "\(node.name.quoted) is \(kind): it was left out",
        at: position(node.path))
      return nil
    case .file: break
    }
    if MarkdownFolder.isOtherMarkup(node.path) {
      diagnostics.report(
        .markdownOtherMarkup, "\(node.name.quoted) isn't Markdown: it was left out",
        at: position(node.path))
    }
    guard MarkdownFolder.isText(node.path), !node.path.hasSuffix(".comments.md") else { return nil }
    guard let payload = payload(node, in: root, &diagnostics) else { return nil }
    var context: MetadataBag = [
      .init(MarkdownDecoder.Key.path, .string(node.path)),
      .init(MarkdownDecoder.Key.root, .string(lastName(root))),
    ]
    if let parent = node.companion { context.append(MarkdownDecoder.Key.parent, .string(parent)) }
    defer { ordinal += 1 }
    return RawEntry(
      ordinal: ordinal, position: position(node.path), payload: payload, context: context)
  }

  /// A file whose name isn't UTF-8 has no path that could be handed on.
  private func payload(
    _ node: DirectoryWalk.Node, in root: String, _ diagnostics: inout Diagnostics
  ) -> RawEntry.Payload? {
    guard let path = node.bytes else {
      let path = "\(root)/\(node.path)"
      let size = FileBytes.size(of: path) ?? 0
      byteCount += size
      // Large files are read here, so that the window knows what it holds.
      guard size > MarkdownCursor.largeFile, size <= limits.entryBytes,
        let bytes = (try? FileBytes.contents(of: path, limit: limits.entryBytes)) ?? nil
      else { return .file(path: path) }
      return .bytes(bytes)
    }
    guard let bytes = (try? FileBytes.contents(of: path, limit: limits.entryBytes)) ?? nil else {
      diagnostics.report(
        .markdownUnreadable, "\(node.name.quoted) can't be read: it was left out",
        at: position(node.path))
      return nil
    }
    byteCount += bytes.count
    return .bytes(bytes)
  }

  private func position(_ path: String) -> SourcePosition {
    var root = walk?.root.name ?? walk?.root.path ?? ""
    while root.utf8.last == UInt8(ascii: "/") { root.removeLast() }
    return SourcePosition(file: root.isEmpty ? path : "\(root)/\(path)", line: 1, column: 1)
  }

  private func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The entry of a file that the user named, or of bytes.
  private func raw(_ piece: BlogSource.Piece) throws(DecantError) -> RawEntry {
    defer { ordinal += 1 }
    let name = lastName(piece.path ?? piece.name ?? "entry.md")
    let folder = piece.path?.split(separator: "/").dropLast().last.map(String.init) ?? ""
    var context: MetadataBag = [
      .init(MarkdownDecoder.Key.path, .string(name)),
      .init(MarkdownDecoder.Key.root, .string(folder)),
    ]
    if isAlone { context.append(MarkdownDecoder.Key.isAlone, .bool(true)) }
    let position = SourcePosition(file: piece.name, line: 1, column: 1)
    if let path = piece.path {
      return RawEntry(
        ordinal: ordinal, position: position, payload: .file(path: path), context: context)
    }
    var bytes: [UInt8] = []
    var stream = try ByteStream(piece)
    while try stream.read(into: &bytes, atMost: 1 << 20) > 0 {}
    return RawEntry(
      ordinal: ordinal, position: position, payload: .bytes(bytes), context: context)
  }
}
