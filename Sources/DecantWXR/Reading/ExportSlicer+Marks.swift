internal import DecantCore
internal import DecantXML

extension ExportSlicer {
  /// Finds the next mark in the buffer, or returns `nil` if it needs more bytes.
  mutating func findMark() -> Mark? {
    let bytes = buffer
    while true {
      switch mode {
      case .section: guard skip(bytes.span, past: "]]>") else { return nil }
      case .comment: guard skip(bytes.span, past: "-->") else { return nil }
      case .instruction: guard skip(bytes.span, past: "?>") else { return nil }
      case .text:
        guard let place = bytes.span.firstIndex(of: UInt8(ascii: "<"), from: scan) else {
          scan = buffer.count
          return nil
        }
        guard place + 10 <= buffer.count || isAtEnd else {
          scan = place
          return nil
        }
        let (mark, isKnown) = classify(bytes.span, place)
        guard isKnown else { return nil }
        if let mark { return mark }
      }
    }
  }

  /// Continues after the end of a section, and returns whether it is in the buffer.
  private mutating func skip(_ bytes: Span<UInt8>, past end: StaticString) -> Bool {
    guard let place = bytes.firstIndex(of: end, from: scan) else {
      scan = max(scan, bytes.count - end.utf8CodeUnitCount + 1)
      return false
    }
    scan = place + end.utf8CodeUnitCount
    mode = .text
    return true
  }

  /// Looks at a `<`: returns the mark it is, and whether there are bytes enough to tell.
  private mutating func classify(_ bytes: Span<UInt8>, _ place: Int) -> (Mark?, Bool) {
    scan = place + 1
    guard place + 1 < bytes.count else { return (nil, true) }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"):
      if region == .outside, bytes.hasText("<!DOCTYPE", at: place) {
        return (.documentStart(place), true)
      }
      if bytes.hasText("<![CDATA[", at: place), region != .outside {
        mode = .section
        scan = place + 9
      } else if bytes.hasText("<!--", at: place), commentsEnd {
        mode = .comment
        commentStart = place
        scan = place + 4
      }
    case UInt8(ascii: "?"):
      if region == .outside, bytes.hasText("<?xml", at: place), isBoundary(bytes, place + 5) {
        return (.documentStart(place), true)
      }
      if region != .outside { mode = .instruction }
      scan = place + 2
    case UInt8(ascii: "/"):
      if region != .outside, bytes.hasText("</rss", at: place), isBoundary(bytes, place + 5) {
        guard let end = end(bytes, place) else { return wait(place) }
        return (.documentEnd(start: place, end: end), true)
      }
      if region == .item, bytes.hasText("</channel", at: place), isBoundary(bytes, place + 9) {
        return (.documentEnd(start: place, end: place), true)
      }
      if bytes.hasText("</item", at: place), isBoundary(bytes, place + 6) {
        return end(bytes, place).map { (.itemEnd($0), true) } ?? wait(place)
      }
    case UInt8(ascii: "i"):
      if region != .outside, bytes.hasText("<item", at: place), isBoundary(bytes, place + 5) {
        return (.itemStart(place), true)
      }
    case UInt8(ascii: "r"):
      if region == .outside, bytes.hasText("<rss", at: place), isBoundary(bytes, place + 4) {
        return (.documentStart(place), true)
      }
    default: break
    }
    return (nil, true)
  }

  /// Whether a name ends at a place.
  private func isBoundary(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    place < bytes.count && !XMLName.isPart(bytes[place])
  }

  private func end(_ bytes: Span<UInt8>, _ place: Int) -> Int? {
    bytes.firstIndex(of: UInt8(ascii: ">"), from: place).map { $0 + 1 }
  }

  /// Comes back to a place when there are more bytes.
  private mutating func wait(_ place: Int) -> (Mark?, Bool) {
    scan = isAtEnd ? buffer.count : place
    return (nil, isAtEnd)
  }
}
