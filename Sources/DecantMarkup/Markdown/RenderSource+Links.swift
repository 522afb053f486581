internal import DecantCore

extension RenderSource {
  /// Whether a link has a form in Markdown that comes back.
  func isMarkdownLink(_ node: HTMLTree.NodeID) -> Bool {
    guard let address = tree.attribute("href", of: node) else { return false }
    if !isExact { return true }
    guard hasOnly(["href", "title"], node), isUnchanged(address) else { return false }
    guard let title = tree.attribute("title", of: node) else { return true }
    return !title.isEmpty
  }

  /// Whether a picture has a form in Markdown that comes back.
  func isMarkdownImage(_ node: HTMLTree.NodeID) -> Bool {
    guard let address = tree.attribute("src", of: node) else { return false }
    if !isExact { return true }
    guard hasOnly(["src", "alt", "title"], node), isUnchanged(address),
      tree.attribute("alt", of: node) != nil
    else { return false }
    guard let title = tree.attribute("title", of: node) else { return true }
    return !title.isEmpty
  }

  /// Whether a link shows its own address.
  func isAutolink(_ node: HTMLTree.NodeID) -> Bool {
    let child = tree[node].firstChild
    guard child != HTMLTree.none, child == tree[node].lastChild, tree[child].kind == .text,
      let href = tree.attribute("href", of: node), tree.attribute("title", of: node) == nil
    else { return false }
    let address = bytes(href)
    let text = bytes(tree[child].text)
    guard address.elementsEqual(text), isUnchanged(href) else { return false }
    return address.starts(with: "http://".utf8) || address.starts(with: "https://".utf8)
  }

  /// Whether renderers of Markdown write an address as it stands, without percent-encoding.
  private func isUnchanged(_ address: Range<Int32>) -> Bool {
    bytes(address).allSatisfy(\.isPlainInAddress)
  }

  /// Writes what follows the text of a link.
  func appendLinkEnd(_ node: HTMLTree.NodeID, to output: inout [UInt8]) {
    appendEnd(tree.attribute("href", of: node), tree.attribute("title", of: node), to: &output)
  }

  /// Writes what follows the text of a picture.
  func appendImageEnd(_ node: HTMLTree.NodeID, to output: inout [UInt8]) {
    appendEnd(tree.attribute("src", of: node), tree.attribute("title", of: node), to: &output)
  }

  private func appendEnd(
    _ address: Range<Int32>?, _ title: Range<Int32>?, to output: inout [UInt8]
  ) {
    output.append("](")
    let hasTitle = title.map { !$0.isEmpty } ?? false
    let destination = LinkDestination(trimmed(address ?? 0..<0))
    destination.append(to: &output, hasTitle: hasTitle)
    if hasTitle, let title {
      output.append(" \"")
      LinkDestination.append(title: bytes(title), to: &output)
      output.append("\"")
    }
    output.append(")")
  }

  private func trimmed(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    var text = bytes(range)
    while let first = text.first, first.isHTMLSpace { text.removeFirst() }
    while let last = text.last, last.isHTMLSpace { text.removeLast() }
    return text
  }
}
