internal import DecantCore

/// The attributes of tags that are read.
extension HTMLTokenizer {
  /// The value of an attribute: a range of the buffer, or `nil` if there is none of the name.
  func value(of name: StaticString, in range: Range<Int32>) -> Range<Int32>? {
    for i in range {
      let attribute = attributes[Int(i)]
      if attribute.name.count == name.utf8CodeUnitCount,
        buffer.span.hasText(name, at: Int(attribute.name.lowerBound))
      {
        return attribute.value
      }
    }
    return nil
  }

  /// Whether a range of the buffer is a word in lower case, in any case.
  func hasWord(_ word: StaticString, at range: Range<Int32>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    let bytes = range.map { buffer[Int($0)].lowercased }
    return bytes.span.hasText(word, at: 0)
  }

  /// Spells the names of attributes as SVG does.
  mutating func adjustSVGAttributes(_ range: Range<Int32>) {
    for i in range {
      let name = attributes[Int(i)].name
      guard let spelling = SVGSpelling.attributes[Array(bytes(of: name))] else { continue }
      attributes[Int(i)].name = append(spelling)
    }
  }

  /// Spells the names of attributes as MathML does.
  mutating func adjustMathAttributes(_ range: Range<Int32>) {
    for i in range where hasWord("definitionurl", at: attributes[Int(i)].name) {
      attributes[Int(i)].name = append(Array("definitionURL".utf8))
    }
  }

  /// The identifiers of the last document type as attributes, both or none.
  mutating func identifiers() -> Range<Int32> {
    let start = attributes.count
    guard doctype.publicID != nil || doctype.systemID != nil else { return 0..<0 }
    let identifiers = [("public", doctype.publicID), ("system", doctype.systemID)]
    for (name, value) in identifiers {
      attributes.append(
        HTMLTree.Attribute(name: append(Array(name.utf8)), value: value ?? 0..<0))
    }
    return range(start, attributes.count)
  }

  /// The bytes of a range of the buffer.
  func bytes(of range: Range<Int32>) -> ArraySlice<UInt8> {
    buffer[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private mutating func append(_ bytes: [UInt8]) -> Range<Int32> {
    let start = buffer.count
    buffer += bytes
    return range(start, buffer.count)
  }
}
