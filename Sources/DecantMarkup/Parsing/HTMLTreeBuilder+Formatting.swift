/// The list of active formatting elements (13.2.4.3).
extension HTMLTreeBuilder {
  /// How many formatting elements the list holds at most: older ones are forgotten.
  private static let longestList = 256

  /// Adds the current node to the list; of equal ones the list holds three at most.
  mutating func pushFormatting() {
    let id = stack.current.node
    var equal = 0
    var i = formatting.count - 1
    while i >= 0, formatting[i] != HTMLTree.none {
      if isSameElement(formatting[i], id) {
        equal += 1
        if equal == 3 {
          formatting.remove(at: i)
          break
        }
      }
      i -= 1
    }
    if formatting.count - i > HTMLTreeBuilder.longestList, i + 1 < formatting.count {
      formatting.remove(at: i + 1)
    }
    formatting.append(id)
  }

  /// Forgets the formatting elements back to the last marker, and the marker.
  mutating func clearFormatting() {
    while let last = formatting.popLast(), last != HTMLTree.none {}
  }

  /// Opens the formatting elements again that were closed without an end tag.
  mutating func reconstructFormatting() {
    guard let last = formatting.last, last != HTMLTree.none, !tree[last].isOpen else { return }
    var i = formatting.count - 1
    while i > 0, formatting[i - 1] != HTMLTree.none, !tree[formatting[i - 1]].isOpen { i -= 1 }
    budget -= formatting.count - i
    guard budget > 0 else { return formatting.removeSubrange(i...) }
    for j in i..<formatting.count {
      let id = copy(of: formatting[j])
      link(id, place())
      open(id)
      formatting[j] = id
    }
  }

  /// An element of the same tag.
  mutating func copy(of id: HTMLTree.NodeID) -> HTMLTree.NodeID {
    newElement(tree[id].name, tree[id].namespace, tree[id].attributes)
  }

  /// The place in the list of the last formatting element of a name after the last marker.
  func formattingPlace(of name: HTMLName) -> Int? {
    var i = formatting.count - 1
    while i >= 0, formatting[i] != HTMLTree.none {
      if tree[formatting[i]].name == name { return i }
      i -= 1
    }
    return nil
  }

  private func isSameElement(_ one: HTMLTree.NodeID, _ other: HTMLTree.NodeID) -> Bool {
    let one = tree[one]
    let other = tree[other]
    guard one.name == other.name, one.attributes.count == other.attributes.count else {
      return false
    }
    for i in one.attributes {
      let attribute = tokenizer.attributes[Int(i)]
      let hasEqual = other.attributes.contains { j in
        let second = tokenizer.attributes[Int(j)]
        return tokenizer.isEqual(attribute.name, second.name)
          && tokenizer.isEqual(attribute.value, second.value)
      }
      if !hasEqual { return false }
    }
    return true
  }
}
