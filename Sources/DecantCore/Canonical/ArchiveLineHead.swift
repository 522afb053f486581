/// What a line of an archive says about its place, read without the rest of the line.
package struct ArchiveLineHead: Sendable {
  /// The place in the source.
  package var ordinal: Int

  /// The path of the file.
  package var path: String?

  /// The hash of the file, or 0.
  package var file: UInt64 = 0

  /// Whether the line holds a whole entry in a member `entry`.
  package var isWhole = false

  /// The bytes of a line in which its first member almost always ends.
  private static let usualCount = 2048

  /// Reads the beginning of a line, or all of it where another program has moved the members;
  /// `nil` if it isn't a line of an archive.
  package init?(_ line: [UInt8]) {
    guard line.span.hasText("{\"archive\":", at: 0),
      let head = ArchiveLineHead(beginning: line)
    else {
      let tree = JSONTree(line)
      guard tree.failure == nil, let archive = tree.member("archive", of: 0) else { return nil }
      self.init(tree, archive, isWhole: tree.member("entry", of: 0) != nil)
      return
    }
    self = head
  }

  private init?(beginning line: [UInt8]) {
    let start = "{\"archive\":".utf8.count
    let tree = JSONTree(Array(line[start..<min(line.count, start + Self.usualCount)]))
    guard tree.failure == nil else { return nil }
    let next = line.span.extracting(min(start + tree.end, line.count)..<line.count)
    self.init(tree, 0, isWhole: next.hasText(",\"entry\":", at: 0))
  }

  private init?(_ tree: JSONTree, _ archive: Int, isWhole: Bool) {
    guard let ordinal = tree.member("ordinal", of: archive).flatMap({ Int(tree.text($0)) }) else {
      return nil
    }
    self.ordinal = ordinal
    self.isWhole = isWhole
    path = tree.member("path", of: archive).flatMap { tree.string($0) }
    let hash = tree.member("file", of: archive).flatMap { tree.string($0) }
    file = hash.flatMap { UInt64($0, radix: 16) } ?? 0
  }
}
