internal import DecantCore

/// Inline elements.
extension HTMLEvents {
  mutating func enterInline(_ name: HTMLName, _ role: ElementRole, _ input: Span<UInt8>) {
    if !isInText { beginRun() }
    switch role {
    case .emphasis: enterEmphasis(.emphasis, bit: 1)
    case .strong: enterEmphasis(.strong, bit: 2)
    case .strike: enterEmphasis(.strike, bit: 4)
    case .code: events.begin(.codeSpan)
    case .link: enterLink(input)
    case .image: addImage(input)
    case .lineBreak: addBreak()
    case .span: break
    default: enterTag(name, input)
    }
  }

  private mutating func enterEmphasis(_ kind: BodyEvents.Kind, bit: UInt8) {
    if emphases & bit != 0 { isSaid = false }
    emphases |= bit
    events.begin(kind)
  }

  mutating func leaveEmphasis(_ kind: BodyEvents.Kind, bit: UInt8, _ element: Open) {
    emphases &= ~bit
    guard events.count == element.start else { return events.end(kind) }
    // Nothing is emphasized; a caption with elements is written otherwise than its text.
    if isInCaption { isSaid = false }
    events.bytes.removeAll(from: element.start &- 2)
  }

  mutating func leaveCodeSpan(_ element: Open) {
    let start = element.start
    // White space at the edges and backticks need fences of their own.
    if events.count == start || events.bytes[start] == UInt8(ascii: " ") || isAfterSpace {
      isSaid = false
    } else if events.bytes.contains(UInt8(ascii: "`"), from: start)
      || events.bytes.containsControl(from: start)
      || (isInCell && events.bytes.contains(UInt8(ascii: "|"), from: start))
    {
      isSaid = false
    }
    events.end(.codeSpan)
  }

  private mutating func enterLink(_ input: Span<UInt8>) {
    if isInLink || attributes.address.isEmpty { isSaid = false }
    if attributes.title != TagAttributes.none, attributes.title.isEmpty { isSaid = false }
    isInLink = true
    linkAddress = attributes.address
    linkTitle = attributes.title
    targets.add(address: linkAddress, input)
    events.begin(.link)
  }

  mutating func leaveLink(_ element: Open) {
    isInLink = false
    end(.link, element)
  }

  /// Writes the address and the title of the link that ended.
  mutating func finishLink(_ input: Span<UInt8>) {
    addAddress(input, linkAddress)
    if !linkTitle.isEmpty { addValue(input, linkTitle) }
    events.stop()
  }

  private mutating func addAddress(_ input: Span<UInt8>, _ value: Range<Int>) {
    guard !value.isEmpty, value.lowerBound >= 0 else { return isSaid = false }
    let isTrimmed =
      input[value.lowerBound] > UInt8(ascii: " ") && input[value.upperBound - 1] > UInt8(ascii: " ")
    if !isTrimmed { isSaid = false }
    addValue(input, value)
    events.stop()
  }

  private mutating func addImage(_ input: Span<UInt8>) {
    events.begin(.image)
    if !attributes.alternative.isEmpty { addValue(input, attributes.alternative) }
    events.stop()
    addAddress(input, attributes.source)
    if !attributes.title.isEmpty { addValue(input, attributes.title) }
    events.stop()
    hasContent = true
    isAfterBreak = false
    isAfterSpace = false
    lastSpace = -1
  }

  private mutating func addBreak() {
    trim()
    if !hasContent || (spellsBreaksInTags && openTags > 0) { isSaid = false }
    events.bytes.append(BodyEvents.Mark.lineBreak)
    isAfterBreak = true
    isAfterSpace = true
  }
}

extension ByteBuffer {
  fileprivate func contains(_ byte: UInt8, from start: Int) -> Bool {
    for i in start..<count where self[i] == byte { return true }
    return false
  }

  fileprivate func containsControl(from start: Int) -> Bool {
    for i in start..<count where self[i] < UInt8(ascii: " ") { return true }
    return false
  }
}
