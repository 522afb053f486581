internal import DecantCore

/// Lists and blocks of code.
extension EventMarkdown {
  mutating func enterList(_ events: Span<UInt8>, _ start: Int, isTight: Bool) -> Int {
    var list = Frame()
    list.isTight = isTight
    list.isUnopened = true
    let taken = writer.openMarker != 0 ? writer.openMarker : frame.lastMarker
    var i = start &+ 1
    if events[start] == UInt8(ascii: "-") {
      list.marker = taken == UInt8(ascii: "-") ? UInt8(ascii: "*") : UInt8(ascii: "-")
    } else {
      list.marker = taken == UInt8(ascii: ".") ? UInt8(ascii: ")") : UInt8(ascii: ".")
      list.number = 0
      while events[i].isDigit {
        list.number = list.number &* 10 &+ Int(events[i] &- 0x30)
        i &+= 1
      }
    }
    push(list)
    return i &+ 1
  }

  mutating func enterItem() {
    let isFirst = frame.isUnopened
    frame.isUnopened = false
    writer.openItem(
      frame.number, frame.marker,
      tight: isFirst ? stack.last?.isTight ?? false : frame.isTight)
    if frame.number >= 0 { frame.number = min(frame.number + 1, 999_999_999) }
    if isFirst, !stack.isEmpty { stack[stack.count - 1].lastMarker = 0 }
    var item = Frame()
    item.isTight = frame.isTight
    item.hasMarker = true
    push(item)
  }

  /// Writes a block of code as a fenced block.
  mutating func writeCode(_ events: Span<UInt8>, _ start: Int) -> Int {
    let infoEnd = events.firstIndex(of: BodyEvents.Mark.stop, from: start) ?? start
    let end = events.firstIndex(of: BodyEvents.Mark.end, from: infoEnd) ?? infoEnd
    let tick = UInt8(ascii: "`")
    var longest = 2
    var run = 0
    for i in infoEnd..<end {
      run = events[i] == tick ? run &+ 1 : 0
      if run > longest { longest = run }
    }
    beginBlock()
    for _ in 0...longest { writer.output.append(tick) }
    writer.output.append(copying: events.extracting(start..<infoEnd))
    writer.breakLine(blank: events[infoEnd &+ 1] == UInt8(ascii: "\n"))
    writer.write(events.extracting(infoEnd &+ 1..<end))
    writer.breakLine(blank: false)
    for _ in 0...longest { writer.output.append(tick) }
    return end &+ 2
  }
}
