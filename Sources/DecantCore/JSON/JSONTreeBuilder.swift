/// Takes a JSON value apart, token by token, with a stack of its own in place of recursion.
struct JSONTreeBuilder {
  /// What may come next.
  private enum Expectation {
    case value, valueOrEnd, name, nameOrEnd, colon, commaOrEnd, nothing
  }

  private(set) var bytes: [UInt8]
  private(set) var nodes: [JSONTree.Node] = []
  private(set) var faults: [JSONFault] = []
  private(set) var failure: JSONFault?
  private(set) var end = 0

  private let text: [UInt8]
  private let depth: Int
  private let isUTF8: Bool
  private var tokenizer = JSONTokenizer()
  private var open: [Int] = []

  init(_ bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
    text = bytes
    isUTF8 = bytes.span.isUTF8
  }

  /// Reads the first value.
  mutating func build() {
    guard bytes.count < Int(UInt32.max) else {
      return failure = JSONFault(kind: .unexpectedEnd, offset: bytes.count)
    }
    var expected = Expectation.value
    while failure == nil {
      expected = take(token(), expected)
      if expected == .commaOrEnd, open.isEmpty { break }
    }
    end = tokenizer.offset
    if faults.count > 1 { faults.sort { $0.offset < $1.offset } }
  }

  private mutating func token() -> JSONTokenizer.Token {
    let text = text
    var found: [JSONFault] = []
    let token = tokenizer.next(in: text.span, &found)
    if !found.isEmpty { faults += found }
    return token
  }

  /// Takes a token, and tells what may come after it.
  private mutating func take(
    _ token: JSONTokenizer.Token, _ expected: Expectation
  ) -> Expectation {
    switch (expected, token.kind) {
    case (_, .endObject), (_, .endArray): return close(token, trailing: expected)
    case (.value, _), (.valueOrEnd, _): return takeValue(token)
    case (.name, .string), (.name, .word), (.nameOrEnd, .string), (.nameOrEnd, .word):
      add(token)
      decodeName()
      return .colon
    case (.colon, .colon): return .value
    case (.commaOrEnd, .comma):
      return nodes[open[open.count - 1]].kind == .beginObject ? .name : .value
    default: return fail(token)
    }
  }

  private mutating func takeValue(_ token: JSONTokenizer.Token) -> Expectation {
    switch token.kind {
    case .beginObject, .beginArray:
      guard open.count < depth else { return skip(token) }
      begin(token)
      return token.kind == .beginObject ? .nameOrEnd : .valueOrEnd
    case .string, .number, .true, .false, .null, .word:
      add(token)
      return .commaOrEnd
    case .endObject, .endArray, .colon, .comma, .invalid, .unfinished, .end: return fail(token)
    }
  }

  private mutating func fail(_ token: JSONTokenizer.Token) -> Expectation {
    let isCut = token.kind == .end || token.kind == .unfinished
    failure = JSONFault(kind: isCut ? .unexpectedEnd : .unexpected, offset: token.start)
    return .nothing
  }

  private mutating func add(_ token: JSONTokenizer.Token) {
    var node = JSONTree.Node(
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
      JSONTree.Node(
        kind: token.kind, hasEscapes: false, start: UInt32(token.start), end: UInt32(token.end),
        next: 0))
  }

  /// Ends the innermost object or array.
  private mutating func close(
    _ token: JSONTokenizer.Token, trailing expected: Expectation
  ) -> Expectation {
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
    return .commaOrEnd
  }

  /// Skips an object or array that is nested too deep.
  private mutating func skip(_ first: JSONTokenizer.Token) -> Expectation {
    let known = faults.count
    var level = 1
    while level > 0 {
      let token = token()
      if faults.count > known { faults.removeSubrange(known...) }
      switch token.kind {
      case .beginObject, .beginArray: level += 1
      case .endObject, .endArray: level -= 1
      case .end, .unfinished: return fail(token)
      case .string, .number, .true, .false, .null, .word, .colon, .comma, .invalid: break
      }
    }
    faults.append(JSONFault(kind: .tooDeep, offset: first.start))
    var token = first
    token.kind = .null
    token.end = tokenizer.offset
    add(token)
    return .commaOrEnd
  }

  /// Reports names that come again in an object.
  private mutating func reportDuplicates(in node: Int) {
    var seen: [Range<Int>] = []
    var manySeen: Set<[UInt8]> = []
    var name = node + 1
    while name < nodes.count {
      let range = nodes[name].range
      let isKnown =
        if seen.count < 24 {
          seen.contains { bytes[$0] == bytes[range] }
        } else {
          seen.contains { bytes[$0] == bytes[range] }
            || !manySeen.insert(Array(bytes[range])).inserted
        }
      if isKnown {
        faults.append(JSONFault(kind: .duplicateName, offset: nodes[name + 1].offset))
      } else if seen.count < 24 {
        seen.append(range)
      }
      name = Int(nodes[name + 1].next)
    }
  }
}
