internal import DecantCore

/// Writes values as TOML 1.0.
///
/// The values of a table come before its tables, since a key after a `[table]` belongs to it.
struct TOMLWriter {
  /// A table that is still to be written.
  private struct Table {
    var path: [UInt8]
    var members: MetadataBag
    var isItem: Bool
  }

  private(set) var output: [UInt8] = []
  private var tables: [Table] = []

  /// Adds the members of a file.
  mutating func append(_ members: MetadataBag) {
    tables = [Table(path: [], members: members, isItem: false)]
    while let table = tables.popLast() { append(table) }
  }

  private mutating func append(_ table: Table) {
    var below: [Table] = []
    var hasHeader = table.path.isEmpty
    for member in table.members where member.value != .null {
      let nested = tables(in: member, below: table.path)
      guard nested.isEmpty else {
        below += nested
        continue
      }
      if !hasHeader { appendHeader(table) }
      hasHeader = true
      TOMLScalar.append(key: member.name, to: &output)
      output.append(" = ")
      append(member.value)
      output.append("\n")
    }
    if !hasHeader, below.isEmpty || table.isItem { appendHeader(table) }
    tables += below.reversed()
  }

  private mutating func appendHeader(_ table: Table) {
    if !output.isEmpty { output.append("\n") }
    output.append(table.isItem ? "[[" : "[")
    output += table.path
    output.append(table.isItem ? "]]\n" : "]\n")
  }

  /// The tables that a member stands for; none if it is a value.
  private func tables(in member: MetadataBag.Element, below path: [UInt8]) -> [Table] {
    var path = path
    if !path.isEmpty { path.append(".") }
    TOMLScalar.append(key: member.name, to: &path)
    switch member.value {
    case .object(let members): return [Table(path: path, members: members, isItem: false)]
    case .array(let items):
      var tables: [Table] = []
      for item in items {
        guard case .object(let members) = item else { return [] }
        tables.append(Table(path: path, members: members, isItem: true))
      }
      return tables
    case .null, .bool, .number, .string, .timestamp: return []
    }
  }

  /// Adds a value; a list of several items takes a line an item.
  private mutating func append(_ value: MetadataValue) {
    guard case .array(let items) = value, items.count > 1 else { return appendInLine(value) }
    output.append("[\n")
    for item in items where item != .null {
      output.append("  ")
      appendInLine(item)
      output.append(",\n")
    }
    output.append("]")
  }

  /// Adds a value in one line, but for the breaks in a text.
  private mutating func appendInLine(_ value: MetadataValue) {
    enum Piece {
      case value(MetadataValue)
      case key(String)
      case text(StaticString)
    }
    var pieces: [Piece] = [.value(value)]
    while let piece = pieces.popLast() {
      switch piece {
      case .text(let text): output.append(text)
      case .key(let key): TOMLScalar.append(key: key, to: &output)
      case .value(.array(let items)):
        pieces.append(.text("]"))
        let values = items.filter { $0 != .null }
        for (i, item) in values.enumerated().reversed() {
          pieces.append(.value(item))
          if i > 0 { pieces.append(.text(", ")) }
        }
        pieces.append(.text("["))
      case .value(.object(let members)):
        pieces.append(.text(members.isEmpty ? "}" : " }"))
        let values = members.filter { $0.value != .null }
        for (i, member) in values.enumerated().reversed() {
          pieces += [.value(member.value), .text(" = "), .key(member.name)]
          pieces.append(.text(i > 0 ? ", " : " "))
        }
        pieces.append(.text("{"))
      case .value(let scalar): TOMLScalar.append(scalar, to: &output)
      }
    }
  }
}
