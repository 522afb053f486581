internal import DecantCore

/// Elements.
extension HTMLEvents {
  /// Writes the start of an element whose start tag was read.
  mutating func enter(
    _ name: HTMLName, _ role: ElementRole, _ element: PlainElement, _ input: Span<UInt8>
  ) {
    // Within a block, what only groups others stands in no item, whose shape it would hide.
    let isDeep = open.count > HTMLEvents.deepest
    let isGroup = role == .figure && (isDeep || !hasCaption(input))
    if isDeep { isSaid = false }
    if isGroup || (role == .wrapper && lists.isEmpty && name != .figcaption) {
      enterGroup()
    } else if role.isBlock {
      enterBlock(name, role, input)
    } else if role == .code, codeHoldsMarkup(input) {
      enterInline(name, .keptInline, input)
      return push(name, .keptInline, element.model)
    } else {
      enterInline(name, role, input)
    }
    if element.model == .nothing { return }
    if role == .preformatted, isSaid, addCode(input) { return }
    if name == .figcaption, isInCaption, addCaption(input) { return }
    push(name, isGroup ? .wrapper : role, element.model)
  }

  private mutating func enterGroup() {
    if isRun, !isInCell { endText() }
    if isInText || isInCell || isInCaption { isSaid = false }
  }

  private mutating func enterBlock(_ name: HTMLName, _ role: ElementRole, _ input: Span<UInt8>) {
    if isRun, !isInCell { endText() }
    if isInText || isInCell || isInCaption { isSaid = false }
    if role != .item, open.last?.role == .item { noteBlock(name, role) }
    switch role {
    case .paragraph:
      events.begin(.paragraph)
      beginText()
    case .heading:
      events.begin(.heading)
      events.bytes.append(UInt8(ascii: "0") + UInt8(name.headingLevel ?? 1))
      beginText()
    case .rule:
      events.begin(.rule)
      if !lists.isEmpty { isSaid = false }
    case .preformatted: break
    case .quote: events.begin(.quote)
    case .list: enterList(name, input)
    case .item: enterItem()
    case .figure: events.begin(.figure)
    case .table: enterTable()
    default: enterPart(name, role)
    }
  }

  /// Enters a part of a figure or of a table.
  private mutating func enterPart(_ name: HTMLName, _ role: ElementRole) {
    if name == .figcaption, open.last?.role == .figure {
      if !attributes.isPlain { isSaid = false }
      isInCaption = true
      return events.begin(.caption)
    }
    guard role == .keptBlock else { return isSaid = false }
    enterTablePart(name)
  }

  /// Writes the end of an element whose end tag was read.
  mutating func leave(_ element: Open) {
    if isRun, !isInCell, element.role.isBlock { endText() }
    switch element.role {
    case .paragraph:
      endText()
      events.end(.paragraph)
    case .heading:
      endText()
      events.end(.heading)
    case .quote: end(.quote, element)
    case .list: leaveList(element)
    case .item: leaveItem(element)
    case .figure:
      if events.bytes.lastEnd != BodyEvents.Kind.caption.rawValue { isSaid = false }
      end(.figure, element)
    case .wrapper where element.name == .figcaption:
      isInCaption = false
      isInPlainCaption = false
      end(.caption, element)
    case .table: leaveTable()
    case .emphasis: leaveEmphasis(.emphasis, bit: 1, element)
    case .strong: leaveEmphasis(.strong, bit: 2, element)
    case .strike: leaveEmphasis(.strike, bit: 4, element)
    case .code: leaveCodeSpan(element)
    case .link: leaveLink(element)
    case .keptInline: leaveTag(element)
    case .keptBlock: leaveTablePart(element)
    default: break
    }
  }

  /// Ends something that must not be empty.
  mutating func end(_ kind: BodyEvents.Kind, _ element: Open) {
    if events.count == element.start { isSaid = false }
    events.end(kind)
  }
}

extension ByteBuffer {
  /// The kind of what ended last, if nothing follows it.
  fileprivate var lastEnd: UInt8 {
    count >= 2 && self[count - 2] == BodyEvents.Mark.end ? self[count - 1] : 0
  }
}
