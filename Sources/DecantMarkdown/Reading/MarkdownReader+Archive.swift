internal import DecantCore

extension MarkdownReader {
  /// The folder of a piece with its archive, or `nil` if it has none that can be read.
  func archivedFolder(
    _ piece: BlogSource.Piece, _ site: inout MarkdownSite, _ limits: Limits,
    _ diagnostics: inout Diagnostics
  ) -> ArchivedFolder? {
    guard let path = piece.path, FileBytes.size(of: "\(path)/.decant/blog.jsonl") != nil else {
      return nil
    }
    let place = FolderPlace(path: path, name: piece.name ?? path)
    do throws(DecantError) {
      let index = try ArchiveIndex(
        ArchivedFolder.folder(below: path), limit: limits.entryBytes)
      for problem in index.problems { report(problem, in: place, &diagnostics) }
      guard let header = index.header else { return nil }
      site.take(header, index.labels)
      guard let files = FolderFiles(piece, site) else { return nil }
      var folder = try ArchivedFolder(files, index, &diagnostics)
      try folder.pairMoved(with: MarkdownDecoder(limits: limits, site: site))
      return folder
    } catch {
      let reason = error.underlying.map { ": \($0)" } ?? ""
      diagnostics.report(
        .markdownDamagedArchive, "the archive can't be read and was left out\(reason)",
        at: place.position(of: ".decant/blog.jsonl"))
      return nil
    }
  }

  private func report(
    _ problem: ArchiveProblem, in place: FolderPlace, _ diagnostics: inout Diagnostics
  ) {
    let isHalf = problem.kind == .half
    let name = isHalf ? "SHA256SUMS" : problem.file.rawValue
    diagnostics.report(
      isHalf ? .markdownHalfArchive : .markdownDamagedArchive, problem.message,
      at: place.position(of: ".decant/\(name)", line: problem.line, column: problem.column))
  }

  /// Reports the archives of several folders, whose entries nothing puts into one order.
  func reportArchives(of source: BlogSource, _ diagnostics: inout Diagnostics) {
    for piece in source.pieces {
      guard let path = piece.path, FileBytes.size(of: "\(path)/.decant/blog.jsonl") != nil else {
        continue
      }
      let place = FolderPlace(path: path, name: piece.name ?? path)
      diagnostics.report(
        .markdownUnreadArchive, "only the visible files are read; the archive beside them isn't",
        at: place.position(of: ".decant/blog.jsonl"))
    }
  }
}
