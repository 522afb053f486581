internal import DecantCore

extension BlockWriter {
  /// Writes a figure by what is in it.
  mutating func writeFigure(_ node: HTMLTree.NodeID) -> Bool {
    var caption: RichText?
    var content: [HTMLTree.NodeID] = []
    var child = tree[node].firstChild
    while child != HTMLTree.none {
      if tree[child].kind == .element, tree[child].name == .figcaption {
        var text = RichText(source, footnotes)
        guard caption == nil, tree[child].next == HTMLTree.none || source.isLastContent(child),
          !content.isEmpty, !source.holdsBlock(child), text.write(contentOf: child)
        else { return false }
        caption = text
      } else if !source.isBlank(child) {
        content.append(child)
      }
      child = tree[child].next
    }
    guard let first = content.first, tree[first].kind == .element else { return false }
    if content.count > 1 || tree[first].name == .figure {
      return writeGallery(node, content, caption)
    }
    return writeFigure(node, first, caption)
  }

  private mutating func writeFigure(
    _ node: HTMLTree.NodeID, _ content: HTMLTree.NodeID, _ caption: RichText?
  ) -> Bool {
    switch tree[content].name {
    case .table: return writeTable(content, figure: node, caption: caption)
    case .audio, .video: return writePlayer(content, figure: node, caption: caption)
    case .img, .a:
      guard let image = BlockImage(content, figure: node, source) else { return false }
      writeImage(image, caption: caption)
      return true
    case .iframe:
      guard let embed = EmbedProvider.embed(ofFrame: content, source) else { return false }
      writeEmbed(embed, caption: caption)
      return true
    case .div:
      guard let embed = wrappedEmbed(content) else { return false }
      writeEmbed(embed, caption: caption)
      return true
    case .pre where caption == nil && BlockLook(node, source).isClassed:
      enterTransparent(node)
      return true
    default: return false
    }
  }

  /// The embed in `div.wp-block-embed__wrapper`.
  private func wrappedEmbed(_ node: HTMLTree.NodeID) -> EmbedProvider.Embed? {
    guard let only = onlyChild(of: node) else { return nil }
    if tree[only].kind == .text {
      return EmbedProvider.embed(ofAddress: trimmed(source.bytes(tree[only].text)))
    }
    guard tree[only].kind == .element, tree[only].name == .iframe else { return nil }
    return EmbedProvider.embed(ofFrame: only, source)
  }

  /// Writes a picture.
  mutating func writeImage(_ image: BlockImage, caption: RichText?) {
    open("image", image.attributes)
    output.text += BlockWriter.tag(
      "figure", classes: placed("wp-block-image", image.look, image.figureClasses),
      id: image.look.id)
    output.text += image.html
    append(caption: caption)
    output.text.append("</figure>")
    close("image")
  }

  /// Writes a gallery of pictures, each a figure.
  private mutating func writeGallery(
    _ node: HTMLTree.NodeID, _ content: [HTMLTree.NodeID], _ caption: RichText?
  ) -> Bool {
    let look = BlockLook(
      node, source,
      own: [
        "wp-block-gallery", "has-nested-images", "columns-default", "is-cropped",
        "is-layout-flex", "wp-block-gallery-is-layout-flex",
      ], isPlaced: true)
    guard !look.hasOthers, look.textAlign == nil else { return false }
    var images: [(BlockImage, RichText?)] = []
    for part in content {
      guard let image = galleryImage(part) else { return false }
      images.append(image)
    }
    writeGallery(images, look, caption)
    return true
  }

  private mutating func writeGallery(
    _ images: [(BlockImage, RichText?)], _ look: BlockLook, _ caption: RichText?
  ) {
    var look = look
    var attributes = BlockAttributes()
    var own = [Array("has-nested-images".utf8)]
    if let place = look.classes.firstIndex(where: { BlockWriter.columns($0) != nil }) {
      let name = look.classes.remove(at: place)
      attributes.add("columns", BlockWriter.columns(name) ?? 1)
      own.append(name)
    } else {
      own.append(Array("columns-default".utf8))
    }
    attributes.add("linkTo", "none")
    if let align = look.align { attributes.add("align", align) }
    attributes.add(classes: look.classes)
    own.append(Array("is-cropped".utf8))
    open("gallery", attributes)
    output.text += BlockWriter.tag(
      "figure", classes: placed("wp-block-gallery", look, own), id: look.id)
    frames.append(Frame(kind: .flow, next: HTMLTree.none))
    for (image, caption) in images { writeImage(image, caption: caption) }
    frames.removeLast()
    if let caption, !caption.output.isEmpty {
      output.text.append("<figcaption class=\"blocks-gallery-caption wp-element-caption\">")
      append(caption)
      output.text.append("</figcaption>")
    }
    output.text.append("</figure>")
    close("gallery")
  }

  private static func columns(_ name: [UInt8]) -> Int? {
    guard let digits = BlockLook.rest(of: name, after: "columns-"),
      let number = Int(String(decoding: digits, as: UTF8.self)), 1...8 ~= number
    else { return nil }
    return number
  }

  private func galleryImage(_ node: HTMLTree.NodeID) -> (BlockImage, RichText?)? {
    guard tree[node].kind == .element else { return nil }
    guard tree[node].name == .figure else {
      return BlockImage(node, figure: nil, source).map { ($0, nil) }
    }
    var caption: RichText?
    var content = HTMLTree.none
    var child = tree[node].firstChild
    while child != HTMLTree.none {
      if tree[child].kind == .element, tree[child].name == .figcaption, content != HTMLTree.none {
        var text = RichText(source, footnotes)
        guard caption == nil, !source.holdsBlock(child), text.write(contentOf: child) else {
          return nil
        }
        caption = text
      } else if !source.isBlank(child) {
        guard content == HTMLTree.none, caption == nil else { return nil }
        content = child
      }
      child = tree[child].next
    }
    guard content != HTMLTree.none else { return nil }
    return BlockImage(content, figure: node, source).map { ($0, caption) }
  }
}

extension RenderSource {
  /// Whether nothing but white space follows a node in its parent.
  func isLastContent(_ node: HTMLTree.NodeID) -> Bool {
    var after = tree[node].next
    while after != HTMLTree.none, isBlank(after) { after = tree[after].next }
    return after == HTMLTree.none
  }
}
