extension ByteBuilder {
  /// Adds the member `extensions`, unless there are none.
  package mutating func append(canonical extensions: Extensions) {
    guard !extensions.isEmpty else { return }
    append(",\"extensions\":")
    var separator = UInt8(ascii: "{")
    for bag in extensions.bags {
      append(separator)
      append(jsonString: bag.space.rawValue)
      append(UInt8(ascii: ":"))
      append(canonical: bag.members)
      separator = UInt8(ascii: ",")
    }
    append(UInt8(ascii: "}"))
  }

  /// Adds named values as an array of pairs.
  package mutating func append(canonical members: MetadataBag) {
    append(UInt8(ascii: "["))
    var isFirst = true
    for member in members {
      append(isFirst ? "[" : ",[")
      isFirst = false
      append(jsonString: member.name)
      append(UInt8(ascii: ","))
      append(canonical: member.value)
      append(UInt8(ascii: "]"))
    }
    append(UInt8(ascii: "]"))
  }

  /// Adds a value and those in it.
  package mutating func append(canonical value: MetadataValue) {
    guard !append(canonicalScalar: value) else { return }
    var open = [CanonicalLevel(value, &self)]
    while let last = open.indices.last {
      guard let child = open[last].next(&self) else {
        open[last].end(&self)
        open.removeLast()
        continue
      }
      if !append(canonicalScalar: child) { open.append(CanonicalLevel(child, &self)) }
    }
  }

  private mutating func append(canonicalScalar value: MetadataValue) -> Bool {
    switch value {
    case .null: append("null")
    case .bool(let isTrue): append(isTrue ? "true" : "false")
    case .string(let text): append(jsonString: text)
    case .number(let text):
      append("{\"number\":")
      append(jsonString: text)
      append(UInt8(ascii: "}"))
    case .timestamp(let time):
      append("{\"timestamp\":")
      append(canonical: time)
      append(UInt8(ascii: "}"))
    case .array, .object: return false
    }
    return true
  }
}

/// A list or object that is being written.
private struct CanonicalLevel {
  private var values: MetadataLevel
  private var isFirst = true

  /// Writes the beginning.
  init(_ value: MetadataValue, _ bytes: inout ByteBuilder) {
    if let members = value.object {
      values = MetadataLevel(members)
      bytes.append("{\"object\":[")
    } else {
      values = MetadataLevel(value.array ?? [])
      bytes.append(UInt8(ascii: "["))
    }
  }

  /// Returns the next value, after writing what comes before it.
  mutating func next(_ bytes: inout ByteBuilder) -> MetadataValue? {
    guard let next = values.next() else { return nil }
    if values.isObject {
      bytes.append(isFirst ? "[" : "],[")
      bytes.append(jsonString: next.name ?? "")
      bytes.append(UInt8(ascii: ","))
    } else if !isFirst {
      bytes.append(UInt8(ascii: ","))
    }
    isFirst = false
    return next.value
  }

  /// Writes the end.
  func end(_ bytes: inout ByteBuilder) {
    guard values.isObject else { return bytes.append(UInt8(ascii: "]")) }
    bytes.append(isFirst ? "]}" : "]]}")
  }
}
