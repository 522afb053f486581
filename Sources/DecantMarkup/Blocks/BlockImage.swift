internal import DecantCore

/// A picture that stands alone, with the link around it.
struct BlockImage {
  private(set) var look: BlockLook
  private var inner: BlockLook
  private var link: HTMLTree.NodeID?
  private let image: HTMLTree.NodeID
  private let source: RenderSource

  /// The number of the picture in the media library.
  private var number: Int?
  private var width: [UInt8]?
  private var height: [UInt8]?

  /// Returns `nil` if it isn't a picture, or one with attributes that the editor has no place for.
  ///
  /// - Parameters:
  ///   - node: The picture, or the link around it.
  ///   - figure: The figure around that.
  init?(_ node: HTMLTree.NodeID, figure: HTMLTree.NodeID?, _ source: RenderSource) {
    let tree = source.tree
    var image = node
    if tree[node].name == .a {
      let names: [StaticString] = ["href", "target", "rel", "class"]
      guard source.hasOnly(names, node), tree.attribute("href", of: node) != nil else { return nil }
      link = node
      var child = tree[node].firstChild
      while child != HTMLTree.none, source.isBlank(child) { child = tree[child].next }
      guard child != HTMLTree.none else { return nil }
      image = child
      var after = tree[child].next
      while after != HTMLTree.none, source.isBlank(after) { after = tree[after].next }
      guard after == HTMLTree.none else { return nil }
    }
    guard tree[image].kind == .element, tree[image].name == .img,
      let address = tree.attribute("src", of: image), !address.isEmpty
    else { return nil }
    self.image = image
    self.source = source
    inner = BlockLook(image, source, ignoring: BlockImage.keys, isPlaced: true)
    guard !inner.hasOthers else { return nil }
    if let figure {
      look = BlockImage.look(ofFigure: figure, source)
      guard !look.hasOthers, look.textAlign == nil, inner.id == nil else { return nil }
    } else {
      look = BlockLook.none
      look.id = inner.id
    }
    merge()
  }

  private static let keys: [StaticString] = [
    "src", "alt", "title", "width", "height", "srcset", "sizes", "loading", "decoding",
    "fetchpriority",
  ]

  /// The looks of a figure; those that WordPress gives to a caption are left to it.
  private static func look(ofFigure node: HTMLTree.NodeID, _ source: RenderSource) -> BlockLook {
    let value = source.tree.attribute("class", of: node)
    let words = value.map { source.bytes($0).split(whereSeparator: \.isHTMLSpace) } ?? []
    let isCaption = words.contains { $0.elementsEqual("wp-caption".utf8) }
    let own: [StaticString] = ["wp-block-image", "is-resized", "wp-caption", "alignnone"]
    guard isCaption else { return BlockLook(node, source, own: own, isPlaced: true) }
    var look = BlockLook(
      node, source, ignoring: ["style", "aria-describedby"], own: own, isPlaced: true)
    look.id = nil
    return look
  }

  /// Brings the looks of picture and figure together.
  private mutating func merge() {
    if let side = inner.textAlign { look.align = Array(side.rawValue.utf8) }
    if look.align == nil { look.align = inner.align }
    if look.size == nil { look.size = inner.size }
    for name in inner.classes {
      if let digits = BlockLook.rest(of: name, after: "wp-image-"),
        let number = Int(String(decoding: digits, as: UTF8.self))
      {
        self.number = number
      } else if name != Array("alignnone".utf8), !look.classes.contains(name) {
        look.classes.append(name)
      }
    }
    // WordPress writes the size of each picture of its library, not only of those made smaller.
    guard number == nil, look.size == nil else { return }
    width = length("width")
    height = length("height")
  }

  private func length(_ name: StaticString) -> [UInt8]? {
    guard let value = source.tree.attribute(name, of: image) else { return nil }
    var text = Array(source.bytes(value))
    if text.suffix(2).elementsEqual("px".utf8) { text.removeLast(2) }
    if text.last == UInt8(ascii: "%"), text.count > 1, text.dropLast().allSatisfy(\.isDigit) {
      return text
    }
    return !text.isEmpty && text.allSatisfy(\.isDigit) ? text + Array("px".utf8) : nil
  }

  /// The attributes of its block.
  var attributes: BlockAttributes {
    var attributes = BlockAttributes()
    if let number { attributes.add("id", number) }
    if let width { attributes.add("width", width) }
    if let height { attributes.add("height", height) }
    if let size = look.size { attributes.add("sizeSlug", size) }
    if link != nil { attributes.add("linkDestination", "custom") }
    if let align = look.align { attributes.add("align", align) }
    attributes.add(classes: look.classes)
    return attributes
  }

  /// The classes of its figure, beside the name of the block and its alignment.
  var figureClasses: [[UInt8]] {
    var classes: [[UInt8]] = []
    if let size = look.size { classes.append(Array("size-".utf8) + size) }
    if width != nil || height != nil { classes.append(Array("is-resized".utf8)) }
    return classes
  }

  /// What is in its figure.
  var html: [UInt8] {
    var html: [UInt8] = []
    if let link { BlockHTML.appendStartTag(of: link, source, to: &html) }
    html.append("<img")
    append("src", to: &html)
    BlockHTML.append("alt", value("alt") ?? [], to: &html)
    if let number {
      BlockHTML.append("class", Array("wp-image-\(number)".utf8), to: &html)
    }
    let lengths = [
      width.map { Array("width:".utf8) + $0 }, height.map { Array("height:".utf8) + $0 },
    ]
    .compactMap { $0 }
    if !lengths.isEmpty {
      BlockHTML.append(
        "style", Array(lengths.joined(separator: [UInt8(ascii: ";")])), to: &html)
    }
    append("title", to: &html)
    html.append("/>")
    if link != nil { html.append("</a>") }
    return html
  }

  private func value(_ name: StaticString) -> [UInt8]? {
    source.tree.attribute(name, of: image).map { Array(source.bytes($0)) }
  }

  private func append(_ name: StaticString, to html: inout [UInt8]) {
    if let text = value(name), !text.isEmpty { BlockHTML.append(name, text, to: &html) }
  }
}
