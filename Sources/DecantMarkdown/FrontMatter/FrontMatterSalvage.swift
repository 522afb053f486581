internal import DecantCore
internal import DecantYAML

/// Reads front matter with an error in it member by member, so that one wrong line costs no
/// more than its own value.
struct FrontMatterSalvage {
  let limits: Limits
  let entry: Entry.ID

  /// Reads YAML; a member that isn't YAML is the text that it is.
  func readYAML(
    _ text: [UInt8], at start: SourcePosition, _ diagnostics: inout Diagnostics
  ) -> [LocatedValue.Member] {
    var members = MemberList()
    let lines = LineTable(text.span, startingAt: start)
    for range in chunks(text, isToml: false) {
      let chunk = Array(text[range])
      let position = lines.position(of: range.lowerBound, in: text.span)
      // Hexo takes tabs for two spaces.
      for spelling in [chunk, withoutTabs(chunk)] {
        var reader = YAMLReader(spelling, at: position, limits: limits)
        guard let root = reader.read(), root.value.object != nil else { continue }
        for fault in reader.faults { FrontMatterReader.report(fault, limits, entry, &diagnostics) }
        members.append(root.members)
        break
      }
      let isRead = members.all.last.map { $0.position.line >= position.line } ?? false
      if !isRead, let member = textMember(chunk, ":", at: position) { members.append([member]) }
    }
    return members.all
  }

  /// Reads TOML; a member that isn't TOML is the text that it is.
  func readTOML(_ text: [UInt8], at start: SourcePosition) -> [LocatedValue.Member] {
    var members = MemberList()
    let lines = LineTable(text.span, startingAt: start)
    for range in chunks(text, isToml: true) {
      let chunk = Array(text[range])
      let position = lines.position(of: range.lowerBound, in: text.span)
      if let root = try? TOMLReader.read(chunk, at: position, depth: limits.depth) {
        members.append(root.members)
      } else if let member = textMember(chunk, "=", at: position) {
        members.append([member])
      }
    }
    return members.all
  }

  /// Members, a name once.
  private struct MemberList {
    private(set) var all: [LocatedValue.Member] = []
    private var names: Set<[UInt8]> = []

    /// Adds those that aren't there yet.
    mutating func append(_ members: [LocatedValue.Member]) {
      all += members.filter { names.insert(Array($0.name.utf8)).inserted }
    }
  }

  /// The lines of each member: from one that begins with a key to the next.
  private func chunks(_ text: [UInt8], isToml: Bool) -> [Range<Int>] {
    var starts: [Int] = []
    var isInTable = false
    var line = TextLine(in: text.span, at: 0)
    while line.start < text.count {
      let content = text.span.extracting(line.trimmed(in: text.span))
      let isHeader = isToml && content.hasText("[", at: 0)
      if isHeader { isInTable = true }
      if isHeader || !isInTable && beginsMember(content, isToml: isToml) {
        starts.append(line.start)
      }
      line = TextLine(in: text.span, at: line.next)
    }
    return starts.enumerated().map { i, start in
      start..<(i + 1 < starts.count ? starts[i + 1] : text.count)
    }
  }

  private func beginsMember(_ line: Span<UInt8>, isToml: Bool) -> Bool {
    guard !line.isEmpty, line[0] > 0x20, line[0] != UInt8(ascii: "#"), line[0] != UInt8(ascii: "-")
    else { return false }
    let end = line.firstIndex(of: isToml ? UInt8(ascii: "=") : UInt8(ascii: ":"))
    guard let end, end > 0, end < 80 else { return false }
    if isToml { return true }
    return end + 1 == line.count || line[end + 1] == UInt8(ascii: " ")
      || line[end + 1] == UInt8(ascii: "\t")
  }

  private func withoutTabs(_ chunk: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in chunk {
      if byte == UInt8(ascii: "\t") { result.append("  ") } else { result.append(byte) }
    }
    return result
  }

  private func textMember(
    _ chunk: [UInt8], _ separator: Unicode.Scalar, at position: SourcePosition
  ) -> LocatedValue.Member? {
    guard let end = chunk.span.firstIndex(of: UInt8(ascii: separator)) else { return nil }
    var key = 0..<end
    while key.upperBound > 0, chunk[key.upperBound - 1] <= 0x20 { key = 0..<key.upperBound - 1 }
    var value = end + 1..<chunk.count
    while !value.isEmpty, chunk[value.lowerBound] <= 0x20 { value.removeFirstByte() }
    while !value.isEmpty, chunk[value.upperBound - 1] <= 0x20 {
      value = value.lowerBound..<value.upperBound - 1
    }
    var place = position
    place.column += value.lowerBound
    let text = String(decoding: chunk[value], as: UTF8.self)
    return LocatedValue.Member(
      String(decoding: chunk[key], as: UTF8.self), at: position,
      LocatedValue(.string(text), at: place))
  }
}

extension Range<Int> {
  fileprivate mutating func removeFirstByte() { self = lowerBound + 1..<upperBound }
}
