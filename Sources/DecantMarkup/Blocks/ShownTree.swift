internal import DecantCore

/// Brings what formats spell in their own ways into one form, to compare what readers see:
/// footnotes, and the players and posts of other sites.
package struct ShownTree {
  /// The tree in that form.
  package private(set) var tree: HTMLTree

  /// Reads HTML.
  ///
  /// - Parameter footnotes: The footnotes of a WordPress body, from their custom field, as JSON.
  package init(_ html: [UInt8], footnotes: String? = nil) {
    tree = HTMLTree(parsing: html + (footnotes.map(ShownTree.section) ?? []))
    for place in tree.nodes.indices {
      let node = HTMLTree.NodeID(place)
      guard tree[node].parent != HTMLTree.none else { continue }
      if tree[node].kind == .text { changeText(node) }
      guard tree[node].kind == .element, tree[node].namespace == .html else { continue }
      switch tree[node].name {
      case .a: changeLink(node)
      case .iframe: changeFrame(node)
      default: break
      }
    }
  }

  /// Footnotes as Markdown readers write them.
  private static func section(_ json: String) -> [UInt8] {
    let values = JSONTree(Array(json.utf8))
    guard let notes = values.value(0).array else { return [] }
    var html = Array("<section class=\"footnotes\"><ol>".utf8)
    for note in notes {
      html.append("<li><p>")
      html.append(text: note.object?["content"]?.string ?? "")
      html.append("</p></li>")
    }
    html.append("</ol></section>")
    return html
  }

  /// The number of a footnote is text, the way back isn't there, and neither is a link to a page
  /// that is shown in its place.
  private mutating func changeLink(_ node: HTMLTree.NodeID) {
    guard let range = tree.attribute("href", of: node) else { return }
    let address = Array(tree.bytes(range))
    if address.starts(with: "#fnref".utf8) || isWayBack(node, address) {
      return tree.detach(node)
    }
    let parent = tree[node].parent
    let isNote =
      tree[parent].kind == .element && tree[parent].name == .sup && address.first == 0x23
    let isAlone =
      tree.sibling(of: node, isBefore: true) == HTMLTree.none
      && tree.sibling(of: node, isBefore: false) == HTMLTree.none
    let child = tree[node].firstChild
    let isPage =
      isAlone && child != HTMLTree.none && tree[child].kind == .text
      && tree.bytes(tree[child].text).elementsEqual(address)
      && (EmbedProvider.embed(ofAddress: address) != nil || Embed(address)?.name != nil)
    if isNote || isPage { tree[node].name = .span }
  }

  /// Whether a link is WordPress's from a footnote to its place in the text.
  private func isWayBack(_ node: HTMLTree.NodeID, _ address: [UInt8]) -> Bool {
    let child = tree[node].firstChild
    guard address.first == UInt8(ascii: "#"), child != HTMLTree.none, tree[child].kind == .text
    else { return false }
    return tree.bytes(tree[child].text).starts(with: "\u{21A9}".utf8)
  }

  /// Of a page that is shown in place of its address, only which one it is counts.
  private mutating func changeText(_ node: HTMLTree.NodeID) {
    let text = tree.bytes(tree[node].text)
    guard let start = text.firstIndex(where: { !$0.isHTMLSpace }),
      let end = text.lastIndex(where: { !$0.isHTMLSpace }), text[start] == UInt8(ascii: "h"),
      text[start...end].starts(with: "http".utf8), end - start < 2048
    else { return }
    let address = Array(text[start...end])
    guard !address.contains(where: \.isHTMLSpace), let name = Embed(address)?.name else { return }
    let (before, after) = (Array(text[..<start]), Array(text[text.index(after: end)...]))
    tree[node].text = tree.store(before + name + after)
  }

  private mutating func changeFrame(_ node: HTMLTree.NodeID) {
    guard let range = tree.attribute("src", of: node),
      let embed = EmbedProvider.embed(ofPlayer: Array(tree.bytes(range)))
    else { return }
    let paragraph = tree.makeElement(.p)
    let address = tree.store(Embed(embed.address)?.name ?? embed.address)
    let text = tree.makeText(address)
    tree.append(text, to: paragraph)
    tree.insert(paragraph, before: node)
    tree.detach(node)
  }
}
