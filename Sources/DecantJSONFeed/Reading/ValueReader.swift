internal import DecantCore

/// Reads values of a feed, and reports what is wrong with them at their exact place.
struct ValueReader {
  let tree: JSONTree
  var diagnostics = Diagnostics()

  /// The entry that the values belong to.
  var entry: Entry.ID?

  /// The values that the writer would spell otherwise, by their name.
  var spelled: MetadataBag = []

  private let start: SourcePosition?
  private var lines: LineTable?

  init(_ tree: JSONTree, at start: SourcePosition?) {
    self.tree = tree
    self.start = start
  }

  /// Whether the value of a node is of a kind.
  func isKind(_ node: Int, _ kind: JSONTokenizer.Kind) -> Bool { tree.nodes[node].kind == kind }

  /// Reports something at a node.
  mutating func report(_ rule: DiagnosticRule, _ message: String, at node: Int) {
    report(rule, message, atOffset: tree.nodes[node].offset)
  }

  /// Reports something at a byte.
  mutating func report(_ rule: DiagnosticRule, _ message: String, atOffset offset: Int) {
    diagnostics.report(rule, message, at: position(atOffset: offset), entry: entry)
  }

  /// The position of a node's value.
  mutating func position(of node: Int) -> SourcePosition {
    position(atOffset: tree.nodes[node].offset)
  }

  private mutating func position(atOffset offset: Int) -> SourcePosition {
    let table = lines ?? LineTable(tree.bytes.span, startingAt: start)
    lines = table
    return table.position(of: offset, in: tree.bytes.span)
  }

  /// Reports what isn't JSON and was repaired.
  mutating func reportFaults() {
    for fault in tree.faults {
      report(fault.kind.feedRule, fault.kind.message, atOffset: fault.offset)
    }
  }

  /// Remembers the spelling of a value.
  mutating func keep(_ key: String, _ node: Int) { spelled.append(key, tree.value(node)) }

  /// Reads a text, or returns `nil` if it is blank or isn't one.
  mutating func text(_ node: Int, _ key: String) -> String? {
    let text = plainText(node, key)
    if text == nil || !isKind(node, .string) { keep(key, node) }
    return text
  }

  /// Reads a text whose spelling is remembered with the value it is in.
  mutating func plainText(_ node: Int, _ key: String) -> String? {
    switch tree.nodes[node].kind {
    case .string, .word:
      let text = tree.text(node)
      if text.isEmpty { report(.feedBlankValue, "\(key.quoted) is empty", at: node) }
      return text.isEmpty ? nil : text
    case .number, .true, .false:
      let text = tree.text(node)
      report(.feedCoerced, "\(key.quoted) is \(text), not a text: it was read as one", at: node)
      return text
    case .beginObject, .beginArray:
      let kind = isKind(node, .beginObject) ? "an object" : "a list"
      report(
        .feedWrongType, "\(key.quoted) is \(kind), not a text: it was kept as an extension",
        at: node)
      return nil
    default:
      report(.feedBlankValue, "\(key.quoted) is null", at: node)
      return nil
    }
  }

  /// Reads an address.
  mutating func address(_ node: Int, _ key: String) -> WebAddress? {
    text(node, key).map { WebAddress(rawValue: $0) }
  }

  /// Reads a date.
  mutating func date(_ node: Int, _ key: String) -> Timestamp? {
    guard let text = plainText(node, key) else {
      keep(key, node)
      return nil
    }
    guard let time = RFC3339Time(text.utf8.span) else {
      report(.feedInvalidDate, "\(text.quoted) is not a date: the entry has none", at: node)
      keep(key, node)
      return nil
    }
    if !time.deviations.isDisjoint(with: .invalid) {
      report(
        .feedLenientDate, "\(text.quoted) isn't written as RFC 3339 has it: it was understood",
        at: node)
    }
    if FeedValue.date(time.timestamp) != text || !isKind(node, .string) { keep(key, node) }
    return time.timestamp
  }

  /// Remembers the spelling of a value unless the writer spells it so.
  mutating func keep(_ key: String, _ node: Int, unless natural: MetadataValue?) {
    let value = tree.value(node)
    if value != natural { spelled.append(key, value) }
  }
}
