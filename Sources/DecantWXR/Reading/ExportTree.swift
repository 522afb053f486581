internal import DecantCore
internal import DecantXML

/// A tree whose namespaces are known.
struct ExportTree: Sendable {
  let tree: XMLTree
  private let namespaces: [ExportNamespace]

  /// An undeclared prefix that stands for WordPress's own namespace.
  private let alias: String?

  /// Finds the namespaces of a tree.
  ///
  /// - Parameter alias: An undeclared prefix that stands for WordPress's own namespace.
  init(_ tree: XMLTree, alias: String? = nil) {
    self.alias = alias
    self.tree = tree
    var namespaces: [ExportNamespace] = []
    for name in tree.namespaces { namespaces.append(ExportNamespace(name.span)) }
    // A root without prefix declares the namespace of all names without one.
    if let root = tree.nodes.first, root.local == root.name.lowerBound, root.namespace != 0 {
      namespaces[root.namespace] = .none
    }
    self.namespaces = namespaces
  }

  /// The namespace of an element; that of its prefix, if the prefix isn't declared.
  func namespace(of node: Int) -> ExportNamespace {
    if tree.hasUndeclaredPrefix(node) {
      let prefix = tree.prefix(node)
      return prefix == alias ? .wp : ExportNamespace(prefix: prefix)
    }
    return namespaces[tree.nodes[node].namespace]
  }

  /// The name of an element: with the prefix of WXR 1.2 if it is WordPress's, as spelled if not.
  func name(of node: Int) -> String {
    let namespace = namespace(of: node)
    return namespace == .other || namespace == .none
      ? tree.string(tree.nodes[node].name) : namespace.prefix + tree.localName(node)
  }

  /// Whether an element is `decant:archive`.
  func isArchive(_ node: Int) -> Bool {
    guard namespace(of: node) == .other else { return false }
    return tree.namespaces[tree.nodes[node].namespace].elementsEqual(ExportArchive.namespace.utf8)
      && tree.hasLocalName(node, Array("archive".utf8))
  }

  /// Whether an element has neither attributes nor child elements.
  func isPlain(_ node: Int) -> Bool {
    !tree.hasChildren(node) && tree.nodes[node].attributes.isEmpty
  }

  /// The value of an attribute.
  func attribute(_ node: Int, _ name: StaticString) -> String? {
    for i in tree.nodes[node].attributes {
      let attribute = tree.attributes[i]
      if attribute.namespace == 0, tree.hasName(attribute, name) {
        return tree.string(attribute.value)
      }
    }
    return nil
  }

  /// An element as a value that can be written again.
  ///
  /// Built from the last descendant to the first, so that no depth costs stack.
  func value(of root: Int, index: Int? = nil) -> MetadataValue {
    let end = tree.nodes[root].end
    var values: [MetadataValue?] = Array(repeating: nil, count: end - root)
    var node = end - 1
    while node >= root {
      var bag = describe(node)
      if tree.hasChildren(node) {
        var children: [MetadataValue] = []
        let isMixed = isMixed(node)
        append(text: tree.nodes[node].text, to: &children, isMixed)
        for child in tree.children(of: node) {
          if let value = values[child - root] { children.append(value) }
          values[child - root] = nil
          append(text: tree.nodes[child].tail, to: &children, isMixed)
        }
        bag.append(WXRSpace.children, .array(children))
      } else if case let text = tree.text(node, keepingSpace: true), !text.isEmpty {
        bag.append(WXRSpace.text, .string(text))
      }
      if node == root, let index { bag.append(WXRSpace.index, .number(String(index))) }
      values[node - root] = .object(bag)
      node -= 1
    }
    return values.first.flatMap { $0 } ?? .null
  }

  private func append(
    text range: Range<Int>, to children: inout [MetadataValue], _ isMixed: Bool
  ) {
    if isMixed, !range.isEmpty { children.append(.string(tree.string(range))) }
  }

  /// Whether there is more than white space between the children of an element.
  private func isMixed(_ node: Int) -> Bool {
    if !tree.isBlank(tree.nodes[node].text) { return true }
    return tree.children(of: node).contains { !tree.isBlank(tree.nodes[$0].tail) }
  }

  /// The name and the attributes of an element.
  private func describe(_ node: Int) -> MetadataBag {
    var bag: MetadataBag = [.init(WXRSpace.name, .string(name(of: node)))]
    switch namespace(of: node) {
    case .none: break
    case .wp: bag.append(WXRSpace.namespace, .string(WXRSpace.wordPressNamespace))
    case .excerpt: bag.append(WXRSpace.namespace, .string(WXRSpace.excerptNamespace))
    case .content, .dc, .wfw, .other:
      let name = String(decoding: tree.namespaces[tree.nodes[node].namespace], as: UTF8.self)
      let known = name.isEmpty ? ExportNamespace.wellKnown(tree.prefix(node)) : name
      if let known { bag.append(WXRSpace.namespace, .string(known)) }
    }
    var attributes = MetadataBag()
    var prefixes = MetadataBag()
    for i in tree.nodes[node].attributes {
      let attribute = tree.attributes[i]
      let name = tree.string(attribute.name)
      attributes.append(name, .string(tree.string(attribute.value)))
      if attribute.namespace != 0, let prefix = name.split(separator: ":").first {
        let namespace = String(decoding: tree.namespaces[attribute.namespace], as: UTF8.self)
        prefixes[String(prefix)] = .string(namespace)
      }
    }
    if !attributes.isEmpty { bag.append(WXRSpace.attributes, .object(attributes)) }
    if !prefixes.isEmpty { bag.append(WXRSpace.prefixes, .object(prefixes)) }
    return bag
  }

  /// What is within an element, as markup.
  func innerMarkup(_ root: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: tree.string(tree.nodes[root].text))
    var open: [Int] = []
    for node in (root + 1)..<tree.nodes[root].end {
      endElements(before: node, &open, &bytes)
      bytes.append(UInt8(ascii: "<"))
      bytes.append(text: tree.string(tree.nodes[node].name))
      for i in tree.nodes[node].attributes {
        let attribute = tree.attributes[i]
        bytes.append(text: " \(tree.string(attribute.name))=\"")
        bytes.append(escaping: tree.string(attribute.value))
        bytes.append(UInt8(ascii: "\""))
      }
      let isEmpty = !tree.hasChildren(node) && tree.nodes[node].text.isEmpty
      bytes.append(isEmpty ? "/>" : ">")
      bytes.append(escaping: tree.string(tree.nodes[node].text))
      open.append(isEmpty ? -node : node)
    }
    endElements(before: tree.nodes[root].end, &open, &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func endElements(before place: Int, _ open: inout [Int], _ bytes: inout [UInt8]) {
    while let last = open.last, tree.nodes[abs(last)].end <= place {
      open.removeLast()
      if last > 0 { bytes.append(text: "</\(tree.string(tree.nodes[last].name))>") }
      bytes.append(escaping: tree.string(tree.nodes[abs(last)].tail))
    }
  }
}

extension [UInt8] {
  /// Adds a text, its markup characters escaped.
  fileprivate mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: append(byte)
      }
    }
  }
}
