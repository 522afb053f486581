internal import DecantCore

extension ArraySlice<UInt8> {
  /// The text without the lines, but the first and the last, that hold nothing but spaces.
  var withoutBlankLines: ArraySlice<UInt8> {
    guard span.firstIndex(of: UInt8(ascii: "\n")) != nil else { return self }
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.indices.filter { place in
      place == 0 || place == lines.count - 1 || !lines[place].allSatisfy(\.isHTMLSpace)
    }
    guard kept.count < lines.count else { return self }
    return Array(kept.map { lines[$0] }.joined(separator: [UInt8(ascii: "\n")]))[...]
  }
}
