internal import DecantCore
internal import DecantXML

/// The heads of the second and further files of a source.
enum FurtherFiles {
  /// Reads the heads of all files but the first.
  ///
  /// - Throws: `severalBlogs` if a file is of another blog, unless blogs are merged.
  static func read(
    _ pieces: [BlogSource.Piece], first: ExportDocument, limits: Limits, chunkSize: Int,
    mergesBlogs: Bool
  ) throws(DecantError) -> [ExportDocument] {
    var documents: [ExportDocument] = []
    for piece in pieces.dropFirst() {
      var unreported = Diagnostics()
      var slicer = try ExportFile.open(
        piece, chunkSize: chunkSize, limits: limits, &unreported)
      var head = try slicer.next()
      var beginning: [UInt8] = []
      while let slice = head, slice.kind != .head {
        if beginning.isEmpty { beginning = Array(slice.bytes.prefix(4096)) }
        head = try slicer.next()
      }
      guard let head else {
        throw Junk.refusal(
          of: beginning, at: SourcePosition(file: piece.name, line: 1, column: 1))
      }
      documents.append(
        try HeadReading.read(
          head, tail: ExportFile.tail(of: piece), depthLimit: limits.depth, &unreported))
    }
    if !mergesBlogs { try requireOneBlog([first] + documents) }
    return documents
  }

  private static func requireOneBlog(_ documents: [ExportDocument]) throws(DecantError) {
    var blogs: [(name: String, count: Int)] = []
    for document in documents {
      let name = name(of: document)
      if let i = blogs.firstIndex(where: { $0.name == name }) {
        blogs[i].count += 1
      } else {
        blogs.append((name, 1))
      }
    }
    guard blogs.count > 1 else { return }
    let list = blogs.map { "\($0.name) (\($0.count) \($0.count == 1 ? "file" : "files"))" }
    throw DecantError(
      .severalBlogs,
      "out of \(documents.count) files, \(blogs.count) blogs: \(list.joined(separator: ", "))\n"
        + "  several files are one blog only if they say so. "
        + "Convert them one by one, or join them with --merge.")
  }

  /// The address of a blog without its scheme and last slash.
  private static func name(of document: ExportDocument) -> String {
    var name = document.blogAddress
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) {
      name = String(name.dropFirst(scheme.count))
    }
    while name.hasSuffix("/") { name.removeLast() }
    return name.isEmpty ? "without an address" : name
  }

  /// The header of the first document, with the authors and terms that only others declare.
  static func merge(_ documents: [ExportDocument]) -> BlogHeader {
    guard var header = documents.first?.header else { return BlogHeader() }
    guard documents.count > 1 else { return header }
    var authors = Set(header.authors.map(\.id))
    var terms = Set(header.terms.map(\.id))
    for document in documents.dropFirst() {
      for author in document.header.authors where authors.insert(author.id).inserted {
        header.authors.append(author)
      }
      for term in document.header.terms where terms.insert(term.id).inserted {
        header.terms.append(term)
      }
    }
    return header
  }
}
