internal import DecantCore

/// Marks in plain text.
extension EventMarkdown {
  /// Writes the start of an inline element; the place behind it, or -1.
  mutating func writeStart(_ events: Span<UInt8>, _ i: Int) -> Int {
    let kind = BodyEvents.Kind(rawValue: events[i])
    switch kind {
    case .emphasis, .strong, .strike:
      chooseSpelling(events, i)
      writer.write(delimiter(kind, isEnd: false))
    case .codeSpan: return writeCodeSpan(events, i &+ 1)
    case .link: return writeLinkStart(events, i &+ 1)
    case .image:
      writer.write("![")
      let stop = EventMarkdown.specialPlace(events, from: i &+ 1)
      guard events[stop] == BodyEvents.Mark.stop else { return -1 }
      writer.output.append(padded: events, i &+ 1..<stop)
      return writeDestination(events, stop &+ 1)
    case .tag: return writeTag(events, i &+ 1, "<")
    case .comment: return writeComment(events, i &+ 1)
    default: return -1
    }
    return i &+ 1
  }

  mutating func writeEnd(_ events: Span<UInt8>, _ i: Int) -> Int {
    let kind = BodyEvents.Kind(rawValue: events[i])
    switch kind {
    case .emphasis, .strong, .strike: writer.write(delimiter(kind, isEnd: true))
    case .link: return writeDestination(events, i &+ 1)
    case .tag: return writeTag(events, i &+ 1, "</")
    default: return -1
    }
    return i &+ 1
  }

  private mutating func writeCodeSpan(_ events: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while events[end] >= UInt8(ascii: " ") { end &+= 1 }
    writer.write("`")
    writer.output.append(padded: events, start..<end)
    writer.write("`")
    return end &+ 2
  }

  private mutating func writeComment(_ events: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while events[end] >= UInt8(ascii: " ") { end &+= 1 }
    writer.write("<!--")
    writer.output.append(padded: events, start..<end)
    writer.write("-->")
    return end &+ 1
  }

  private mutating func writeTag(
    _ events: Span<UInt8>, _ start: Int, _ opening: StaticString
  ) -> Int {
    rungs.inlineTags += 1
    writer.write(opening)
    var i = start
    while events[i] != BodyEvents.Mark.stop {
      writer.output.append(events[i])
      i &+= 1
    }
    writer.write(">")
    return i &+ 1
  }

  /// Writes the start of a link, or the whole of one that shows its address.
  private mutating func writeLinkStart(_ events: Span<UInt8>, _ start: Int) -> Int {
    let end = EventMarkdown.addressEnd(events, start)
    guard end >= 0 else {
      writer.write("[")
      return start
    }
    writer.write("<")
    writer.output.append(padded: events, start..<end)
    writer.write(">")
    return end &+ 2 &+ (end &- start) &+ 2
  }

  /// Where the text of a link ends that is its address, or -1.
  static func addressEnd(_ events: Span<UInt8>, _ start: Int) -> Int {
    guard events.hasText("http://", at: start) || events.hasText("https://", at: start) else {
      return -1
    }
    var end = start
    while events[end].isPlainInAddress { end &+= 1 }
    guard events[end] == BodyEvents.Mark.end, events[end &+ 1] == BodyEvents.Kind.link.rawValue
    else { return -1 }
    let other = end &+ 2
    for i in start..<end where events[other &+ (i &- start)] != events[i] { return -1 }
    let stop = other &+ (end &- start)
    return events[stop] == BodyEvents.Mark.stop && events[stop &+ 1] == BodyEvents.Mark.stop
      ? end : -1
  }

  /// Writes an address and a title in parentheses; the place behind them, or -1 if they need
  /// backslashes.
  private mutating func writeDestination(_ events: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while events[end] >= UInt8(ascii: " ") { end &+= 1 }
    guard end > start, LinkDestination.isPlain(events, start..<end) else { return -1 }
    writer.write("](")
    writer.output.append(padded: events, start..<end)
    let title = end &+ 1
    end = title
    while EventMarkdown.isPlainInTitle(events[end]) { end &+= 1 }
    guard events[end] == BodyEvents.Mark.stop else { return -1 }
    if end > title {
      writer.write(" \"")
      writer.output.append(padded: events, title..<end)
      writer.write("\"")
    }
    writer.write(")")
    return end &+ 1
  }

  private static func isPlainInTitle(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: " ") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && byte != UInt8(ascii: "&")
  }
}
