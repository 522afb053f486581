internal import DecantCore

/// Tags and comments, and the blocks that they part.
extension HTMLEvents {
  /// Reads a tag or a comment; whether a block ends with it or before it.
  mutating func step(_ input: Span<UInt8>, _ start: inout Int) -> Bool {
    let next = input[position &+ 1]
    if next == UInt8(ascii: "/") { return stepEnd(input, start) }
    guard next.isLetter else { return stepComment(input, &start) }
    let tag = position
    guard let name = startTag(input), let element = PlainElement.find(name) else {
      isRegular = false
      return false
    }
    if element.category == .flow, name != .table, let last = open.last, last.name == .p {
      // The block ends the paragraph it stands in.
      position = tag
      open.removeLast()
      leave(last)
      return open.count == depth
    }
    guard (open.last?.model ?? .flow).holds(element.category) else {
      isRegular = false
      return false
    }
    let role = ElementRole(of: name)
    if open.count == depth, role.isBlock {
      if start >= 0 {
        // The words before it are a block.
        position = tag
        return true
      }
      if isGroup(role, input) {
        push(name, role, element.model)
        depth += 1
        if depth > HTMLEvents.deepest { isRegular = false }
        return false
      }
    }
    // What is between its tags isn't markup.
    if name == .iframe, !input.hasText("</iframe>", at: position) { isRegular = false }
    if start < 0 { start = tag }
    enter(name, role, element, input)
    return open.count == depth && role.isBlock
  }

  /// Whether an element is left out, and its blocks stand in its place.
  private func isGroup(_ role: ElementRole, _ input: Span<UInt8>) -> Bool {
    role == .wrapper || (role == .figure && !hasCaption(input))
  }

  private mutating func stepEnd(_ input: Span<UInt8>, _ start: Int) -> Bool {
    let tag = position
    guard let name = endTag(input) else {
      isRegular = false
      return false
    }
    if open.count == depth, start >= 0 {
      // The words before it are a block, if it ends what they stand in.
      isRegular = name == .p || open.last?.name == name
      position = tag
      return isRegular
    }
    if let last = open.last, last.name == .p, impliesEnd(name) {
      position = tag
      open.removeLast()
      leave(last)
      return open.count == depth
    }
    guard open.last?.name == name, let last = open.popLast() else {
      // Without a start the tag is that of an empty paragraph, which says nothing.
      isRegular = name == .p && open.count == depth
      return false
    }
    if open.count < depth {
      depth -= 1
      return false
    }
    leave(last)
    if last.role == .link { finishLink(input) }
    return open.count == depth && last.role.isBlock
  }

  /// Whether the end tag of an element ends the paragraph that is open in it.
  private func impliesEnd(_ name: HTMLName) -> Bool {
    guard open.count > 1 else { return false }
    let outer = open[open.count &- 2]
    return outer.name == name && outer.model == .flow
  }

  /// Reads a comment; whether it stands between blocks.
  private mutating func stepComment(_ input: Span<UInt8>, _ start: inout Int) -> Bool {
    guard input.hasText("<!--", at: position), input[position &+ 4] != UInt8(ascii: ">"),
      input[position &+ 4] != UInt8(ascii: "-"),
      let end = input.firstIndex(of: "--", from: position + 4),
      input[end &+ 2] == UInt8(ascii: ">")
    else {
      isRegular = false
      return false
    }
    addComment(input, position &+ 4..<end)
    let isAlone = start < 0
    if isAlone { start = position }
    position = end &+ 3
    return isAlone
  }

  /// Reads a start tag and its attributes; its name, or `nil` if it isn't regular.
  private mutating func startTag(_ input: Span<UInt8>) -> HTMLName? {
    guard let (name, end) = tagName(input, at: position &+ 1) else { return nil }
    attributes = TagAttributes()
    if input[end] == UInt8(ascii: ">") {
      position = end &+ 1
    } else {
      guard input[end].isHTMLSpace || input[end] == UInt8(ascii: "/") else { return nil }
      position = attributes.read(input, from: end)
      guard position >= 0, position <= limit else { return nil }
      noteIdentifier(input)
    }
    return name
  }

  /// Notes the `id` of the tag that was read.
  mutating func noteIdentifier(_ input: Span<UInt8>) {
    guard attributes.identifier != TagAttributes.none else { return }
    targets.add(identifier: attributes.identifier, input)
  }

  private mutating func endTag(_ input: Span<UInt8>) -> HTMLName? {
    guard let (name, end) = tagName(input, at: position &+ 2), input[end] == UInt8(ascii: ">")
    else { return nil }
    position = end &+ 1
    return name
  }

  /// Whether the tag with the name at a place is left out, and only what it holds is written.
  func onlyColours(_ input: Span<UInt8>, at start: Int) -> Bool {
    guard let (name, _) = tagName(input, at: start) else { return false }
    return ElementRole(of: name) == .span
  }

  private func tagName(_ input: Span<UInt8>, at start: Int) -> (HTMLName, Int)? {
    var key: UInt64 = 0
    var i = start
    while input[i] &- 0x61 < 26 || input[i].isDigit {
      key = HTMLNameIndex.key(key, input[i])
      i &+= 1
    }
    guard let name = HTMLNameIndex.standard.name(key, input, start..<i) else { return nil }
    return (name, i)
  }
}
