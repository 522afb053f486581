internal import DecantCore

/// Text that needs backslashes.
extension EventMarkdown {
  /// Writes the text of a block with all its backslashes; the place of its end.
  mutating func writeEscaped(
    _ events: Span<UInt8>, _ start: Int, _ context: LineEscaper.Context
  ) -> Int {
    line.begin()
    var isInLink = false
    var i = start
    while true {
      let run = i
      while events[i] >= UInt8(ascii: " ") { i &+= 1 }
      line.append(text: events.extracting(run..<i), isInBrackets: isInLink)
      switch events[i] {
      case BodyEvents.Mark.lineBreak:
        let end = EventMarkdown.breakEnd(events, i)
        let isTag = context.place != .paragraph || EventMarkdown.isTextEnd(events, end)
        for _ in i..<end { line.append { $0.append(isTag ? "<br>" : "\\\n") } }
        i = end
      case BodyEvents.Mark.begin: i = appendStart(events, i &+ 1, &isInLink)
      case BodyEvents.Mark.end where events[i &+ 1] >= BodyEvents.Kind.emphasis.rawValue:
        i = appendEnd(events, i &+ 1, &isInLink)
      default:
        finish(context)
        return i
      }
    }
  }

  private mutating func finish(_ context: LineEscaper.Context) {
    escaper.escape(line, context)
    if context.place == .paragraph, BlockStart(of: escaper.output.span) != .none { isSure = false }
    writer.write(escaper.output)
  }

  private mutating func appendStart(
    _ events: Span<UInt8>, _ i: Int, _ isInLink: inout Bool
  ) -> Int {
    let kind = BodyEvents.Kind(rawValue: events[i])
    switch kind {
    case .emphasis, .strong, .strike:
      chooseSpelling(events, i)
      let delimiter = delimiter(kind, isEnd: false)
      line.append { $0.append(delimiter) }
    case .codeSpan:
      var end = i &+ 1
      while events[end] >= UInt8(ascii: " ") { end &+= 1 }
      line.append {
        $0.append("`")
        $0.append(copying: events.extracting(i &+ 1..<end))
        $0.append("`")
      }
      return end &+ 2
    case .link: return appendLinkStart(events, i &+ 1, &isInLink)
    case .image:
      let stop = events.stop(from: i &+ 1)
      line.append { $0.append("![") }
      line.append(text: events.extracting(i &+ 1..<stop), isInBrackets: true)
      return appendDestination(events, stop &+ 1)
    case .tag: return appendTag(events, i &+ 1, "<")
    case .comment:
      let stop = events.stop(from: i &+ 1)
      line.append {
        $0.append("<!--")
        $0.append(copying: events.extracting(i &+ 1..<stop))
        $0.append("-->")
      }
      return stop &+ 1
    default: isSure = false
    }
    return i &+ 1
  }

  private mutating func appendEnd(
    _ events: Span<UInt8>, _ i: Int, _ isInLink: inout Bool
  ) -> Int {
    let kind = BodyEvents.Kind(rawValue: events[i])
    switch kind {
    case .emphasis, .strong, .strike:
      let delimiter = delimiter(kind, isEnd: true)
      line.append { $0.append(delimiter) }
    case .link:
      isInLink = false
      return appendDestination(events, i &+ 1)
    case .tag: return appendTag(events, i &+ 1, "</")
    default: isSure = false
    }
    return i &+ 1
  }

  private mutating func appendLinkStart(
    _ events: Span<UInt8>, _ start: Int, _ isInLink: inout Bool
  ) -> Int {
    let end = EventMarkdown.addressEnd(events, start)
    guard end >= 0 else {
      line.append { $0.append("[") }
      isInLink = true
      return start
    }
    line.append {
      $0.append("<")
      $0.append(copying: events.extracting(start..<end))
      $0.append(">")
    }
    return end &+ 2 &+ (end &- start) &+ 2
  }

  private mutating func appendTag(
    _ events: Span<UInt8>, _ start: Int, _ opening: StaticString
  ) -> Int {
    let stop = events.stop(from: start)
    rungs.inlineTags += 1
    line.append {
      $0.append(opening)
      $0.append(copying: events.extracting(start..<stop))
      $0.append(">")
    }
    return stop &+ 1
  }

  /// Adds an address and a title in parentheses.
  private mutating func appendDestination(_ events: Span<UInt8>, _ start: Int) -> Int {
    let stop = events.stop(from: start)
    let end = events.stop(from: stop &+ 1)
    line.append { output in
      output.append("](")
      LinkDestination.append(events, start..<stop, hasTitle: end > stop &+ 1, to: &output)
      if end > stop &+ 1 {
        let title = Array(copying: events.extracting(stop &+ 1..<end))
        output.append(" \"")
        LinkDestination.append(title: title[...], to: &output)
        output.append("\"")
      }
      output.append(")")
    }
    return end &+ 1
  }
}

extension Span<UInt8> {
  /// The place of the end of a value.
  fileprivate func stop(from start: Int) -> Int {
    firstIndex(of: BodyEvents.Mark.stop, from: start) ?? start
  }
}
