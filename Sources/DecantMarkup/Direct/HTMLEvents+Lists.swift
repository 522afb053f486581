internal import DecantCore

extension HTMLEvents {
  /// What is known of a list so far.
  struct ListState {
    /// The place of the list among those of the block.
    let place: Int

    let isOrdered: Bool

    /// Whether the blocks of all items can follow one another without a blank line.
    var fitsTight = true

    /// Whether figures with captions are in it, and words beside them.
    var holdsFigure = false
    var holdsWords = false

    /// How many runs of bare text and how many blocks the item at work has.
    var runs = 0
    var blocks = 0
  }

  mutating func enterList(_ name: HTMLName, _ input: Span<UInt8>) {
    let isOrdered = name == .ol
    events.begin(.list)
    events.bytes.append(isOrdered ? UInt8(ascii: "1") : UInt8(ascii: "-"))
    if isOrdered { addNumber(input) }
    events.stop()
    if isOrdered, attributes.hasOthers { isSaid = false }
    lists.append(ListState(place: isTight.count, isOrdered: isOrdered))
    isTight.append(true)
  }

  /// Adds the number of the first item.
  private mutating func addNumber(_ input: Span<UInt8>) {
    let value = attributes.start
    guard value != TagAttributes.none else { return events.bytes.append(UInt8(ascii: "1")) }
    let isNumber =
      1...9 ~= value.count && (value.count == 1 || input[value.lowerBound] != UInt8(ascii: "0"))
    for i in value where !input[i].isDigit { isSaid = false }
    guard isNumber, isSaid else { return isSaid = false }
    events.bytes.append(padded: input, value)
    // Only a list that begins with 1 can follow text without a blank line.
    if open.last?.role == .item { isSaid = false }
  }

  mutating func enterItem() {
    events.begin(.item)
    if attributes.hasOthers { isSaid = false }
    guard let last = lists.indices.last else { return isSaid = false }
    lists[last].runs = 0
    lists[last].blocks = 0
  }

  mutating func leaveItem(_ element: Open) { end(.item, element) }

  mutating func leaveList(_ element: Open) {
    end(.list, element)
    guard let list = lists.popLast() else { return isSaid = false }
    // Pictures with captions are Markdown only between blank lines.
    let isGallery = list.holdsFigure && !list.holdsWords
    if !list.fitsTight || isGallery { isTight[list.place] = false }
    if list.holdsFigure, isTight[list.place] { isSaid = false }
  }

  /// Notes that bare text begins in an item.
  mutating func noteRun() {
    guard let last = lists.indices.last else { return isSaid = false }
    if lists[last].blocks + lists[last].runs > 0 { lists[last].fitsTight = false }
    lists[last].runs += 1
  }

  /// Notes that a block begins in an item.
  mutating func noteBlock(_ name: HTMLName, _ role: ElementRole) {
    guard let last = lists.indices.last else { return isSaid = false }
    switch role {
    case .paragraph: lists[last].fitsTight = false
    case .list, .preformatted: break
    case .figure: if lists[last].blocks > 0 { lists[last].fitsTight = false }
    default: isSaid = false
    }
    lists[last].blocks += 1
    if role == .figure { lists[last].holdsFigure = true } else { lists[last].holdsWords = true }
  }
}
