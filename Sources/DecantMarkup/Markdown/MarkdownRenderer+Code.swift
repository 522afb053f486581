internal import DecantCore

extension MarkdownRenderer {
  /// Writes preformatted text as a fenced block.
  mutating func writePreformatted(_ node: HTMLTree.NodeID) {
    guard let code = fencedText(of: node) else { return writeRaw([node]) }
    let info = CodeLanguage.find(node, source) ?? []
    let mark = info.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let fence = Array(repeating: mark, count: max(3, longestRun(of: mark, code) + 1))
    var lines = fence
    appendInfo(info, to: &lines)
    lines.append(UInt8(ascii: "\n"))
    lines += code
    if let last = code.last, last != UInt8(ascii: "\n") { lines.append(UInt8(ascii: "\n")) }
    lines += fence
    beginBlock()
    writer.write(lines)
  }

  private func appendInfo(_ info: [UInt8], to lines: inout [UInt8]) {
    for i in info.indices {
      let isReference =
        info[i] == UInt8(ascii: "&") && CharacterReference.isReference(info.span, at: i)
      if info[i] == UInt8(ascii: "\\") || isReference { lines.append(UInt8(ascii: "\\")) }
      lines.append(info[i])
    }
  }

  /// The text of a `pre` that a fenced block gives back, or `nil`.
  private func fencedText(of node: HTMLTree.NodeID) -> [UInt8]? {
    source.isExact ? exactText(of: node) : plainText(of: node)
  }

  private func exactText(of node: HTMLTree.NodeID) -> [UInt8]? {
    let code = tree[node].firstChild
    guard source.isBare(node), code != HTMLTree.none, code == tree[node].lastChild,
      tree[code].kind == .element, tree[code].name == .code, hasOnlyLanguage(code)
    else { return nil }
    var text: [UInt8] = []
    for child in children(of: code) {
      guard tree[child].kind == .text else { return nil }
      text += source.bytes(tree[child].text)
    }
    return text
  }

  private func hasOnlyLanguage(_ code: HTMLTree.NodeID) -> Bool {
    if source.isBare(code) { return true }
    guard source.hasOnly(["class"], code), let value = tree.attribute("class", of: code) else {
      return false
    }
    let text = source.bytes(value)
    return text.starts(with: "language-".utf8) && text.count > 9
      && !text.contains { $0 <= UInt8(ascii: " ") }
  }

  /// The text of a `pre` in which nothing but colours and line breaks is marked up.
  private func plainText(of node: HTMLTree.NodeID) -> [UInt8]? {
    var text: [UInt8] = []
    var child = tree.following(node, in: node)
    while child != HTMLTree.none {
      switch tree[child].kind {
      case .text: text += source.bytes(tree[child].text)
      case .element:
        switch source.role(child) {
        case .lineBreak: text.append(UInt8(ascii: "\n"))
        case .code, .span: break
        default: return nil
        }
      default: break
      }
      child = tree.following(child, in: node)
    }
    return text
  }

  private func longestRun(of byte: UInt8, _ text: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for next in text {
      run = next == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// The language of a block of code, by all the ways in use of naming it.
enum CodeLanguage {
  /// The language of a `pre`, as it is named there, or `nil`.
  static func find(_ node: HTMLTree.NodeID, _ source: RenderSource) -> [UInt8]? {
    let tree = source.tree
    let code = tree[node].firstChild
    let isCode = code != HTMLTree.none && tree[code].kind == .element && tree[code].name == .code
    for element in isCode ? [code, node] : [node] {
      if let value = tree.attribute("class", of: element),
        let name = find(inClass: Array(source.bytes(value)))
      {
        return name
      }
      for key in attributes {
        if let value = tree.attribute(key, of: element) {
          let name = Array(source.bytes(value).prefix { $0 > UInt8(ascii: " ") })
          if !name.isEmpty { return name }
        }
      }
    }
    return nil
  }

  private static let attributes: [StaticString] = [
    "data-language", "data-lang", "data-enlighter-language", "lang",
  ]

  private static let prefixes: [StaticString] = ["language-", "lang-", "brush:", "lang:"]

  static func find(inClass text: [UInt8]) -> [UInt8]? {
    let words = text.split { $0 <= UInt8(ascii: " ") }
    for prefix in prefixes {
      for (i, word) in words.enumerated() where Array(word).span.hasText(prefix, at: 0) {
        var name = word.dropFirst(prefix.utf8CodeUnitCount)
        if name.isEmpty, i + 1 < words.count { name = words[i + 1] }
        while name.last == UInt8(ascii: ";") { name.removeLast() }
        if !name.isEmpty { return Array(name) }
      }
    }
    return nil
  }
}
