internal import DecantCore

extension Span<UInt8> {
  /// The first place of a byte in a range.
  ///
  /// A search beyond the block that is read would go through the rest of the text for each block.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    extracting(range).firstIndex(of: byte).map { $0 + range.lowerBound }
  }

  /// The first place of a text in a range.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    extracting(range).firstIndex(of: text).map { $0 + range.lowerBound }
  }
}
