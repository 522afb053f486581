internal import DecantCore
internal import DecantXML

/// Reads the children of one element, and keeps whatever the model has no place for.
struct ElementReading {
  let source: ExportTree
  private let table: ElementTable
  private var nodes: [Int]
  private var isOdd: UInt64 = 0
  private var asRead: [MetadataBag.Element] = []
  private var kept: [MetadataBag.Element] = []

  /// Elements that nothing else describes.
  var elements: [MetadataValue] = []

  /// The element `decant:archive`, if there is one.
  private(set) var archive: Int?

  /// Attributes that are missing.
  var absentAttributes: [String] = []

  /// Sorts the children of an element.
  ///
  /// - Parameter visit: Takes an element that isn't a text, its place in the table and its place
  ///   among those of its name; returns `false` if the element must be kept whole.
  init(
    _ parent: Int, of source: ExportTree, _ table: ElementTable,
    visit: (_ node: Int, _ index: Int, _ place: Int) -> Bool
  ) {
    self.source = source
    self.table = table
    nodes = Array(repeating: -1, count: table.leafCount)
    var places = Array(repeating: 0, count: table.names.count - table.leafCount)
    var hint = 0
    let end = source.tree.nodes[parent].end
    var next = parent + 1
    while next < end {
      let node = next
      next = source.tree.nodes[node].end
      guard let index = table.index(node, in: source, from: hint) else {
        if source.isArchive(node) {
          archive = node
        } else {
          elements.append(source.value(of: node))
        }
        continue
      }
      hint = index
      guard index >= table.leafCount else {
        take(leaf: node, index)
        continue
      }
      let place = places[index - table.leafCount]
      places[index - table.leafCount] += 1
      if !visit(node, index, place) {
        elements.append(source.value(of: node, index: place))
      }
    }
  }

  /// The children of an element that has none.
  init(empty source: ExportTree, _ table: ElementTable) {
    self.source = source
    self.table = table
    nodes = Array(repeating: -1, count: table.leafCount)
  }

  private mutating func take(leaf node: Int, _ index: Int) {
    guard nodes[index] < 0 else { return elements.append(source.value(of: node)) }
    nodes[index] = node
    guard !source.isPlain(node) else { return }
    if table.names[index] == "guid", !source.tree.hasChildren(node), isPermaLinkAlone(node) {
      return
    }
    isOdd |= 1 << UInt64(index)
    elements.append(source.value(of: node, index: 0))
  }

  private func isPermaLinkAlone(_ node: Int) -> Bool {
    source.tree.nodes[node].attributes.count == 1 && source.attribute(node, "isPermaLink") != nil
  }

  /// The place of a name in the table of its element.
  func index(_ name: String) -> Int { table.names.firstIndex(of: name) ?? 0 }

  /// The element of a place in the table, if there is one.
  func node(_ index: Int) -> Int? { nodes[index] < 0 ? nil : nodes[index] }

  /// The text of an element; empty if there is none.
  func text(_ index: Int, keepingSpace: Bool = false) -> String {
    nodes[index] < 0 ? "" : source.tree.text(nodes[index], keepingSpace: keepingSpace)
  }

  /// The text of an element without empty lines at its edges; empty if there is none.
  func lines(_ index: Int) -> String {
    nodes[index] < 0 ? "" : source.tree.lines(nodes[index])
  }

  /// The text of an element, or `nil` if there is none or it is empty.
  func nonEmptyText(_ index: Int, keepingSpace: Bool = false) -> String? {
    let text = text(index, keepingSpace: keepingSpace)
    return text.isEmpty ? nil : text
  }

  /// Remembers the text of an element if the writer would spell it in another way.
  mutating func note(_ index: Int, _ text: String, spelled canonical: String) {
    guard nodes[index] >= 0, text != canonical else { return }
    asRead.append(.init(table.names[index], .string(text)))
  }

  /// Remembers a text under a name.
  mutating func note(_ name: String, _ text: String) { asRead.append(.init(name, .string(text))) }

  /// Keeps the text of an element that the model has no property for.
  mutating func keep(_ index: Int) {
    guard let key = WXRElements.untyped(table.names[index]) else { return }
    keep(key, text(index))
  }

  /// Keeps a text under a key, unless it is empty.
  mutating func keep(_ key: String, _ text: String) {
    if !text.isEmpty { kept.append(.init(key, .string(text))) }
  }

  /// Keeps a value under a key.
  mutating func keep(_ key: String, value: MetadataValue) { kept.append(.init(key, value)) }

  /// Everything that was kept.
  ///
  /// - Parameter leafCount: How many of the texts the element should have.
  func bag(leafCount: Int? = nil) -> MetadataBag {
    var bag = MetadataBag()
    var absent = absentAttributes.map { MetadataValue.string($0) }
    for i in 0..<(leafCount ?? nodes.count)
    where nodes[i] < 0 || isOdd & (1 << UInt64(i)) != 0 {
      absent.append(.string(table.names[i]))
    }
    if !absent.isEmpty { bag.append(WXRSpace.absent, .array(absent)) }
    if !asRead.isEmpty { bag.append(WXRSpace.asRead, .object(MetadataBag(asRead))) }
    for element in kept { bag.append(element.name, element.value) }
    if !elements.isEmpty { bag.append(WXRSpace.elements, .array(elementsAsWritten)) }
    return bag
  }

  /// The elements that nothing else describes as they are written: first those that stand among
  /// the items of a list, list by list.
  private var elementsAsWritten: [MetadataValue] {
    guard elements.count > 1 else { return elements }
    let lists = table.names.dropFirst(table.leafCount)
    var rest: [MetadataValue] = []
    var listed: [[MetadataValue]] = Array(repeating: [], count: lists.count)
    for element in elements {
      guard let object = element.object, object[WXRSpace.index] != nil,
        let place = lists.firstIndex(of: object[WXRSpace.name]?.string ?? "")
      else {
        rest.append(element)
        continue
      }
      listed[place - lists.startIndex].append(element)
    }
    return listed.flatMap(\.self) + rest
  }
}
