internal import DecantCore

/// Captions and tables.
extension EventMarkdown {
  /// Writes a caption: as HTML if it is text alone, else its tag, behind which a paragraph follows.
  mutating func writeCaption(_ events: Span<UInt8>, _ start: Int) -> Int {
    let text = start &+ 2
    var end = text
    while events[end] >= UInt8(ascii: " ") { end &+= 1 }
    isCaptionPlain =
      events[end] == BodyEvents.Mark.end
      && events[end &+ 1] == BodyEvents.Kind.paragraph.rawValue
    beginBlock()
    writer.write("<figcaption>")
    guard isCaptionPlain else { return start }
    for i in text..<end {
      switch events[i] {
      case UInt8(ascii: "&"): writer.write("&amp;")
      case UInt8(ascii: "<"): writer.write("&lt;")
      case UInt8(ascii: ">"): writer.write("&gt;")
      case let byte: writer.output.append(byte)
      }
    }
    writer.write("</figcaption>")
    // The end of the paragraph, and that of the caption.
    return end &+ 4
  }

  /// Writes a table with pipes.
  mutating func writeTable(_ events: Span<UInt8>, _ start: Int) -> Int {
    beginBlock()
    var i = start
    var rows = 0
    while isSure, events[i] == BodyEvents.Mark.begin {
      if rows > 0 { writer.breakLine(blank: false) }
      i &+= 2
      var cells = 0
      while isSure, events[i] == BodyEvents.Mark.begin {
        writer.write(cells == 0 ? "| " : " | ")
        i = writeText(events, i &+ 2, LineEscaper.Context(place: .cell)) &+ 2
        cells += 1
      }
      writer.write(" |")
      i &+= 2
      rows += 1
      if rows == 1 {
        writer.breakLine(blank: false)
        writer.write("|")
        for _ in 0..<cells { writer.write(" --- |") }
      }
    }
    return i &+ 2
  }
}
