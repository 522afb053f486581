internal import DecantCore

/// Reads TOML 1.0, keeping order, spelling and positions.
struct TOMLReader {
  var scanner: TOMLScanner
  var tree = TOMLTree()
  private let depth: Int

  /// The table that keys belong to, and how deep it lies.
  private var table = (node: TOMLTree.root, depth: 0)

  /// Reads a text.
  static func read(
    _ text: [UInt8], at origin: SourcePosition, depth: Int
  ) throws(TOMLFault) -> LocatedValue {
    var reader = TOMLReader(scanner: TOMLScanner(text), depth: depth)
    try reader.readLines()
    return reader.tree.value(text.span, origin: origin)
  }

  private init(scanner: TOMLScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  private mutating func readLines() throws(TOMLFault) {
    try scanner.checkEncoding()
    while true {
      try scanner.skipBlankLines()
      guard let byte = scanner.next else { return }
      if byte == UInt8(ascii: "[") {
        try readHeader()
      } else {
        try readMember(of: table.node, depth: table.depth)
      }
      try scanner.skipLineEnd()
    }
  }

  private mutating func readHeader() throws(TOMLFault) {
    let start = scanner.offset
    let isItem = scanner.skip("[[")
    if !isItem { _ = scanner.skip("[") }
    let keys = try scanner.readKeys()
    guard scanner.skip(isItem ? "]]" : "]") else {
      throw scanner.fault("the header isn't closed")
    }
    try checkDepth(keys.count, at: start)
    var node = TOMLTree.root
    for key in keys.dropLast() { node = try enter(key, of: node) }
    guard let last = keys.last else { return }
    table.node =
      isItem ? try openItem(last, of: node, start) : try openTable(last, of: node, start)
    table.depth = keys.count
  }

  /// Goes from a table to one in it, on the way to what a header names.
  private mutating func enter(_ key: TOMLScanner.Key, of node: Int) throws(TOMLFault) -> Int {
    guard let child = tree.child(key.text, of: node) else {
      return tree.add(.implied, at: key.offset, to: node, as: (key.text, key.offset))
    }
    switch tree.kind(of: child) {
    case .implied, .header, .dotted: return child
    case .tables: return tree.lastItem(of: child) ?? child
    case .value, .inline: throw taken(key)
    }
  }

  private mutating func openTable(
    _ key: TOMLScanner.Key, of node: Int, _ start: Int
  ) throws(TOMLFault) -> Int {
    guard let child = tree.child(key.text, of: node) else {
      return tree.add(.header, at: start, to: node, as: (key.text, key.offset))
    }
    guard tree.kind(of: child) == .implied else { throw taken(key) }
    tree.setKind(.header, of: child)
    return child
  }

  private mutating func openItem(
    _ key: TOMLScanner.Key, of node: Int, _ start: Int
  ) throws(TOMLFault) -> Int {
    let child = tree.child(key.text, of: node)
    if let child, tree.kind(of: child) != .tables { throw taken(key) }
    let list = child ?? tree.add(.tables, at: start, to: node, as: (key.text, key.offset))
    return tree.add(.header, at: start, to: list)
  }

  private func taken(_ key: TOMLScanner.Key) -> TOMLFault {
    TOMLFault(message: "\(key.text.quoted) is defined already", offset: key.offset)
  }

  private func checkDepth(_ depth: Int, at offset: Int) throws(TOMLFault) {
    guard depth <= self.depth else {
      throw TOMLFault(
        message: "tables and lists lie more than \(self.depth) deep", offset: offset)
    }
  }

  /// A table in braces or a list in brackets that isn't closed yet.
  private struct Container {
    var node: Int
    var isList: Bool
    var depth: Int
  }

  /// Where a value that is about to be read belongs.
  private struct Place {
    var node: Int
    var name: (text: String, offset: Int)?
    var depth: Int
  }

  private mutating func readMember(of node: Int, depth: Int) throws(TOMLFault) {
    var place: Place? = try readKey(of: node, depth: depth)
    var open: [Container] = []
    while let target = place {
      try checkDepth(target.depth, at: scanner.offset)
      let start = scanner.offset
      if scanner.skip("[") {
        let list = tree.add(.value, at: start, to: target.node, as: target.name)
        open.append(Container(node: list, isList: true, depth: target.depth + 1))
        try scanner.skipBlankLines()
      } else if scanner.skip("{") {
        let table = tree.add(.inline, at: start, to: target.node, as: target.name)
        open.append(Container(node: table, isList: false, depth: target.depth + 1))
        scanner.skipBlanks()
      } else {
        let value = try scanner.readScalar()
        _ = tree.add(.value, value, at: start, to: target.node, as: target.name)
        place = try nextPlace(&open, isFirst: false)
        continue
      }
      place = try nextPlace(&open, isFirst: true)
    }
  }

  /// Reads up to the next value in the containers that are open, closing those that end.
  private mutating func nextPlace(
    _ open: inout [Container], isFirst: Bool
  ) throws(TOMLFault) -> Place? {
    var isFirst = isFirst
    while let container = open.last {
      if container.isList { try scanner.skipBlankLines() } else { scanner.skipBlanks() }
      let hasComma = !isFirst && scanner.skip(",")
      if container.isList { try scanner.skipBlankLines() } else { scanner.skipBlanks() }
      // A comma may stand after the last item of a list, not after the last member of a table.
      if container.isList || !hasComma, scanner.skip(container.isList ? "]" : "}") {
        open.removeLast()
        isFirst = false
        continue
      }
      guard isFirst || hasComma else {
        throw scanner.fault(container.isList ? "the list isn't closed" : "the table isn't closed")
      }
      return container.isList
        ? Place(node: container.node, name: nil, depth: container.depth)
        : try readKey(of: container.node, depth: container.depth)
    }
    return nil
  }

  /// Reads a key and its equals sign, and makes the tables of a dotted one.
  private mutating func readKey(of node: Int, depth: Int) throws(TOMLFault) -> Place {
    let keys = try scanner.readKeys()
    guard scanner.skip("=") else { throw scanner.fault("a key has no equals sign") }
    scanner.skipBlanks()
    var node = node
    for key in keys.dropLast() {
      guard let child = tree.child(key.text, of: node) else {
        node = tree.add(.dotted, at: key.offset, to: node, as: (key.text, key.offset))
        continue
      }
      guard tree.kind(of: child) == .dotted || tree.kind(of: child) == .implied else {
        throw taken(key)
      }
      node = child
    }
    guard let last = keys.last, tree.child(last.text, of: node) == nil else {
      throw keys.last.map(taken) ?? scanner.fault("a key is missing")
    }
    return Place(node: node, name: (last.text, last.offset), depth: depth + keys.count)
  }
}
