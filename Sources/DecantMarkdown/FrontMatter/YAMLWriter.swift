internal import DecantCore

/// Writes values as YAML in block style, two spaces a level.
///
/// There are no anchors, tags, merge keys, flow collections (but empty ones) and folded lines.
struct YAMLWriter {
  /// A collection that is being written, and which of its elements comes next.
  private enum Level {
    case members(MetadataBag, next: Int, indent: Int)
    case items([MetadataValue], next: Int, indent: Int)
  }

  /// The longest key that readers recognize by its colon: YAML 1.2, section 7.4.2.
  private static let longestSimpleKey = 1000

  let dates: DateSpelling
  private(set) var output: [UInt8] = []
  private var levels: [Level] = []

  /// Whether a hyphen stands before what comes next in the line.
  private var isInLine = true

  init(dates: DateSpelling) { self.dates = dates }

  /// Adds a value as the root of a file.
  mutating func append(_ root: MetadataValue) {
    begin(root, indent: 0)
    while let level = levels.popLast() {
      switch level {
      case .members(let members, let next, let indent):
        guard next < members.count else { continue }
        levels.append(.members(members, next: next + 1, indent: indent))
        beginLine(indent)
        appendKey(members[next].name, indent: indent)
        appendMember(members[next].value, indent: indent)
      case .items(let items, let next, let indent):
        guard next < items.count else { continue }
        levels.append(.items(items, next: next + 1, indent: indent))
        beginLine(indent)
        output.append("- ")
        begin(items[next], indent: indent + 2)
      }
    }
  }

  private mutating func beginLine(_ indent: Int) {
    if !isInLine { appendSpaces(indent) }
    isInLine = false
  }

  private mutating func appendSpaces(_ count: Int) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  private mutating func appendKey(_ key: String, indent: Int) {
    guard key.utf8.count > YAMLWriter.longestSimpleKey else {
      YAMLScalar.appendInLine(key, to: &output)
      return output.append(":")
    }
    output.append("? ")
    YAMLScalar.appendInLine(key, to: &output)
    output.append("\n")
    appendSpaces(indent)
    output.append(":")
  }

  /// Adds the value of a key, below the key if it is a collection.
  private mutating func appendMember(_ value: MetadataValue, indent: Int) {
    if isNonemptyCollection(value) {
      output.append("\n")
      begin(value, indent: indent + 2)
      isInLine = false
    } else {
      output.append(" ")
      appendScalar(value, indent: indent + 2)
    }
  }

  /// Adds a scalar, or enters a collection whose first element stands here in the line.
  private mutating func begin(_ value: MetadataValue, indent: Int) {
    switch value {
    case .object(let members) where !members.isEmpty:
      levels.append(.members(members, next: 0, indent: indent))
      isInLine = true
    case .array(let items) where !items.isEmpty:
      levels.append(.items(items, next: 0, indent: indent))
      isInLine = true
    default: appendScalar(value, indent: indent)
    }
  }

  private func isNonemptyCollection(_ value: MetadataValue) -> Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let items): !items.isEmpty
    case .null, .bool, .number, .string, .timestamp: false
    }
  }

  private mutating func appendScalar(_ value: MetadataValue, indent: Int) {
    switch value {
    case .null: output.append("null")
    case .bool(let isTrue): output.append(isTrue ? "true" : "false")
    case .number(let lexeme): YAMLScalar.append(number: lexeme, to: &output)
    case .string(let text): YAMLScalar.append(text, indent: indent, to: &output)
    case .timestamp(let date): appendDate(date)
    case .array: output.append("[]")
    case .object: output.append("{}")
    }
    output.append("\n")
  }

  private mutating func appendDate(_ date: Timestamp) {
    guard !dates.append(date, to: &output) else { return }
    YAMLScalar.appendInLine("year \(date.civil.year)", to: &output)
  }
}
