internal import DecantCore

/// What an element says of its looks and its place, as far as blocks have a form for it.
struct BlockLook {
  /// The classes that no attribute of a block stands for.
  var classes: [[UInt8]] = []

  /// The identifier.
  var id: [UInt8]?

  /// How the text is aligned.
  var textAlign: Alignment?

  /// How the block is aligned: `left`, `center`, `right`, `wide` or `full`.
  var align: [UInt8]?

  /// The name of the size of a picture: what follows `size-`.
  var size: [UInt8]?

  /// Whether there is an attribute that blocks have no form for.
  private(set) var hasOthers = false

  /// Reads the attributes of an element.
  ///
  /// - Parameters:
  ///   - ignored: The attributes that don't count, beside `class` and `id`.
  ///   - own: The classes that the block makes itself.
  ///   - isPlaced: Whether the block has a place and a size of its own.
  init(
    _ node: HTMLTree.NodeID, _ source: RenderSource, ignoring ignored: [StaticString] = [],
    own: [StaticString] = [], isPlaced: Bool = false
  ) {
    for place in source.tree[node].attributes {
      let attribute = source.tree.attributes[Int(place)]
      let name = Array(source.bytes(attribute.name))
      let value = source.bytes(attribute.value)
      switch name.span {
      case "class": take(classes: value, own, isPlaced)
      case "id": if !value.isEmpty { id = Array(value) }
      case let key where ignored.contains { $0 ~= key }: break
      case "align": take(align: Array(value))
      case "style": take(style: Array(value))
      default: hasOthers = true
      }
    }
  }

  /// The classes of the text's alignment and those that no attribute stands for.
  var textClasses: [[UInt8]] {
    guard let textAlign else { return classes }
    return [Array("has-text-align-\(textAlign.rawValue)".utf8)] + classes
  }

  private mutating func take(
    classes value: ArraySlice<UInt8>, _ own: [StaticString], _ isPlaced: Bool
  ) {
    for word in value.split(whereSeparator: \.isHTMLSpace) {
      let name = Array(word)
      if own.contains(where: { $0 ~= name.span }) { continue }
      if let side = BlockLook.rest(of: name, after: "has-text-align-"),
        let known = Alignment(rawValue: String(decoding: side, as: UTF8.self))
      {
        textAlign = known
      } else if isPlaced, let side = BlockLook.rest(of: name, after: "align"),
        BlockLook.sides.contains(side)
      {
        align = side
      } else if isPlaced, let name = BlockLook.rest(of: name, after: "size-") {
        size = name
      } else if !classes.contains(name) {
        classes.append(name)
      }
    }
  }

  private mutating func take(align value: [UInt8]) {
    guard let side = Alignment(rawValue: String(decoding: value, as: UTF8.self).lowercased()) else {
      return hasOthers = true
    }
    textAlign = side
  }

  private mutating func take(style value: [UInt8]) {
    var text = value.filter { !$0.isHTMLSpace }
    if text.last == UInt8(ascii: ";") { text.removeLast() }
    guard let side = BlockLook.rest(of: text, after: "text-align:"),
      let known = Alignment(rawValue: String(decoding: side, as: UTF8.self))
    else { return hasOthers = true }
    textAlign = known
  }

  private static let sides: Set<[UInt8]> = [
    Array("left".utf8), Array("center".utf8), Array("right".utf8), Array("wide".utf8),
    Array("full".utf8),
  ]

  /// What follows a prefix, if it is there and something follows.
  static func rest(of text: [UInt8], after prefix: StaticString) -> [UInt8]? {
    guard text.span.hasText(prefix, at: 0), text.count > prefix.utf8CodeUnitCount else {
      return nil
    }
    return Array(text[prefix.utf8CodeUnitCount...])
  }
}
