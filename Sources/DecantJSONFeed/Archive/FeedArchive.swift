internal import DecantCore

/// The archive beside a feed: what the feed has no place for, and how its entries were ordered.
struct FeedArchive {
  /// The header as the source had it.
  let header: ArchivedHeader

  /// The lines of the entries, by their place in the source.
  let lines: [ArchiveLine]

  /// The file of public lines.
  let blog: BlogSource.Piece

  /// The file of private lines, if it is there.
  let secrets: BlogSource.Piece?

  /// Opens the archive beside a file of a feed; `nil` if there is none, or if it can't be used,
  /// which is reported.
  init?(
    beside piece: BlogSource.Piece, _ limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    guard let path = piece.path, FileBytes.isFolder("\(path).decant") else { return nil }
    let folder = "\(path).decant"
    let name = "\(piece.name ?? path).decant"
    guard let blog = FeedArchive.piece("blog.jsonl", folder, name) else {
      FeedArchive.report("there is no blog.jsonl in it: only the feed is read", name, &diagnostics)
      return nil
    }
    self.blog = blog
    secrets = FeedArchive.piece("private.jsonl", folder, name)
    let limit = limits.entryBytes
    let scanned = try ArchiveScanner("\(folder)/blog.jsonl", isPrivate: false, limit: limit)
    var scannedSecrets: ArchiveScanner?
    if secrets != nil {
      scannedSecrets = try ArchiveScanner(
        "\(folder)/private.jsonl", isPrivate: true, limit: limit)
    }
    let first = JSONTree(scanned.header, depth: 3 &* limits.depth &+ 16)
    let second = scannedSecrets.map { JSONTree($0.header) }
    guard let header = ArchivedHeader(blog: first, private: second) else {
      FeedArchive.report(
        "its first line isn't a header that this decant knows: only the feed is read",
        "\(name)/blog.jsonl", &diagnostics)
      return nil
    }
    self.header = header
    scanned.report(blog.name, &diagnostics)
    scannedSecrets?.report(secrets?.name, &diagnostics)
    lines = FeedArchive.joined(scanned.lines, scannedSecrets?.lines ?? [])
    if secrets == nil { FeedArchive.reportMissingSecrets(folder, name, &diagnostics) }
  }

  private static func piece(
    _ file: String, _ folder: String, _ name: String
  ) -> BlogSource.Piece? {
    guard FileBytes.size(of: "\(folder)/\(file)") != nil else { return nil }
    return BlogSource.path("\(folder)/\(file)", name: "\(name)/\(file)").pieces.first
  }

  private static func report(
    _ message: String, _ file: String, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      .feedDamagedArchive, message, at: SourcePosition(file: file, line: 1, column: 1))
  }

  /// Reports that the private file was there once, as the list of hashes tells.
  private static func reportMissingSecrets(
    _ folder: String, _ name: String, _ diagnostics: inout Diagnostics
  ) {
    guard let sums = try? FileBytes.contents(of: "\(folder)/SHA256SUMS", limit: 1 << 20),
      sums.span.firstIndex(of: "private.jsonl") != nil
    else { return }
    diagnostics.report(
      .feedIncompleteArchive,
      "private.jsonl is missing: private entries, addresses and passwords aren't read",
      at: SourcePosition(file: "\(name)/SHA256SUMS", line: 1, column: 1))
  }

  /// The lines of both files, those of one entry in one, by ordinal.
  private static func joined(_ blog: [ArchiveLine], _ secrets: [ArchiveLine]) -> [ArchiveLine] {
    let blog = sorted(blog)
    let secrets = sorted(secrets)
    guard !secrets.isEmpty else { return blog }
    var lines: [ArchiveLine] = []
    lines.reserveCapacity(blog.count + secrets.count)
    var next = 0
    for var line in blog {
      while next < secrets.count, secrets[next].ordinal < line.ordinal {
        lines.append(secrets[next])
        next += 1
      }
      if next < secrets.count, secrets[next].ordinal == line.ordinal {
        line.secrets = secrets[next].secrets
        next += 1
      }
      lines.append(line)
    }
    return lines + secrets[next...]
  }

  private static func sorted(_ lines: [ArchiveLine]) -> [ArchiveLine] {
    let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.ordinal <= $1.ordinal }
    guard !isSorted else { return lines }
    let places = lines.indices.sorted { a, b in
      lines[a].ordinal == lines[b].ordinal ? a < b : lines[a].ordinal < lines[b].ordinal
    }
    return places.map { lines[$0] }
  }
}

extension ArchiveScanner {
  /// Reports the lines that can't be used.
  fileprivate func report(_ file: String?, _ diagnostics: inout Diagnostics) {
    for number in damaged {
      diagnostics.report(
        .feedDamagedArchive, "this line of the archive can't be read: it was left out",
        at: SourcePosition(file: file, line: number, column: 1))
    }
  }
}
