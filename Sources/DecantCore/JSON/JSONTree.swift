/// A JSON value, taken apart into nodes that know where they stand.
///
/// The nodes lie in one array in the order of the text; a node is followed by the nodes in it. An
/// object's nodes are names and values in turn. Texts are decoded when they are asked for.
package struct JSONTree: Sendable {
  /// One value, or one name of an object.
  package struct Node: Sendable {
    /// The token that begins the value.
    package var kind: JSONTokenizer.Kind

    fileprivate(set) var hasEscapes: Bool
    fileprivate(set) var start: UInt32
    fileprivate(set) var end: UInt32

    /// The node after this one and those in it.
    fileprivate(set) var next: UInt32

    /// The place of the value in the text: of a string without its quotation marks.
    package var range: Range<Int> { Int(start)..<Int(end) }

    /// The place of the value's first byte: for a string, of its quotation mark.
    package var offset: Int { kind == .string ? Int(start) - 1 : Int(start) }
  }

  /// The text, and after it the names that were spelled with backslashes, decoded.
  package private(set) var bytes: [UInt8]

  /// The nodes; the first is the whole value.
  package private(set) var nodes: [Node] = []

  /// What is wrong with the text and could be repaired, by place.
  package private(set) var faults: [JSONFault] = []

  /// Why the text can't be read; there are no nodes then.
  package private(set) var failure: JSONFault?

  /// The place past the value.
  package private(set) var end = 0

  private var open: [Int] = []
  private let isUTF8: Bool

  /// Reads the first value of a text.
  ///
  /// Linear in time. What is nested deeper than allowed becomes `null`.
  package init(_ bytes: [UInt8], depth: Int = 512) {
    self.bytes = bytes
    isUTF8 = bytes.span.isUTF8
    guard bytes.count < Int(UInt32.max) else {
      failure = JSONFault(kind: .unexpectedEnd, offset: bytes.count)
      return
    }
    build(depth: depth)
    open = []
    if failure != nil { nodes = [] }
    if faults.count > 1 { faults.sort { $0.offset < $1.offset } }
  }

  /// The values of an array or, in turn, the names and values of an object.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, position: node + 1, end: Int(nodes[node].next))
  }

  /// The names and values of an object; nothing for others.
  package func members(of node: Int) -> Members {
    let isObject = nodes[node].kind == .beginObject
    return Members(nodes: nodes, position: node + 1, end: isObject ? Int(nodes[node].next) : 0)
  }

  /// The nodes in an array.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].next) }
      return position
    }
  }

  /// The names of an object, by their place in ``JSONTree/bytes``, and their values.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> (name: Range<Int>, value: Int)? {
      guard position < end else { return nil }
      let name = nodes[position].range
      let value = position + 1
      position = Int(nodes[value].next)
      return (name, value)
    }
  }
}

extension JSONTree {
  /// What may come next.
  private enum Expectation {
    case value, valueOrEnd, name, nameOrEnd, colon, commaOrEnd, nothing
  }

  private mutating func build(depth: Int) {
    let text = bytes
    var tokenizer = JSONTokenizer()
    var found: [JSONFault] = []
    var expected = Expectation.value
    while expected != .nothing, failure == nil {
      let token = tokenizer.next(in: text.span, &found)
      if !found.isEmpty {
        faults += found
        found.removeAll(keepingCapacity: true)
      }
      switch (expected, token.kind) {
      case (.value, .beginObject), (.value, .beginArray), (.valueOrEnd, .beginObject),
        (.valueOrEnd, .beginArray):
        if open.count < depth {
          begin(token)
          expected = token.kind == .beginObject ? .nameOrEnd : .valueOrEnd
        } else {
          skip(token, in: text.span, &tokenizer)
          expected = .commaOrEnd
        }
      case (.value, .string), (.value, .number), (.value, .true), (.value, .false),
        (.value, .null), (.value, .word), (.valueOrEnd, .string), (.valueOrEnd, .number),
        (.valueOrEnd, .true), (.valueOrEnd, .false), (.valueOrEnd, .null), (.valueOrEnd, .word):
        add(token)
        expected = .commaOrEnd
      case (.name, .string), (.name, .word), (.nameOrEnd, .string), (.nameOrEnd, .word):
        add(token)
        decodeName()
        expected = .colon
      case (.colon, .colon): expected = .value
      case (.commaOrEnd, .comma):
        expected = nodes[open[open.count - 1]].kind == .beginObject ? .name : .value
      case (_, .endObject), (_, .endArray):
        close(token, trailing: expected)
        expected = .commaOrEnd
      default: fail(token)
      }
      if expected == .commaOrEnd, open.isEmpty { expected = .nothing }
    }
    end = tokenizer.offset
  }

  private mutating func fail(_ token: JSONTokenizer.Token) {
    let isCut = token.kind == .end || token.kind == .unfinished
    failure = JSONFault(kind: isCut ? .unexpectedEnd : .unexpected, offset: token.start)
  }

  private mutating func add(_ token: JSONTokenizer.Token) {
    var node = Node(
      kind: token.kind, hasEscapes: token.hasEscapes, start: UInt32(token.start),
      end: UInt32(token.end), next: UInt32(nodes.count + 1))
    if token.kind == .string {
      node.start += 1
      node.end -= 1
      if !isUTF8 { reportInvalidUTF8(in: node.range) }
    } else if token.kind == .word {
      faults.append(JSONFault(kind: .bareWord, offset: token.start))
    }
    nodes.append(node)
  }

  private mutating func reportInvalidUTF8(in range: Range<Int>) {
    guard let invalid = bytes.span.extracting(range).firstInvalidUTF8 else { return }
    faults.append(JSONFault(kind: .invalidUTF8, offset: range.lowerBound + invalid))
  }

  /// Puts a name that is spelled with backslashes behind the text, decoded, so that names can be
  /// compared as bytes.
  private mutating func decodeName() {
    let last = nodes.count - 1
    guard nodes[last].hasEscapes else { return }
    var name: [UInt8] = []
    name.append(jsonUnescaping: bytes.span.extracting(nodes[last].range))
    guard bytes.count + name.count < Int(UInt32.max) else { return }
    nodes[last].start = UInt32(bytes.count)
    bytes += name
    nodes[last].end = UInt32(bytes.count)
    nodes[last].hasEscapes = false
  }

  private mutating func begin(_ token: JSONTokenizer.Token) {
    open.append(nodes.count)
    nodes.append(
      Node(
        kind: token.kind, hasEscapes: false, start: UInt32(token.start), end: UInt32(token.end),
        next: 0))
  }

  /// Ends the innermost object or array.
  private mutating func close(_ token: JSONTokenizer.Token, trailing expected: Expectation) {
    guard let node = open.last,
      (token.kind == .endObject) == (nodes[node].kind == .beginObject),
      expected != .colon, expected != .value || token.kind == .endArray
    else { return fail(token) }
    if expected == .name || expected == .value {
      faults.append(JSONFault(kind: .trailingComma, offset: token.start))
    }
    open.removeLast()
    nodes[node].end = UInt32(token.end)
    nodes[node].next = UInt32(nodes.count)
    if token.kind == .endObject { reportDuplicates(in: node) }
  }

  /// Skips an object or array that is nested too deep.
  private mutating func skip(
    _ first: JSONTokenizer.Token, in text: Span<UInt8>, _ tokenizer: inout JSONTokenizer
  ) {
    faults.append(JSONFault(kind: .tooDeep, offset: first.start))
    var ignored: [JSONFault] = []
    var level = 1
    while level > 0 {
      let token = tokenizer.next(in: text, &ignored)
      ignored.removeAll(keepingCapacity: true)
      switch token.kind {
      case .beginObject, .beginArray: level += 1
      case .endObject, .endArray: level -= 1
      case .end, .unfinished: return fail(token)
      default: break
      }
    }
    var token = first
    token.kind = .null
    token.end = tokenizer.offset
    add(token)
  }

  private mutating func reportDuplicates(in node: Int) {
    let members = self.members(of: node)
    var count = 0
    for _ in members { count += 1 }
    guard count > 1 else { return }
    if count > 24 { return reportManyDuplicates(in: node) }
    var seen: [Range<Int>] = []
    seen.reserveCapacity(count)
    for (name, value) in members {
      let isKnown = seen.contains { bytes[$0] == bytes[name] }
      if isKnown { reportDuplicate(value) } else { seen.append(name) }
    }
  }

  private mutating func reportManyDuplicates(in node: Int) {
    var seen: Set<[UInt8]> = []
    for (name, value) in members(of: node) where !seen.insert(Array(bytes[name])).inserted {
      reportDuplicate(value)
    }
  }

  private mutating func reportDuplicate(_ value: Int) {
    faults.append(JSONFault(kind: .duplicateName, offset: nodes[value].offset))
  }
}
