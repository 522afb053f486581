internal import DecantCore

extension ArchivedFolder {
  /// Finds the entries of new files: by what is in a file, else by slug and day, where only one
  /// entry whose file is gone and one new file have them.
  mutating func pairMoved(with decoder: MarkdownDecoder) throws(DecantError) {
    pair(pairsByContent(limit: decoder.limits.entryBytes))
    pair(try pairsByName(decoder))
  }

  private func pairsByContent(limit: Int) -> [(record: Int, file: Int)] {
    guard !newFiles.isEmpty else { return [] }
    var records: [UInt64: [Int]] = [:]
    for record in missing.reversed() {
      records[index.records[record].file, default: []].append(record)
    }
    guard !records.isEmpty else { return [] }
    var pairs: [(record: Int, file: Int)] = []
    for (place, file) in newFiles.enumerated() {
      guard let bytes = contents(of: file, limit),
        let record = records[FNV1a.hash64(bytes.span)]?.popLast()
      else { continue }
      pairs.append((record, place))
    }
    return pairs
  }

  private func contents(of file: FolderFiles.File, _ limit: Int) -> [UInt8]? {
    let path = file.bytes ?? Array("\(place.path)/\(file.path)".utf8)
    return (try? FileBytes.contents(of: path, limit: limit)) ?? nil
  }

  private func pairsByName(
    _ decoder: MarkdownDecoder
  ) throws(DecantError) -> [(record: Int, file: Int)] {
    let missing = missing
    guard !newFiles.isEmpty, !missing.isEmpty else { return [] }
    var records: [EntryName: Int?] = [:]
    for record in missing {
      let lines = try lines(of: index.records[record])
      guard let name = lines.entry?.entry.name else { continue }
      records[name] = records[name] == nil ? .some(record) : .some(nil)
    }
    var files: [EntryName: Int?] = [:]
    for (place, file) in newFiles.enumerated() {
      guard let bytes = contents(of: file, decoder.limits.entryBytes),
        let name = try decoder.entry(bytes, file, in: self.place)?.name
      else { continue }
      files[name] = files[name] == nil ? .some(place) : .some(nil)
    }
    var pairs: [(record: Int, file: Int)] = []
    for (name, file) in files {
      guard let file, let record = records[name] ?? nil else { continue }
      pairs.append((record, file))
    }
    return pairs
  }
}

/// What tells an entry where nothing else does: its slug and its day.
private struct EntryName: Hashable {
  var slug: String
  var day: String
}

extension Entry {
  /// The slug and the day, or `nil` if one of them isn't known.
  fileprivate var name: EntryName? {
    guard let slug, !slug.isEmpty, let published else { return nil }
    let decoded = PercentCoding.decoded(slug) ?? slug
    return EntryName(slug: decoded.lowercased(), day: DayText(published.civil).text)
  }
}
