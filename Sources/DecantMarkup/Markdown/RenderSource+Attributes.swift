internal import DecantCore

extension RenderSource {
  /// Writes the start tag of an element, with the attributes that are kept.
  func appendStartTag(of node: HTMLTree.NodeID, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output.append(text: tree.name(of: node))
    for place in tree[node].attributes {
      let attribute = tree.attributes[Int(place)]
      guard isExact || isKept(attribute, of: node) else { continue }
      append(attribute, to: &output)
    }
    if !isExact, isCell(node), let side = alignment(of: node) {
      output.append(" align=\"")
      output.append(text: side.rawValue)
      output.append("\"")
    }
    output.append(UInt8(ascii: ">"))
  }

  /// Writes the end tag of an element, unless it has none.
  func appendEndTag(of node: HTMLTree.NodeID, to output: inout [UInt8]) {
    guard tree[node].namespace != .html || !tree[node].name.isVoid else { return }
    output.append("</")
    output.append(text: tree.name(of: node))
    output.append(UInt8(ascii: ">"))
  }

  private func append(_ attribute: HTMLTree.Attribute, to output: inout [UInt8]) {
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: bytes(attribute.name))
    guard !attribute.value.isEmpty else {
      if isExact { return }
      output.append("=\"\"")
      return
    }
    output.append("=\"")
    for byte in bytes(attribute.value) {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "\""): output.append("&quot;")
      case UInt8(ascii: "\n"): output.append("&#10;")
      case UInt8(ascii: "\r"): output.append("&#13;")
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private func isCell(_ node: HTMLTree.NodeID) -> Bool {
    tree[node].namespace == .html && (tree[node].name == .td || tree[node].name == .th)
  }

  /// Whether an attribute says more than how the element looks.
  private func isKept(_ attribute: HTMLTree.Attribute, of node: HTMLTree.NodeID) -> Bool {
    let name = tree.node(node, hasName: attribute.name)
    if tree[node].namespace != .html { return name != "class" && name != "style" }
    switch name {
    case "id": return tree[node].name == .a || isTarget(attribute.value)
    default: return RenderSource.isKept(name, of: tree[node].name)
    }
  }

  /// Whether an attribute other than `id` says more than how an element of HTML looks.
  static func isKept(_ name: String, of element: HTMLName) -> Bool {
    switch name {
    case "width", "height": return sized.contains(element)
    case "rel", "target": return false
    default:
      if name.hasPrefix("data-") || name.hasPrefix("aria-") || name.hasPrefix("on") { return false }
      return !presentational.contains(name)
    }
  }

  private static let sized: Set<HTMLName> = [.iframe, .video, .object, .embed, .canvas, .svg]

  private static let presentational: Set<String> = [
    "class", "style", "align", "valign", "bgcolor", "border", "cellpadding", "cellspacing",
    "color", "face", "size", "hspace", "vspace", "role", "tabindex", "srcset", "sizes", "loading",
    "decoding", "fetchpriority", "clear", "noshade", "nowrap", "compact", "summary", "scope",
    "xmlns", "contenteditable", "draggable", "itemprop", "itemscope", "itemtype", "property",
    "typeof",
  ]
}

extension HTMLTree {
  /// The name of an attribute as text.
  fileprivate func node(_ node: NodeID, hasName range: Range<Int32>) -> String { text(range) }
}

/// How the text of a cell is aligned.
enum Alignment: String {
  case left
  case center
  case right
}

extension RenderSource {
  /// How a cell is aligned: by its attribute, its style, or the class that WordPress gives.
  func alignment(of cell: HTMLTree.NodeID) -> Alignment? {
    if let value = tree.attribute("align", of: cell) {
      return Alignment(rawValue: tree.text(value).lowercased())
    }
    guard !isExact else { return nil }
    if let value = tree.attribute("style", of: cell),
      let side = word(after: "text-align", skipping: ":", in: value)
    {
      return side
    }
    guard let value = tree.attribute("class", of: cell) else { return nil }
    return word(after: "has-text-align", skipping: "-", in: value)
  }

  private func word(
    after key: StaticString, skipping mark: Unicode.Scalar, in range: Range<Int32>
  ) -> Alignment? {
    let text = Array(bytes(range))
    guard let start = text.span.firstIndex(of: key) else { return nil }
    var i = start + key.utf8CodeUnitCount
    while i < text.count, text[i] == UInt8(ascii: mark) || text[i].isHTMLSpace { i += 1 }
    for side in [Alignment.left, .center, .right] where text[i...].starts(with: side.rawValue.utf8)
    {
      return side
    }
    return nil
  }
}
