internal import DecantCore

/// The opening of an element, with the attributes that count in an order of their own.
extension CanonicalForm {
  /// Adds the opening of an element.
  mutating func open(_ node: HTMLTree.NodeID) {
    bytes.append(1)
    let name = level == .skeleton ? alias(source.tree[node].name) : source.tree[node].name
    if name.isKnown {
      bytes += name.spelling
    } else {
      bytes.append(text: source.tree.name(of: node))
    }
    if level == .full { addAttributes(node) } else { addCompared(node, name) }
    bytes.append(2)
  }

  private func alias(_ name: HTMLName) -> HTMLName {
    switch name {
    case .b: .strong
    case .i: .em
    case .s, .strike: .del
    default: name
    }
  }

  /// Adds all attributes.
  private mutating func addAttributes(_ node: HTMLTree.NodeID) {
    let places = source.tree[node].attributes
    guard !places.isEmpty else { return }
    var attributes = places.map { source.tree.attributes[Int($0)] }
    if attributes.count > 1 {
      attributes.sort { source.bytes($0.name).lexicographicallyPrecedes(source.bytes($1.name)) }
    }
    for attribute in attributes {
      let key = source.bytes(attribute.name)
      bytes += key
      bytes.append(4)
      if key.elementsEqual("class".utf8) {
        addWords(attribute.value)
      } else {
        bytes += source.bytes(attribute.value)
      }
      bytes.append(5)
    }
  }

  /// Adds the names of classes, of which the order doesn't count.
  private mutating func addWords(_ range: Range<Int32>) {
    let words = source.bytes(range).split(whereSeparator: \.isHTMLSpace)
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    bytes += sorted.joined(separator: [UInt8(ascii: " ")])
  }

  /// Adds the attributes that Markdown has a form for.
  private mutating func addCompared(_ node: HTMLTree.NodeID, _ name: HTMLName) {
    switch name {
    case .a:
      addAddress("href", node)
      addUnlessEmpty("title", node)
    case .img:
      addUnlessEmpty("alt", node)
      addAddress("src", node)
      addUnlessEmpty("title", node)
    case .ol:
      if let value = source.tree.attribute("reversed", of: node) { add("reversed", value) }
      if let value = source.tree.attribute("start", of: node),
        !source.bytes(value).elementsEqual("1".utf8)
      {
        add("start", value)
      }
    case .td, .th: addCell(node)
    default: break
    }
  }

  private mutating func addCell(_ node: HTMLTree.NodeID) {
    if let side = source.alignment(of: node) {
      bytes.append("align\u{4}")
      bytes.append(text: side.rawValue)
      bytes.append(5)
    }
    if let value = source.tree.attribute("colspan", of: node) { add("colspan", value) }
    if let value = source.tree.attribute("rowspan", of: node) { add("rowspan", value) }
  }

  private mutating func add(_ key: StaticString, _ value: Range<Int32>) {
    bytes.append(key)
    bytes.append(4)
    bytes += source.bytes(value)
    bytes.append(5)
  }

  private mutating func addUnlessEmpty(_ key: StaticString, _ node: HTMLTree.NodeID) {
    guard let value = source.tree.attribute(key, of: node), !value.isEmpty else { return }
    add(key, value)
  }

  /// Adds an address, of which the percent-encoding doesn't count.
  private mutating func addAddress(_ key: StaticString, _ node: HTMLTree.NodeID) {
    guard let value = source.tree.attribute(key, of: node) else { return }
    let isPlain = !source.bytes(value).contains { $0 == UInt8(ascii: "%") || $0.isHTMLSpace }
    guard !isPlain else { return add(key, value) }
    bytes.append(key)
    bytes.append(4)
    let words = source.bytes(value).split(whereSeparator: \.isHTMLSpace)
    let address = Array(words.joined(separator: [UInt8(ascii: " ")]))
    let spelled = String(decoding: address, as: UTF8.self)
    bytes.append(text: PercentCoding.decoded(spelled) ?? spelled)
    bytes.append(5)
  }

  /// Adds the language of a block of code.
  mutating func addLanguage(_ node: HTMLTree.NodeID) {
    guard let language = CodeLanguage.find(node, source) else { return }
    bytes += language
    bytes.append(5)
  }
}
