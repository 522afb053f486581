internal import DecantCore

/// The table of contents that Kramdown writes in the place of a list marked `{:toc}`.
struct ContentsTable {
  private(set) var tree: HTMLTree
  private var headings: [HTMLTree.NodeID] = []
  private var taken: Set<[UInt8]> = []

  /// - Parameter hidden: The headings that aren't in it.
  init(_ tree: HTMLTree, without hidden: Set<HTMLTree.NodeID>) {
    self.tree = tree
    var node = tree.following(HTMLTree.root)
    while node != HTMLTree.none {
      if tree[node].kind == .element, tree[node].name.headingLevel != nil, !hidden.contains(node) {
        headings.append(node)
      }
      node = tree.following(node)
    }
  }

  /// Writes the table in the place of lists, and gives headings the identifiers it leads to.
  ///
  /// - Returns: The tables.
  mutating func write(inPlaceOf lists: [HTMLTree.NodeID]) -> [HTMLTree.NodeID] {
    for heading in headings where tree.attribute("id", of: heading) == nil {
      tree.setAttribute(Array("id".utf8), identifier(of: heading), of: heading)
    }
    return lists.map { list in
      let table = tree.makeElement(tree[list].name)
      tree.insert(table, before: list)
      tree.detach(list)
      fill(table)
      return table
    }
  }

  private mutating func fill(_ table: HTMLTree.NodeID) {
    var open: [(level: Int, list: HTMLTree.NodeID)] = []
    for heading in headings {
      let level = tree[heading].name.headingLevel ?? 1
      while let last = open.last, last.level > level, open.count > 1 { open.removeLast() }
      if open.isEmpty {
        open.append((level, table))
      } else if let last = open.last, last.level < level {
        let inner = tree.makeElement(tree[table].name)
        let item = tree[last.list].lastChild
        tree.append(inner, to: item == HTMLTree.none ? last.list : item)
        open.append((level, inner))
      }
      if let list = open.last?.list { addItem(heading, to: list) }
    }
  }

  private mutating func addItem(_ heading: HTMLTree.NodeID, to list: HTMLTree.NodeID) {
    let item = tree.makeElement(.li)
    let link = tree.makeElement(.a)
    let id = tree.attribute("id", of: heading).map { Array(tree.bytes($0)) } ?? []
    tree.setAttribute(Array("href".utf8), [UInt8(ascii: "#")] + id, of: link)
    let words = tree.store(words(of: heading))
    let text = tree.makeText(words)
    tree.append(text, to: link)
    tree.append(link, to: item)
    tree.append(item, to: list)
  }

  private func words(of heading: HTMLTree.NodeID) -> [UInt8] {
    var words: [UInt8] = []
    var node = tree.following(heading, in: heading)
    while node != HTMLTree.none {
      if tree[node].kind == .text { words += tree.bytes(tree[node].text) }
      node = tree.following(node, in: heading)
    }
    return words
  }

  /// The identifier that Kramdown makes: letters, digits and dashes, from the first letter on.
  private mutating func identifier(of heading: HTMLTree.NodeID) -> [UInt8] {
    var id: [UInt8] = []
    for byte in words(of: heading).drop(while: { !$0.isLetter && $0 < 0x80 }) {
      if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte >= 0x80 {
        id.append(byte.lowercased)
      } else if byte.isHTMLSpace {
        id.append(UInt8(ascii: "-"))
      }
    }
    if id.isEmpty { id = Array("section".utf8) }
    var unique = id
    var number = 0
    while !taken.insert(unique).inserted {
      number += 1
      unique = id + Array("-\(number)".utf8)
    }
    return unique
  }
}
