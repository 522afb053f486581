internal import DecantCore

extension BlockWriter {
  /// Writes a player of sound or film with one source.
  mutating func writePlayer(
    _ node: HTMLTree.NodeID, figure: HTMLTree.NodeID?, caption: RichText?
  ) -> Bool {
    let isVideo = tree[node].name == .video
    let keys = isVideo ? BlockWriter.videoKeys : BlockWriter.audioKeys
    var look = BlockLook.none
    if let figure {
      look = BlockLook(
        figure, source, own: [isVideo ? "wp-block-video" : "wp-block-audio"], isPlaced: true)
      guard !look.hasOthers, look.textAlign == nil, look.size == nil else { return false }
    }
    let own = BlockLook(node, source, ignoring: keys)
    guard own.isPlain, tree.attribute("controls", of: node) != nil, let address = source(of: node)
    else { return false }
    let name: StaticString = isVideo ? "video" : "audio"
    var attributes = BlockAttributes()
    if let align = look.align { attributes.add("align", align) }
    attributes.add(classes: look.classes)
    open(name, attributes)
    output.text += BlockWriter.tag(
      "figure", classes: placed(isVideo ? "wp-block-video" : "wp-block-audio", look), id: look.id)
    output.text += isVideo ? video(node, address) : audio(node, address)
    append(caption: caption)
    output.text.append("</figure>")
    close(name)
    return true
  }

  private static let audioKeys: [StaticString] = ["controls", "src", "autoplay", "loop", "preload"]

  private static let videoKeys: [StaticString] =
    audioKeys + ["muted", "poster", "playsinline"]

  /// The address of a player's only source.
  private func source(of node: HTMLTree.NodeID) -> [UInt8]? {
    if let address = tree.attribute("src", of: node) {
      guard tree[node].firstChild == HTMLTree.none || isBlankInside(node) else { return nil }
      return Array(source.bytes(address))
    }
    guard let only = onlyChild(of: node), tree[only].kind == .element,
      tree[only].name == .source, source.hasOnly(["src", "type"], only),
      let address = tree.attribute("src", of: only)
    else { return nil }
    return Array(source.bytes(address))
  }

  private func isBlankInside(_ node: HTMLTree.NodeID) -> Bool {
    tree[node].firstChild == tree[node].lastChild && source.isBlank(tree[node].firstChild)
  }

  private func audio(_ node: HTMLTree.NodeID, _ address: [UInt8]) -> [UInt8] {
    var tag = Array("<audio controls".utf8)
    BlockHTML.append("src", address, to: &tag)
    append(flag: "autoplay", node, to: &tag)
    append(flag: "loop", node, to: &tag)
    append("preload", node, to: &tag)
    tag.append("></audio>")
    return tag
  }

  private func video(_ node: HTMLTree.NodeID, _ address: [UInt8]) -> [UInt8] {
    var tag = Array("<video".utf8)
    append(flag: "autoplay", node, to: &tag)
    tag.append(" controls")
    append(flag: "loop", node, to: &tag)
    append(flag: "muted", node, to: &tag)
    append("poster", node, to: &tag)
    if let preload = tree.attribute("preload", of: node), tree.text(preload) != "metadata" {
      append("preload", node, to: &tag)
    }
    BlockHTML.append("src", address, to: &tag)
    append(flag: "playsinline", node, to: &tag)
    tag.append("></video>")
    return tag
  }

  private func append(flag name: StaticString, _ node: HTMLTree.NodeID, to tag: inout [UInt8]) {
    guard tree.attribute(name, of: node) != nil else { return }
    tag.append(UInt8(ascii: " "))
    tag.append(name)
  }

  private func append(_ name: StaticString, _ node: HTMLTree.NodeID, to tag: inout [UInt8]) {
    guard let value = tree.attribute(name, of: node), !value.isEmpty else { return }
    BlockHTML.append(name, Array(source.bytes(value)), to: &tag)
  }

  /// Writes what another site shows.
  mutating func writeEmbed(_ embed: EmbedProvider.Embed, caption: RichText?) {
    let slug = Array(embed.provider.slug.utf8)
    let type = Array(embed.provider.type.utf8)
    let shape = [Array("wp-embed-aspect-16-9".utf8), Array("wp-has-aspect-ratio".utf8)]
    let classes = embed.provider.isWide ? shape : []
    var attributes = BlockAttributes()
    attributes.add("url", embed.address)
    attributes.add("type", type)
    attributes.add("providerNameSlug", slug)
    attributes.add("responsive", true)
    attributes.add(classes: classes)
    open("embed", attributes)
    output.text += BlockWriter.tag(
      "figure",
      classes: [
        Array("wp-block-embed".utf8), Array("is-type-".utf8) + type,
        Array("is-provider-".utf8) + slug, Array("wp-block-embed-".utf8) + slug,
      ] + classes)
    output.text.append("<div class=\"wp-block-embed__wrapper\">\n")
    BlockHTML.append(text: embed.address[...], to: &output.text)
    output.text.append("\n</div>")
    append(caption: caption)
    output.text.append("</figure>")
    close("embed")
  }
}
