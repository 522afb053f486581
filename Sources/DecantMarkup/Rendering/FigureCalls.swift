internal import DecantCore

/// Pictures with captions as the output's own call for them.
struct FigureCalls {
  private let template: ShortcodeTemplate

  /// Uses a template for all figures.
  init(_ template: ShortcodeTemplate) { self.template = template }

  /// Puts marks in place of the figures that the call can say whole.
  func replace(in tree: inout HTMLTree, _ pieces: inout VerbatimPieces) {
    guard tree.nodes.contains(where: { $0.kind == .element && $0.name == .figure }) else { return }
    let source = RenderSource(tree, isExact: false)
    var node = tree.following(HTMLTree.root)
    while node != HTMLTree.none {
      let isFigure = tree[node].kind == .element && tree[node].name == .figure
      if isFigure, stands(node, source), let values = values(of: node, source) {
        var piece = VerbatimPieces.Piece(
          template.filled { values[String(decoding: $0, as: UTF8.self)] }.before)
        piece.isCall = true
        tree.put(pieces.add(piece), inPlaceOf: node)
      }
      node = tree.following(node)
    }
  }

  /// Whether a figure stands where a paragraph could.
  private func stands(_ figure: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    var parent = source.tree[figure].parent
    while parent != HTMLTree.root {
      switch source.role(parent) {
      case .wrapper, .quote, .item, .list: break
      default: return false
      }
      parent = source.tree[parent].parent
    }
    return true
  }

  /// What the call is told of a figure; `nil` if the figure holds more than that.
  private func values(
    of figure: HTMLTree.NodeID, _ source: RenderSource
  ) -> [String: [UInt8]]? {
    guard let caption = source.caption(of: figure),
      let markdown = FigureCalls.markdown(of: caption, source),
      let only = FigureCalls.onlyChild(of: figure, source, besides: caption)
    else { return nil }
    var values = ["caption": markdown]
    var picture = only
    if source.tree[only].name == .a {
      guard let inside = FigureCalls.onlyChild(of: only, source, besides: HTMLTree.none),
        let address = source.tree.attribute("href", of: only)
      else { return nil }
      values["link"] = Array(source.bytes(address))
      picture = inside
    }
    // A title that shows when one points at the picture is a heading in Hugo's figure.
    guard source.tree[picture].name == .img,
      let address = source.tree.attribute("src", of: picture),
      source.tree.attribute("title", of: picture).map({ $0.isEmpty }) ?? true
    else { return nil }
    values["src"] = Array(source.bytes(address))
    for (name, attribute) in FigureCalls.attributes {
      if let value = source.tree.attribute(attribute, of: picture), !value.isEmpty {
        values[name] = Array(source.bytes(value))
      }
    }
    return values
  }

  private static let attributes: [(String, StaticString)] = [
    ("alt", "alt"), ("width", "width"), ("height", "height"),
  ]

  /// The caption as one line of Markdown without HTML.
  private static func markdown(
    of caption: HTMLTree.NodeID, _ source: RenderSource
  ) -> [UInt8]? {
    var html = RawHTML(source)
    html.writeChildren(of: caption)
    let output = ProvedMarkdown.render(HTMLTree(parsing: html.output), isExact: false)
    let isPlain =
      output.rungs.inlineTags == 0 && output.rungs.rawBlocks == 0
      && !output.markdown.contains(UInt8(ascii: "\n")) && !output.markdown.isEmpty
    return isPlain ? output.markdown : nil
  }

  /// The only element in a node, where nothing else is in it but white space.
  private static func onlyChild(
    of node: HTMLTree.NodeID, _ source: RenderSource, besides other: HTMLTree.NodeID
  ) -> HTMLTree.NodeID? {
    var found: HTMLTree.NodeID?
    var child = source.tree[node].firstChild
    while child != HTMLTree.none {
      defer { child = source.tree[child].next }
      if child == other || source.isBlank(child) { continue }
      guard source.tree[child].kind == .element, found == nil else { return nil }
      found = child
    }
    return found
  }
}

extension HTMLTree {
  /// Puts a paragraph of a text in place of an element and what is in it.
  fileprivate mutating func put(_ text: [UInt8], inPlaceOf node: NodeID) {
    let start = Int32(buffer.count)
    buffer += text
    var child = Node(.text)
    child.text = start..<Int32(buffer.count)
    child.parent = node
    let id = NodeID(nodes.count)
    nodes.append(child)
    self[node].name = .p
    self[node].attributes = 0..<0
    self[node].firstChild = id
    self[node].lastChild = id
  }
}
