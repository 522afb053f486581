internal import DecantCore
internal import DecantXML

/// The document type declaration of an export, which no honest one needs.
enum DocumentType {
  /// Takes the declaration out of a head, leaving spaces in its place.
  ///
  /// - Returns: Its place, and the entities it declares; `nil` if there is none.
  /// - Throws: `refusedSource` if it declares anything but entities of one character.
  static func remove(
    from head: inout [UInt8], at position: SourcePosition
  ) throws(DecantError) -> (place: Int, entities: [String: UInt32])? {
    guard let start = place(in: head.span) else { return nil }
    var reader = Reader(place: start + 9)
    guard let entities = reader.read(head.span) else {
      throw DecantError(
        .refusedSource,
        "the document type declaration asks for more than entities of one character; it is refused"
          + "\n  exports have none: take it out, or export again",
        at: position.advanced(over: head.span, to: start))
    }
    for i in start..<reader.place where head[i] != 10 { head[i] = UInt8(ascii: " ") }
    return (start, entities)
  }

  /// Where the declaration begins, after comments and instructions and before the root.
  private static func place(in bytes: Span<UInt8>) -> Int? {
    var i = 0
    while let mark = bytes.firstIndex(of: UInt8(ascii: "<"), from: i) {
      if bytes.hasText("<!DOCTYPE", at: mark) { return mark }
      if bytes.hasText("<!--", at: mark) {
        guard let end = bytes.firstIndex(of: "-->", from: mark) else { return nil }
        i = end + 3
      } else if bytes.hasText("<?", at: mark) {
        guard let end = bytes.firstIndex(of: "?>", from: mark) else { return nil }
        i = end + 2
      } else {
        return nil
      }
    }
    return nil
  }

  private struct Reader {
    var place: Int

    /// Reads the rest of the declaration, or returns `nil` if it has to be refused.
    mutating func read(_ bytes: Span<UInt8>) -> [String: UInt32]? {
      skipSpaces(bytes)
      place = XMLName.end(in: bytes, from: place)
      skipSpaces(bytes)
      var entities: [String: UInt32] = [:]
      if take("[", bytes) {
        skipSpaces(bytes)
        while !take("]", bytes) {
          guard let (name, scalar) = readEntity(bytes) else { return nil }
          entities[name] = scalar
          skipSpaces(bytes)
        }
        skipSpaces(bytes)
      }
      return take(">", bytes) ? entities : nil
    }

    private mutating func readEntity(_ bytes: Span<UInt8>) -> (String, UInt32)? {
      guard take("<!ENTITY", bytes) else { return nil }
      skipSpaces(bytes)
      let start = place
      place = XMLName.end(in: bytes, from: start)
      guard 1...64 ~= place - start else { return nil }
      let name = String(decoding: bytes.extracting(start..<place))
      skipSpaces(bytes)
      guard place < bytes.count, case let quote = bytes[place],
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = bytes.firstIndex(of: quote, from: place + 1), end - place <= 16,
        let scalar = character(bytes.extracting((place + 1)..<end))
      else { return nil }
      place = end + 1
      skipSpaces(bytes)
      return take(">", bytes) ? (name, scalar) : nil
    }

    /// The one character of a value, if it is one.
    private func character(_ value: Span<UInt8>) -> UInt32? {
      if let reference = XMLReference(value, at: 0), value[0] == UInt8(ascii: "&") {
        guard reference.end == value.count, case .character(let scalar?) = reference.meaning,
          XMLReference.isCharacter(scalar)
        else { return nil }
        return scalar
      }
      let scalars = String(decoding: value).unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first, scalar != "&", scalar != "%",
        XMLReference.isCharacter(scalar.value)
      else { return nil }
      return scalar.value
    }

    private mutating func take(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
      guard bytes.hasText(text, at: place) else { return false }
      place += text.utf8CodeUnitCount
      return true
    }

    private mutating func skipSpaces(_ bytes: Span<UInt8>) {
      while place < bytes.count, XMLTree.isSpace(bytes[place]) { place += 1 }
    }
  }
}
