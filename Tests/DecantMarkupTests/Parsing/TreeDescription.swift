import DecantMarkup

extension HTMLTree {
  /// The tree as the shared tests of HTML parsers write it: a line a node, indented.
  var outline: String {
    var lines: [String] = []
    var id = following(HTMLTree.root)
    while id != HTMLTree.none {
      lines += describe(id)
      id = following(id)
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ id: NodeID) -> [String] {
    var depth = 0
    var parent = self[id].parent
    while parent != HTMLTree.root, parent != HTMLTree.none {
      depth += self[parent].name == .template && self[parent].namespace == .html ? 2 : 1
      parent = self[parent].parent
    }
    let indent = "| " + String(repeating: "  ", count: depth)
    let node = self[id]
    switch node.kind {
    case .root: return []
    case .text: return [indent + "\"\(text(node.text))\""]
    case .comment: return [indent + "<!-- \(text(node.text)) -->"]
    case .doctype:
      let identifiers = node.attributes.map { " \"\(text(attributes[Int($0)].value))\"" }
      return [indent + "<!DOCTYPE \(text(node.text))\(identifiers.joined())>"]
    case .element: break
    }
    let prefix =
      switch node.namespace {
      case .html: ""
      case .svg: "svg "
      case .math: "math "
      }
    let isTemplate = node.name == .template && node.namespace == .html
    return [indent + "<\(prefix)\(name(of: id))>"]
      + node.attributes.map { attributes[Int($0)] }.map {
        "\(attributeName(text($0.name), node.namespace))=\"\(text($0.value))\""
      }.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }.map { indent + "  " + $0 }
      + (isTemplate ? [indent + "  content"] : [])
  }

  private func attributeName(_ name: String, _ namespace: Namespace) -> String {
    guard namespace != .html else { return name }
    let foreign = [
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title",
      "xlink:type", "xml:lang", "xml:space", "xmlns:xlink",
    ]
    return foreign.contains(name) ? name.replacing(":", with: " ") : name
  }
}
