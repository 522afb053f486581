extension ByteBuilder {
  /// Adds a member of an object, after others, unless it is `nil`.
  ///
  /// - Parameter name: The comma, the name in its quotation marks and the colon.
  @inline(__always)
  package mutating func append(canonical name: StaticString, _ text: String?) {
    guard let text else { return }
    append(name)
    append(jsonString: text)
  }

  /// Adds a member that is an address.
  package mutating func append(canonical name: StaticString, _ address: WebAddress?) {
    append(canonical: name, address?.rawValue)
  }

  /// Adds a member that is a whole number.
  package mutating func append(canonical name: StaticString, number: Int64?) {
    guard let number else { return }
    append(name)
    append(text: String(number))
  }

  /// Adds a member that is a list, unless it is empty.
  @inline(__always)
  package mutating func append<Item>(
    canonical name: StaticString, _ items: [Item], _ item: (inout ByteBuilder, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    append(name)
    var separator = UInt8(ascii: "[")
    for value in items {
      append(separator)
      item(&self, value)
      separator = UInt8(ascii: ",")
    }
    append(UInt8(ascii: "]"))
  }

  /// Adds a member that is content.
  package mutating func append(canonical name: StaticString, _ content: Content?) {
    guard let content else { return }
    append(name)
    append(canonical: content)
  }

  /// Adds content.
  package mutating func append(canonical content: Content) {
    switch content.markup {
    case .html: append("{\"markup\":\"html\",\"text\":")
    case .wordPress: append("{\"markup\":\"wordpress\",\"text\":")
    case .markdown: append("{\"markup\":\"markdown\",\"text\":")
    case .plainText: append("{\"markup\":\"text\",\"text\":")
    }
    append(jsonString: content.text)
    append(UInt8(ascii: "}"))
  }

  /// Adds a member that is a time.
  package mutating func append(canonical name: StaticString, _ time: Timestamp?) {
    guard let time else { return }
    append(name)
    append(canonical: time)
  }

  /// Adds a time: as a text if one says all of it, else as an object of its parts.
  package mutating func append(canonical time: Timestamp) {
    guard time.hasCanonicalText else { return append(partsOf: time) }
    var text: [UInt8] = []
    text.reserveCapacity(48)
    text.append(rfc3339: time)
    append(UInt8(ascii: "\""))
    append(copying: text.span)
    append(UInt8(ascii: "\""))
  }

  private mutating func append(partsOf time: Timestamp) {
    append("{\"localSeconds\":")
    append(text: String(time.localSeconds))
    append(canonical: ",\"nanoseconds\":", number: Int64(time.nanoseconds))
    append(canonical: ",\"offset\":", number: time.offset.map { Int64($0) })
    switch time.precision {
    case .day: append(",\"precision\":\"day\"}")
    case .minute: append(",\"precision\":\"minute\"}")
    case .second: append(",\"precision\":\"second\"}")
    }
  }
}

extension Timestamp {
  /// Whether the text of RFC 3339, or its shorter forms, tell everything.
  fileprivate var hasCanonicalText: Bool {
    // From year 0 to year 9999.
    guard -62_167_219_200..<253_402_300_800 ~= localSeconds else { return false }
    if let offset, abs(Int64(offset)) >= 86_400 { return false }
    switch precision {
    case .day: return offset == nil && nanoseconds == 0 && localSeconds % 86_400 == 0
    case .minute: return nanoseconds == 0 && localSeconds % 60 == 0
    case .second: return 0..<1_000_000_000 ~= nanoseconds
    }
  }
}
