internal import DecantCore

/// Tags and comments that stand in a line.
extension InlineGatherer {
  /// Writes the start tag of an element; whether what is in it follows.
  mutating func enterTag(_ node: HTMLTree.NodeID) -> Bool {
    let element = source.tree[node]
    let isHTML = element.namespace == .html
    if isHTML, element.name.traits.contains(.rawText) {
      addRawText(node)
      return false
    }
    if isHTML, element.name == .br { text.startLine() }
    let isReplaced = isHTML ? element.name.traits.contains(.replaced) : element.name == .svg
    if isReplaced { text.holdSpace() }
    text.addTag { source.appendStartTag(of: node, to: &$0) }
    if isHTML, element.name.isVoid {
      if isReplaced { text.addReplaced() }
      return false
    }
    begin(node, isReplaced ? .replaced : .tag, at: text.pieces.count - 1)
    return true
  }

  /// Adds an element whose text isn't markup: only if it is empty can it stand in a line.
  private mutating func addRawText(_ node: HTMLTree.NodeID) {
    let child = source.tree[node].firstChild
    if child != HTMLTree.none, !source.isBlank(child) { text.needsHTML = true }
    if source.isExact, child != HTMLTree.none { text.needsHTML = true }
    let isReplaced = source.tree[node].name.traits.contains(.replaced)
    if isReplaced { text.holdSpace() }
    text.addTag { output in
      source.appendStartTag(of: node, to: &output)
      source.appendEndTag(of: node, to: &output)
    }
    if isReplaced { text.addReplaced() }
  }

  /// Writes a line break.
  mutating func addBreak(_ node: HTMLTree.NodeID) {
    let isTag =
      source.isExact && !source.isBare(node)
      || source.spellsBreaksInTags && open.last?.isInTag ?? false
    guard isTag else { return text.addBreak() }
    text.startLine()
    text.addTag { source.appendStartTag(of: node, to: &$0) }
  }

  /// Writes a comment, if it can stand in a line.
  mutating func addComment(_ node: HTMLTree.NodeID) {
    let comment = Array(source.bytes(source.tree[node].text))
    let span = comment.span
    let isSpoiled =
      span.firstIndex(of: "--") != nil || span.firstIndex(of: UInt8(ascii: "\n")) != nil
      || comment.first == UInt8(ascii: ">") || comment.starts(with: "->".utf8)
      || comment.last == UInt8(ascii: "-")
    if isSpoiled {
      if source.isExact { text.needsHTML = true }
      return
    }
    text.add(syntax: { (output: inout [UInt8]) in
      output.append("<!--")
      output += comment
      output.append("-->")
    })
  }
}

/// Links and pictures.
extension InlineGatherer {
  /// Writes the start of a link; whether what is in it follows.
  mutating func enterLink(_ node: HTMLTree.NodeID) -> Bool {
    guard text.brackets == 0, source.isMarkdownLink(node) else { return enterTag(node) }
    if source.isAutolink(node) {
      let content = source.tree[source.tree[node].firstChild].text
      text.add(syntax: { (output: inout [UInt8]) in
        output.append(UInt8(ascii: "<"))
        output += source.bytes(content)
        output.append(UInt8(ascii: ">"))
      })
      text.addReplaced()
      return false
    }
    text.add(syntax: "[")
    text.brackets += 1
    begin(node, .link, at: text.pieces.count - 1)
    return true
  }

  /// Writes a picture.
  mutating func addImage(_ node: HTMLTree.NodeID) {
    guard source.isMarkdownImage(node) else {
      text.holdSpace()
      text.addTag { source.appendStartTag(of: node, to: &$0) }
      return text.addReplaced()
    }
    text.add(syntax: "![")
    text.brackets += 1
    if let alternative = source.tree.attribute("alt", of: node), !alternative.isEmpty {
      text.add(verbatim: source.bytes(alternative))
    }
    text.brackets -= 1
    text.add(syntax: { source.appendImageEnd(node, to: &$0) })
    text.addReplaced()
  }
}
