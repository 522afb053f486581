internal import DecantCore

/// Lists of a feed that were edited, with what the archive knows about those that are still there.
enum FeedMerge {
  /// The authors that a feed shows now.
  ///
  /// One that the archive shows alike is the archive's; one of a known name keeps what a feed
  /// doesn't show.
  static func authors(_ read: [Author], _ archived: [Author]) -> [Author] {
    let alike = places(archived) { FeedMerge.bytes(FeedValue.authors([$0])) }
    let named = places(archived) { Array($0.name.utf8) }
    return read.map { author in
      if let place = alike[bytes(FeedValue.authors([author]))] { return archived[place] }
      guard !author.name.isEmpty, let place = named[Array(author.name.utf8)] else { return author }
      var known = archived[place]
      known.home = author.home
      known.avatar = author.avatar
      known.extensions[.jsonFeed] = author.extensions[.jsonFeed]
      return known
    }
  }

  /// The terms of an item, in the order in which the feed shows them now; terms that a feed never
  /// shows stay where they are.
  static func terms(_ read: [Term], _ archived: [Term]) -> [Term] {
    var known: [[UInt8]: [Term]] = [:]
    let isShown = FeedValue.shownTerms(archived)
    for (place, term) in archived.enumerated() where isShown[place] {
      known[Array(FeedValue.name(of: term).utf8), default: []].append(term)
    }
    var next = 0
    var seen: Set<[UInt8]> = []
    func takeNext(_ terms: inout [Term]) {
      while next < read.count {
        let term = read[next]
        next += 1
        let name = Array(FeedValue.name(of: term).utf8)
        guard seen.insert(name).inserted else { continue }
        return terms += known[name] ?? [term]
      }
    }
    var terms: [Term] = []
    for (place, term) in archived.enumerated() {
      if isShown[place] { takeNext(&terms) } else { terms.append(term) }
    }
    while next < read.count { takeNext(&terms) }
    return terms
  }

  /// The attachments of an item; one of a known address keeps what a feed doesn't show.
  static func attachments(
    _ read: [Entry.Attachment], _ archived: [Entry.Attachment]
  ) -> [Entry.Attachment] {
    let known = places(archived) { Array($0.address.rawValue.utf8) }
    return read.map { file in
      guard let place = known[Array(file.address.rawValue.utf8)] else { return file }
      var merged = archived[place]
      if merged.mediaType ?? MediaType.ofFile(at: merged.address) != file.mediaType {
        merged.mediaType = file.mediaType
      }
      merged.title = file.title
      merged.byteCount = file.byteCount
      merged.duration = file.duration
      merged.extensions[.jsonFeed] = file.extensions[.jsonFeed]
      return merged
    }
  }

  /// The first place of each key.
  private static func places<Value>(
    _ values: [Value], _ key: (Value) -> [UInt8]
  ) -> [[UInt8]: Int] {
    var places: [[UInt8]: Int] = [:]
    for (place, value) in values.enumerated() where places[key(value)] == nil {
      places[key(value)] = place
    }
    return places
  }

  private static func bytes(_ value: MetadataValue?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(inline: value ?? .null)
    return bytes
  }
}
