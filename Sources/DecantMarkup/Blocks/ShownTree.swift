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
      guard tree[node].kind == .element, tree[node].namespace == .html,
        tree[node].parent != HTMLTree.none
      else { continue }
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
    if address.starts(with: "#fnref".utf8) { return tree.detach(node) }
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
      && EmbedProvider.embed(ofAddress: address) != nil
    if isNote || isPage { tree[node].name = .span }
  }

  private mutating func changeFrame(_ node: HTMLTree.NodeID) {
    guard let range = tree.attribute("src", of: node),
      let embed = EmbedProvider.embed(ofPlayer: Array(tree.bytes(range)))
    else { return }
    let paragraph = tree.makeElement(.p)
    let address = tree.store(embed.address)
    let text = tree.makeText(address)
    tree.append(text, to: paragraph)
    tree.insert(paragraph, before: node)
    tree.detach(node)
  }
}
