internal import DecantCore

/// Finds the definition lists of Kramdown, Goldmark and PHP Markdown Extra in a tree: lines that
/// begin with a colon explain the lines before them.
struct DefinitionLists {
  private(set) var tree: HTMLTree

  /// Whether a list was made.
  private(set) var isChanged = false

  /// The lists that were made.
  private var lists: Set<HTMLTree.NodeID> = []

  /// One line or more of a paragraph.
  private struct Part {
    var isDefinition: Bool
    var nodes: [HTMLTree.NodeID] = []
  }

  init(_ tree: HTMLTree) { self.tree = tree }

  /// Makes the lists.
  mutating func apply() {
    var paragraphs: [HTMLTree.NodeID] = []
    var node = tree.following(HTMLTree.root)
    while node != HTMLTree.none {
      if tree[node].kind == .element, tree[node].name == .p { paragraphs.append(node) }
      node = tree.following(node)
    }
    for paragraph in paragraphs where definesSomething(paragraph) { replace(paragraph) }
  }

  /// Whether a line of a paragraph begins with a colon.
  private func definesSomething(_ paragraph: HTMLTree.NodeID) -> Bool {
    var child = tree[paragraph].firstChild
    while child != HTMLTree.none {
      if tree[child].kind == .text {
        let text = tree.bytes(tree[child].text)
        if child == tree[paragraph].firstChild, colonEnd(text, text.startIndex) != nil {
          return term(before: paragraph) != nil
        }
        for i in text.indices where text[i] == UInt8(ascii: "\n") {
          if colonEnd(text, i + 1) != nil { return true }
        }
      }
      child = tree[child].next
    }
    return false
  }

  /// The place after a colon and the white space behind it.
  private func colonEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < text.endIndex, text[start] == UInt8(ascii: ":"),
      text[start + 1] == UInt8(ascii: " ") || text[start + 1] == UInt8(ascii: "\t")
    else { return nil }
    var i = start + 1
    while i < text.endIndex, text[i] == UInt8(ascii: " ") || text[i] == UInt8(ascii: "\t") {
      i += 1
    }
    return i
  }

  /// What a definition in a paragraph of its own may explain: a paragraph, or the list before.
  private func term(before paragraph: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    let before = tree.sibling(of: paragraph, isBefore: true)
    guard before != HTMLTree.none, tree[before].kind == .element,
      tree[before].name == .p || lists.contains(before)
    else { return nil }
    return before
  }

  private mutating func replace(_ paragraph: HTMLTree.NodeID) {
    let parts = parts(of: paragraph)
    let list = list(before: paragraph, isContinued: parts.first?.isDefinition ?? false)
    let isLoose = parts.first?.isDefinition ?? false
    for part in parts {
      let element = tree.makeElement(part.isDefinition ? .dd : .dt)
      tree.append(element, to: list)
      var host = element
      if isLoose, part.isDefinition {
        host = tree.makeElement(.p)
        tree.append(host, to: element)
      }
      for node in part.nodes { tree.append(node, to: host) }
    }
    tree.detach(paragraph)
    isChanged = true
  }

  /// The list that a paragraph's parts go to: the one before it, or one in its place.
  private mutating func list(
    before paragraph: HTMLTree.NodeID, isContinued: Bool
  ) -> HTMLTree.NodeID {
    let before = tree.sibling(of: paragraph, isBefore: true)
    if before != HTMLTree.none, lists.contains(before) { return before }
    if isContinued, before != HTMLTree.none {
      // The paragraph before holds the terms.
      let list = list(before: before, isContinued: false)
      for part in parts(of: before) {
        let term = tree.makeElement(.dt)
        tree.append(term, to: list)
        for node in part.nodes { tree.append(node, to: term) }
      }
      tree.detach(before)
      return list
    }
    let list = tree.makeElement(.dl)
    tree.insert(list, before: paragraph)
    lists.insert(list)
    return list
  }

  /// The lines of a paragraph: terms by the line, definitions up to the next.
  private mutating func parts(of paragraph: HTMLTree.NodeID) -> [Part] {
    var parts = [Part(isDefinition: false)]
    var child = tree[paragraph].firstChild
    while child != HTMLTree.none {
      let next = tree[child].next
      tree.detach(child)
      if tree[child].kind == .text {
        split(tree[child].text, &parts)
      } else if !(tree[child].name == .br && !(parts.last?.isDefinition ?? false)) {
        parts[parts.count - 1].nodes.append(child)
      }
      child = next
    }
    return parts.filter { !$0.nodes.isEmpty }
  }

  private mutating func split(_ range: Range<Int32>, _ parts: inout [Part]) {
    let text = Array(tree.bytes(range))
    var run = 0
    var i = 0
    if parts.count == 1, parts[0].nodes.isEmpty, let end = colonEnd(text[...], 0) {
      parts[0].isDefinition = true
      run = end
      i = end
    }
    while i < text.count {
      guard text[i] == UInt8(ascii: "\n") else {
        i += 1
        continue
      }
      let definition = colonEnd(text[...], i + 1)
      guard definition != nil || !(parts.last?.isDefinition ?? false) else {
        i += 1
        continue
      }
      add(range, run..<i, &parts)
      parts.append(Part(isDefinition: definition != nil))
      run = definition ?? i + 1
      i = run
    }
    add(range, run..<text.count, &parts)
  }

  private mutating func add(_ range: Range<Int32>, _ part: Range<Int>, _ parts: inout [Part]) {
    guard !part.isEmpty else { return }
    let start = range.lowerBound + Int32(part.lowerBound)
    let node = tree.makeText(start..<start + Int32(part.count))
    parts[parts.count - 1].nodes.append(node)
  }
}
