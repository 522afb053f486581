internal import DecantCore

/// Lists.
extension MarkdownEvents {
  /// The marker of an item, behind which one space and some text stand.
  struct ListMarker {
    let mark: UInt8
    let indent: Int
    let digits: Int
  }

  func listMarker(_ text: Span<UInt8>, _ line: Range<Int>) -> ListMarker? {
    var i = line.lowerBound
    while text[i].isDigit { i &+= 1 }
    let digits = i &- line.lowerBound
    let mark = text[i]
    let isMark =
      digits == 0
      ? mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*")
      : digits <= 9 && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
    guard isMark, text[i &+ 1] == UInt8(ascii: " "), text[i &+ 2] > UInt8(ascii: " "),
      i &+ 2 < line.upperBound, digits > 0 || !isRule(text, line)
    else { return nil }
    return ListMarker(mark: mark, indent: digits &+ 2, digits: digits)
  }

  /// Whether nothing but one mark and spaces stand on a line.
  private func isRule(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let mark = text[line.lowerBound]
    for i in line where text[i] != mark && text[i] != UInt8(ascii: " ") { return false }
    return true
  }

  /// Begins a list; its first item goes on behind the marker.
  mutating func beginList(_ text: Span<UInt8>, _ line: Range<Int>, _ marker: ListMarker) {
    let start = line.lowerBound
    events.begin(.list)
    events.bytes.append(marker.digits == 0 ? UInt8(ascii: "-") : UInt8(ascii: "1"))
    events.bytes.append(padded: text, start..<start &+ marker.digits)
    events.stop()
    events.begin(.item)
    levels.append(Level(indent: marker.indent, marker: marker.mark))
  }
}
