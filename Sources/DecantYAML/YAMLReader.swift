package import DecantCore

/// Reads one YAML document into values with positions.
///
/// Nothing is executed or made of tags, scalars keep the text of the source, and aliases share
/// what they stand for within a budget: a bomb of half a kilobyte would take gigabytes.
package struct YAMLReader {
  private let text: [UInt8]
  private let origin: SourcePosition
  private let limits: Limits
  private lazy var positions = YAMLPositions(text, origin: origin)
  private lazy var parser = YAMLParser(text)
  private var open: [YAMLCollection] = []
  private var anchors: [String: YAMLCollection.Node] = [:]
  private var aliasNodes = 0

  /// What is wrong with the text.
  package private(set) var faults: [YAMLFault] = []

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without a byte order mark.
  ///   - origin: Where the text begins in its file.
  package init(_ text: [UInt8], at origin: SourcePosition, limits: Limits) {
    self.text = text
    self.origin = origin
    self.limits = limits
  }

  /// Returns the root of the first document, nothing for an empty text, or `nil` if the text can't
  /// be read; ``faults`` tells why.
  package mutating func read() -> LocatedValue? {
    switch readRoot() {
    case .members(let members, let position): LocatedValue(members: members, at: position)
    case .value(let value): value
    case nil: nil
    }
  }

  /// Returns the root like ``read()``, and the members of a mapping without making a value of them.
  package mutating func readRoot() -> YAMLRoot? {
    // A list in a mapping is as deep as it gets there.
    if limits.depth > 1, let members = YAMLLines.members(in: text.span, at: origin) {
      return .members(members, at: origin)
    }
    return readEvents()
  }

  private mutating func readEvents() -> YAMLRoot? {
    while true {
      guard let event = parser?.next() else {
        fail()
        return nil
      }
      switch event.kind {
      case .other: continue
      case .endStream: return .value(LocatedValue(.null, at: origin))
      case .beginList, .beginMapping:
        guard begin(event) else { return nil }
      case .endCollection:
        guard let collection = open.popLast() else { continue }
        if open.isEmpty { return root(collection) }
        guard let node = close(collection) else { return nil }
        add(node.value, count: node.count, from: node.start, to: event.end)
      case .scalar(let text, let isPlain):
        if let root = addScalar(text, isPlain, event) { return .value(root) }
      case .alias(let name):
        guard let node = resolve(name, event) else { return nil }
        if open.isEmpty { return .value(node.value) }
        add(node.value, count: node.count, from: node.start, to: event.end)
      }
    }
  }

  /// Adds a scalar, or returns it if it is all there is.
  private mutating func addScalar(
    _ text: String, _ isPlain: Bool, _ event: YAMLEvent
  ) -> LocatedValue? {
    let last = open.count - 1
    if last >= 0, open[last].wantsKey {
      addKey(text, at: event.start, anchor: event.anchor)
      return nil
    }
    let value = LocatedValue(
      isPlain ? YAMLSchema.value(ofPlain: text) : .string(text),
      at: positions.position(of: event.start))
    if let anchor = event.anchor {
      anchors[anchor] = YAMLCollection.Node(value: value, count: 1, start: event.start)
    }
    guard last >= 0 else { return value }
    if let fault = open[last].append(value, count: 1) { faults.append(fault) }
    return nil
  }

  /// What a collection comes to that is in no other, or `nil` if the budget is spent.
  private mutating func root(_ collection: YAMLCollection) -> YAMLRoot? {
    guard collection.isMapping else { return close(collection).map { .value($0.value) } }
    return members(of: collection).map { .members($0, at: collection.position) }
  }

  private mutating func begin(_ event: YAMLEvent) -> Bool {
    let position = positions.position(of: event.start)
    guard open.count < limits.depth else {
      faults.append(YAMLFault(kind: .tooDeep, position: position))
      return false
    }
    var isMapping = false
    if case .beginMapping = event.kind { isMapping = true }
    open.append(YAMLCollection(event, isMapping: isMapping, at: position))
    return true
  }

  private mutating func close(_ collection: YAMLCollection) -> YAMLCollection.Node? {
    guard collection.isMapping else {
      let list = LocatedValue(items: collection.items, at: collection.position)
      return finish(collection, list)
    }
    return members(of: collection).map {
      finish(collection, LocatedValue(members: $0, at: collection.position))
    }
  }

  private mutating func members(of collection: YAMLCollection) -> [LocatedValue.Member]? {
    guard let members = merged(collection.members) else {
      faults.append(YAMLFault(kind: .tooManyAliases, position: collection.position))
      return nil
    }
    return members
  }

  private mutating func finish(
    _ collection: YAMLCollection, _ value: LocatedValue
  ) -> YAMLCollection.Node {
    let node = YAMLCollection.Node(
      value: value, count: collection.count, start: collection.start)
    if let anchor = collection.anchor { anchors[anchor] = node }
    return node
  }

  /// What an alias stands for, or `nil` if the budget is spent.
  private mutating func resolve(_ name: String, _ event: YAMLEvent) -> YAMLCollection.Node? {
    let position = positions.position(of: event.start)
    guard var node = anchors[name] else {
      faults.append(YAMLFault(kind: .unknownAlias(name), position: position))
      let text = LocatedValue(.string("*" + name), at: position)
      return YAMLCollection.Node(value: text, count: 1, start: event.start)
    }
    aliasNodes += node.count
    guard aliasNodes <= limits.aliasNodes else {
      faults.append(YAMLFault(kind: .tooManyAliases, position: position))
      return nil
    }
    node.start = event.start
    return node
  }

  /// Adds a node to the collection it is in; a node in the place of a key becomes its text.
  private mutating func add(_ value: LocatedValue, count: Int, from start: Int, to end: Int) {
    let last = open.count - 1
    if open[last].wantsKey {
      let position = positions.position(of: start)
      let source = positions.text(from: start, to: end)
      open[last].setKey(value.value.scalarText ?? source, at: position)
    } else if let fault = open[last].append(value, count: count) {
      faults.append(fault)
    }
  }

  private mutating func addKey(_ text: String, at start: Int, anchor: String?) {
    let position = positions.position(of: start)
    if let anchor {
      let value = LocatedValue(.string(text), at: position)
      anchors[anchor] = YAMLCollection.Node(value: value, count: 1, start: start)
    }
    open[open.count - 1].setKey(text, at: position)
  }

  /// The members with those of merge keys, or `nil` if the budget is spent.
  ///
  /// The type `merge` of YAML 1.1: members of the mapping itself win, then those of the mapping
  /// that comes first.
  private mutating func merged(_ members: [LocatedValue.Member]) -> [LocatedValue.Member]? {
    guard members.contains(where: { isMerge($0) }) else { return members }
    var names = Set(members.filter { !isMerge($0) }.map { Array($0.name.utf8) })
    var result: [LocatedValue.Member] = []
    for member in members {
      guard isMerge(member) else {
        result.append(member)
        continue
      }
      let sources = member.value.value.object == nil ? member.value.children : [member.value]
      for source in sources {
        aliasNodes += source.children.count
        guard aliasNodes <= limits.aliasNodes else { return nil }
        result += source.members.filter { names.insert(Array($0.name.utf8)).inserted }
      }
    }
    return result
  }

  private func isMerge(_ member: LocatedValue.Member) -> Bool {
    guard member.name == "<<" else { return false }
    switch member.value.value {
    case .object: return true
    case .array(let items): return !items.isEmpty && items.allSatisfy { $0.object != nil }
    case .null, .bool, .number, .string, .timestamp: return false
    }
  }

  private mutating func fail() {
    let problem = parser?.problem ?? YAMLParser.Problem(message: "out of memory", index: 0)
    let position = positions.position(of: problem.index)
    faults.append(YAMLFault(kind: .syntax(problem.message), position: position))
  }
}
