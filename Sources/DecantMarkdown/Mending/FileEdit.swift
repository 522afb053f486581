internal import DecantCore

/// A repair of a file: some bytes in the place of others.
struct FileEdit: Hashable, Sendable {
  /// The bytes that go.
  let range: Range<Int>

  /// The bytes that come.
  let bytes: [UInt8]

  init(range: Range<Int>, text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }

  /// A text with edits made in it; of two that overlap, the one that begins first.
  static func text(_ text: [UInt8], with edits: [FileEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16 * edits.count)
    var end = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= end {
      result += text[end..<edit.range.lowerBound]
      result += edit.bytes
      end = edit.range.upperBound
    }
    return result + text[end...]
  }
}
