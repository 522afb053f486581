internal import DecantCore

extension BlockWriter {
  /// Writes a node that stands among blocks, and its neighbours in a line of text.
  mutating func writeFlow(_ node: HTMLTree.NodeID) {
    if tree[node].kind == .comment {
      next = tree[node].next
      return writeComment(node)
    }
    guard isInline(node) else {
      next = tree[node].next
      if tree[node].kind == .element { writeBlock(node) }
      return
    }
    var last = node
    var end = tree[node].next
    while end != HTMLTree.none, end != frames.last?.end, isInline(end) {
      last = end
      end = tree[end].next
    }
    next = end
    writeLine(node, last)
  }

  /// Whether a node is part of a line of text.
  private func isInline(_ node: HTMLTree.NodeID) -> Bool {
    switch tree[node].kind {
    case .text: true
    case .element: !source.isBlock(node) && !source.holdsBlock(node)
    case .comment, .root, .doctype: false
    }
  }

  /// Writes text that is in no paragraph of its own.
  private mutating func writeLine(_ first: HTMLTree.NodeID, _ last: HTMLTree.NodeID) {
    var first = first
    var last = last
    while source.isBlank(first), first != last { first = tree[first].next }
    while source.isBlank(last), first != last { last = tree[last].previous }
    if first == last, source.isBlank(first) { return }
    if first == last, writeSingle(first) { return }
    if arePlayers(first, last) { return writePlayers(first, last) }
    var text = RichText(source, footnotes)
    guard text.write(first, last) else { return writeHTML(first, last) }
    writeParagraph(text, BlockLook.none)
  }

  /// Whether neighbours are players, with nothing but white space between them.
  private func arePlayers(_ first: HTMLTree.NodeID, _ last: HTMLTree.NodeID) -> Bool {
    var node = first
    while true {
      let isPlayer =
        tree[node].kind == .element
        && [.iframe, .audio, .video].contains(tree[node].name)
      guard isPlayer || source.isBlank(node) else { return false }
      if node == last { return true }
      node = tree[node].next
    }
  }

  private mutating func writePlayers(_ first: HTMLTree.NodeID, _ last: HTMLTree.NodeID) {
    var node = first
    while true {
      if !source.isBlank(node), !writeSingle(node) { writeHTML(node) }
      if node == last { return }
      node = tree[node].next
    }
  }

  /// Writes a picture, a player or an address that stands alone in its line.
  mutating func writeSingle(_ node: HTMLTree.NodeID) -> Bool {
    switch tree[node].kind {
    case .text:
      guard let embed = EmbedProvider.embed(ofAddress: trimmed(source.bytes(tree[node].text)))
      else { return false }
      writeEmbed(embed, caption: nil)
      return true
    case .element:
      switch tree[node].name {
      case .iframe:
        guard let embed = EmbedProvider.embed(ofFrame: node, source) else { return false }
        writeEmbed(embed, caption: nil)
        return true
      case .audio, .video: return writePlayer(node, figure: nil, caption: nil)
      case .a where source.isAutolink(node) && source.hasOnly(["href"], node):
        guard let range = tree.attribute("href", of: node),
          let embed = EmbedProvider.embed(ofAddress: trimmed(source.bytes(range)))
        else { return false }
        writeEmbed(embed, caption: nil)
        return true
      case .img, .a:
        guard let image = BlockImage(node, figure: nil, source) else { return false }
        writeImage(image, caption: nil)
        return true
      default: return false
      }
    case .comment, .root, .doctype: return false
    }
  }

  func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = text.drop(while: \.isHTMLSpace)
    while let last = text.last, last.isHTMLSpace { text.removeLast() }
    return Array(text)
  }

  /// Writes an element that stands apart.
  private mutating func writeBlock(_ node: HTMLTree.NodeID) {
    let isWritten =
      switch tree[node].name {
      case .p: writeParagraph(node)
      case .h1, .h2, .h3, .h4, .h5, .h6: writeHeading(node)
      case .ul, .ol: writeList(node)
      case .blockquote: writeQuote(node)
      case .pre: writePreformatted(node)
      case .hr: writeSeparator(node)
      case .table: writeTable(node, figure: nil, caption: nil)
      case .figure: writeFigure(node)
      case .details: writeDetails(node)
      case .div, .section, .article, .aside, .main, .header, .footer: writeGroup(node)
      default: false
      }
    if !isWritten { writeHTML(node) }
  }

  /// Writes a comment: the ends of the teaser and of a page have blocks.
  private mutating func writeComment(_ node: HTMLTree.NodeID) {
    switch PageMark(source.bytes(tree[node].text)) {
    case .more(let words):
      var attributes = BlockAttributes()
      if !words.isEmpty { attributes.add("customText", words) }
      let hidesTeaser = takeTeaserMark()
      if hidesTeaser { attributes.add("noTeaser", true) }
      open("more", attributes)
      output.text.append("<!--more")
      if !words.isEmpty { output.text += [UInt8(ascii: " ")] + words }
      output.text.append("-->")
      if hidesTeaser { output.text.append("\n<!--noteaser-->") }
      close("more")
    case .nextPage:
      open("nextpage")
      output.text.append("<!--nextpage-->")
      close("nextpage")
    case nil: writeHTML(node)
    }
  }

  /// Goes past the comment that hides the teaser, if it is the next node.
  private mutating func takeTeaserMark() -> Bool {
    var node = next
    while node != HTMLTree.none, source.isBlank(node) { node = tree[node].next }
    guard node != HTMLTree.none, tree[node].kind == .comment,
      trimmed(source.bytes(tree[node].text)).span.elementsEqual("noteaser".utf8.span)
    else { return false }
    next = tree[node].next
    return true
  }
}
