package import DecantCore

/// Reads one YAML document into values with positions.
///
/// Nothing is executed or made of tags, scalars keep the text of the source, and aliases share
/// what they stand for within a budget: a bomb of half a kilobyte would take gigabytes.
package struct YAMLReader {
  private let limits: Limits
  private var positions: YAMLPositions
  private let parser: YAMLParser?
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
    self.limits = limits
    positions = YAMLPositions(text, origin: origin)
    parser = YAMLParser(text)
  }

  /// Returns the root of the first document, nothing for an empty text, or `nil` if the text can't
  /// be read; ``faults`` tells why.
  package mutating func read() -> LocatedValue? {
    let origin = positions.position(of: 0)
    while true {
      guard let event = parser?.next() else { return fail() }
      var complete: YAMLCollection.Node?
      switch event.kind {
      case .other: continue
      case .endStream: return LocatedValue(.null, at: origin)
      case .beginList, .beginMapping:
        guard begin(event) else { return nil }
        continue
      case .endCollection:
        guard let collection = open.popLast() else { continue }
        complete = close(collection, at: event)
      case .scalar(let text, let isPlain):
        let value = isPlain ? YAMLSchema.value(ofPlain: text) : .string(text)
        complete = node(value, event)
        if open.last?.wantsKey == true {
          addKey(text, at: event.start, anchor: event.anchor)
          continue
        }
      case .alias(let name): complete = resolve(name, event)
      }
      guard let complete else { return nil }
      if let anchor = event.anchor { anchors[anchor] = complete }
      if open.isEmpty { return complete.value }
      add(complete, event)
    }
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

  private mutating func node(_ value: MetadataValue, _ event: YAMLEvent) -> YAMLCollection.Node {
    let position = positions.position(of: event.start)
    return YAMLCollection.Node(
      value: LocatedValue(value, at: position), count: 1, start: event.start)
  }

  private mutating func close(
    _ collection: YAMLCollection, at event: YAMLEvent
  ) -> YAMLCollection.Node? {
    guard collection.isMapping else {
      let list = LocatedValue(items: collection.items, at: collection.position)
      return finish(collection, list)
    }
    guard let members = merged(collection.members) else {
      faults.append(YAMLFault(kind: .tooManyAliases, position: collection.position))
      return nil
    }
    return finish(collection, LocatedValue(members: members, at: collection.position))
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
      return node(.string("*" + name), event)
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
  private mutating func add(_ node: YAMLCollection.Node, _ event: YAMLEvent) {
    let last = open.count - 1
    if open[last].wantsKey {
      let position = positions.position(of: node.start)
      let source = positions.text(from: node.start, to: event.end)
      open[last].setKey(node.value.value.scalarText ?? source, at: position)
    } else if let duplicate = open[last].append(node) {
      faults.append(
        YAMLFault(kind: .duplicateKey(duplicate.name), position: duplicate.position))
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
    guard members.contains(where: isMerge) else { return members }
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

  private mutating func fail() -> LocatedValue? {
    let problem = parser?.problem ?? YAMLParser.Problem(message: "out of memory", index: 0)
    let position = positions.position(of: problem.index)
    faults.append(YAMLFault(kind: .syntax(problem.message), position: position))
    return nil
  }
}
