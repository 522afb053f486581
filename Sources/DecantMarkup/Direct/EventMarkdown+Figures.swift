internal import DecantCore

/// Captions and tables.
extension EventMarkdown {
  /// Writes a caption: as HTML if it is text alone, else its tag, behind which a paragraph follows.
  mutating func writeCaption(_ events: Span<UInt8>, _ start: Int) -> Int {
    beginBlock()
    writer.write("<figcaption>")
    let mark = writer.output.count
    let end = writeCaptionText(events, start &+ 2)
    isCaptionPlain =
      events[end] == BodyEvents.Mark.end
      && events[end &+ 1] == BodyEvents.Kind.paragraph.rawValue
    guard isCaptionPlain else {
      writer.output.removeAll(from: mark)
      return start
    }
    writer.write("</figcaption>")
    // The end of the paragraph, and that of the caption.
    return end &+ 4
  }

  /// Writes text as HTML; the place of the mark behind it.
  private mutating func writeCaptionText(_ events: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while true {
      let run = i
      i = EventMarkdown.captionEnd(events, from: i)
      if i > run { writer.output.append(padded: events, run..<i) }
      switch events[i] {
      case UInt8(ascii: "&"): writer.write("&amp;")
      case UInt8(ascii: "<"): writer.write("&lt;")
      case UInt8(ascii: ">"): writer.write("&gt;")
      case UInt8(ascii: "\n"): writer.breakLine(blank: false)
      default: return i
      }
      i &+= 1
    }
  }

  /// The place of the first byte that isn't written as it stands.
  static func captionEnd(_ events: Span<UInt8>, from start: Int) -> Int {
    events.firstPlace(from: start) { bytes in
      let marks = bytes .< SIMD16<UInt8>(repeating: UInt8(ascii: " "))
      let signs =
        (bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "<")))
        .| (bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: ">")))
      return marks .| (signs .| (bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "&"))))
    }
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
