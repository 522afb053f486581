/// Which entries an archive has, and where their lines are.
///
/// A record of fixed size is kept of each entry, about 100 bytes with the table of paths.
package struct ArchiveIndex: Sendable {
  /// The place of a line in its file.
  package struct Line: Sendable {
    /// Where the line begins, in bytes.
    package var offset: Int

    /// Its length in bytes, without the line feed.
    package var count: Int32

    /// Which line it is, counted from 1.
    package var number: Int32

    init(_ line: borrowing LineStream.Line) {
      offset = line.offset
      count = Int32(clamping: line.bytes.count)
      number = Int32(clamping: line.number)
    }
  }

  /// An entry of the archive.
  package struct Record: Sendable {
    /// Its line in `blog.jsonl`, if it has one.
    package var blog: Line?

    /// Its line in `private.jsonl`, if it has one.
    package var secrets: Line?

    /// The place in the source.
    package var ordinal: Int

    /// The hash of the file that was written, or 0.
    package var file: UInt64 = 0

    /// Whether it had a file.
    package var hasPath = false
  }

  /// What is in the archive beside the entries, or `nil` if the archive can't be read.
  package private(set) var header: BlogHeader?

  /// What terms are called in the blog beside the archive, where that isn't their name.
  package private(set) var labels: [ArchiveEncoder.Label] = []

  /// The entries, in the order of the source.
  package private(set) var records: [Record] = []

  /// What couldn't be read.
  package private(set) var problems: [ArchiveProblem] = []

  private var places: [Int: Int32] = [:]

  /// The place among the records of the entry that a path was written for.
  package func place(of path: String) -> Int? { places[ArchiveIndex.key(path)].map { Int($0) } }

  /// A number for a path, which nobody can foresee: two paths of one number can't be made.
  private static func key(_ path: String) -> Int { Array(path.utf8).hashValue }

  /// Reads an archive.
  ///
  /// - Parameters:
  ///   - folder: The folder of the archive's files.
  ///   - limit: The largest size of a line in bytes.
  package init(_ folder: String, limit: Int) throws(DecantError) {
    var lines = try ArchiveIndex.open(.blog, in: folder, limit: limit)
    guard readHeader(try lines.next(), limit) else { return }
    while let line = try lines.next() { add(line) }
    if FileBytes.size(of: "\(folder)/\(ArchiveFiles.Name.private.rawValue)") != nil {
      try readSecrets(folder, limit)
    } else if ArchiveIndex.listsSecrets(folder) {
      problems.append(ArchiveProblem(kind: .half, file: .private, line: 1))
    }
    sort()
  }

  /// Opens one of the two files.
  private static func open(
    _ name: ArchiveFiles.Name, in folder: String, limit: Int
  ) throws(DecantError) -> LineStream {
    let source = BlogSource.path("\(folder)/\(name.rawValue)")
    guard let piece = source.pieces.first else {
      throw DecantError(.unreadableSource, "there is nothing to read")
    }
    return try LineStream(piece, limit: limit)
  }

  /// Whether the list of sums names a private half.
  private static func listsSecrets(_ folder: String) -> Bool {
    let sums = (try? FileBytes.contents(of: "\(folder)/SHA256SUMS", limit: 1 << 16)) ?? nil
    return sums?.span.firstIndex(of: "  private.jsonl\n") != nil
  }

  private mutating func readHeader(_ line: LineStream.Line?, _ limit: Int) -> Bool {
    let tree = JSONTree(line?.bytes ?? [])
    guard tree.failure == nil, let version = tree.member("decant", of: 0) else {
      note(.damaged, .blog, line: line?.number ?? 1)
      return false
    }
    guard tree.text(version) == String(CanonicalEncoder.version) else {
      note(.version(tree.text(version)), .blog, line: line?.number ?? 1)
      return false
    }
    var decoder = CanonicalDecoder(tree)
    header = decoder.header()
    for problem in decoder.problems {
      note(.damaged, .blog, line: line?.number ?? 1, column: problem.offset + 1)
    }
    readLabels(tree)
    return true
  }

  private mutating func readLabels(_ tree: JSONTree) {
    guard let archive = tree.member("archive", of: 0),
      let list = tree.member("labels", of: archive), tree.nodes[list].kind == .beginArray
    else { return }
    for item in tree.children(of: list) where tree.nodes[item].kind == .beginArray {
      let parts = tree.children(of: item).compactMap { tree.string($0) }
      guard parts.count == 3 else { continue }
      labels.append(
        .init(Term.ID(Term.Taxonomy(rawValue: parts[0]), parts[1]), parts[2]))
    }
  }

  /// Adds an entry by its line in `blog.jsonl`.
  private mutating func add(_ line: LineStream.Line) {
    guard !line.isTooLong, let head = ArchiveLineHead(line.bytes) else {
      return note(.damaged, .blog, line: line.number)
    }
    var record = Record(ordinal: head.ordinal, file: head.file)
    record.blog = Line(line)
    add(record, head.path, .blog, line.number)
  }

  private mutating func add(
    _ record: Record, _ path: String?, _ file: ArchiveFiles.Name, _ number: Int
  ) {
    var record = record
    if let path {
      record.hasPath = true
      let key = ArchiveIndex.key(path)
      guard places[key] == nil else { return note(.repeated(path), file, line: number) }
      places[key] = Int32(clamping: records.count)
    }
    records.append(record)
  }

  /// Adds the lines of `private.jsonl`: to an entry, or as one.
  private mutating func readSecrets(_ folder: String, _ limit: Int) throws(DecantError) {
    let publicPlaces = placesByOrdinal()
    var lines = try ArchiveIndex.open(.private, in: folder, limit: limit)
    readPrivateHeader(try lines.next())
    while let line = try lines.next() {
      guard !line.isTooLong, let head = ArchiveLineHead(line.bytes) else {
        note(.damaged, .private, line: line.number)
        continue
      }
      if head.isWhole {
        var record = Record(ordinal: head.ordinal, file: head.file)
        record.secrets = Line(line)
        add(record, head.path, .private, line.number)
      } else if let place = publicPlaces(head.ordinal), records[place].secrets == nil {
        records[place].secrets = Line(line)
      } else {
        note(.alone, .private, line: line.number)
      }
    }
  }

  /// Finds public entries by their place in the source.
  private func placesByOrdinal() -> (Int) -> Int? {
    let ordinals = records.map(\.ordinal)
    let isSorted = zip(ordinals, ordinals.dropFirst()).allSatisfy { $0 <= $1 }
    let order = isSorted ? nil : ordinals.indices.sorted { ordinals[$0] < ordinals[$1] }
    return { ordinal in
      var (low, high) = (0, ordinals.count)
      while low < high {
        let middle = (low + high) / 2
        if ordinals[order?[middle] ?? middle] < ordinal { low = middle + 1 } else { high = middle }
      }
      guard low < ordinals.count, ordinals[order?[low] ?? low] == ordinal else { return nil }
      return order?[low] ?? low
    }
  }

  private mutating func readPrivateHeader(_ line: LineStream.Line?) {
    let tree = JSONTree(line?.bytes ?? [])
    guard tree.failure == nil, tree.member("private", of: 0) != nil else {
      return note(.damaged, .private, line: line?.number ?? 1)
    }
    guard let list = tree.member("authors", of: 0), tree.nodes[list].kind == .beginArray else {
      return
    }
    for item in tree.children(of: list) {
      guard let place = tree.member("at", of: item).flatMap({ Int(tree.text($0)) }),
        header?.authors.indices.contains(place) == true,
        let email = tree.member("email", of: item).flatMap({ tree.string($0) })
      else {
        note(.damaged, .private, line: line?.number ?? 1, column: tree.nodes[item].offset + 1)
        continue
      }
      header?.authors[place].email = email
    }
  }

  /// Puts the entries into the order of the source; those of one place stay as they are.
  private mutating func sort() {
    let isSorted = zip(records, records.dropFirst()).allSatisfy { $0.ordinal <= $1.ordinal }
    guard !isSorted else { return }
    let order = records.indices.sorted {
      (records[$0].ordinal, $0) < (records[$1].ordinal, $1)
    }
    var moved = [Int32](repeating: 0, count: records.count)
    for (place, former) in order.enumerated() { moved[former] = Int32(clamping: place) }
    records = order.map { records[$0] }
    places = places.mapValues { moved[Int($0)] }
  }

  private mutating func note(
    _ kind: ArchiveProblem.Kind, _ file: ArchiveFiles.Name, line: Int, column: Int = 1
  ) {
    problems.append(ArchiveProblem(kind: kind, file: file, line: line, column: column))
  }
}
