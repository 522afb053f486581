internal import DecantCore

extension XMLRepairedText {
  /// Copies the reference at a place, or what stands for it, and returns the place after it.
  mutating func copyReference(_ source: Span<UInt8>, at i: Int, end: Int) -> Int {
    guard let reference = XMLReference(source, at: i), reference.end <= end else {
      bytes.append("&amp;")
      note(.rawAmpersand, i, 1)
      return i + 1
    }
    switch reference.meaning {
    case .character(let value):
      return copyCharacter(source, at: i, end: reference.end, value, limit: end)
    case .entity(let range):
      let name = source.extracting(range)
      if XMLReference.predefined(name) != nil {
        bytes.append(copying: source.extracting(i..<reference.end))
        return reference.end
      }
      let text = String(decoding: name)
      if let scalar = entities[text] ?? HTMLEntities.scalars[text] {
        append(escaped: scalar)
        if entities[text] == nil {
          note(.knownEntity, i, reference.end - i, scalar: scalar)
        } else {
          note(nil, i, reference.end - i)
        }
        return reference.end
      }
      bytes.append("&amp;")
      note(.unknownEntity, i, 1)
      return i + 1
    }
  }

  private mutating func copyCharacter(
    _ source: Span<UInt8>, at i: Int, end: Int, _ value: UInt32?, limit: Int
  ) -> Int {
    if let value, XMLReference.isCharacter(value) {
      bytes.append(copying: source.extracting(i..<end))
      return end
    }
    if let value, 0xD800...0xDBFF ~= value, end < limit, source[end] == UInt8(ascii: "&"),
      let low = XMLReference(source, at: end), low.end <= limit,
      case .character(let second?) = low.meaning, 0xDC00...0xDFFF ~= second
    {
      let scalar = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
      bytes.append(scalar: scalar)
      note(.surrogates, i, low.end - i, scalar: scalar)
      return low.end
    }
    note(.characterReference, i, end - i, scalar: value ?? 0)
    return end
  }

  private mutating func append(escaped scalar: UInt32) {
    switch scalar {
    case 0x26: bytes.append("&amp;")
    case 0x3C: bytes.append("&lt;")
    case 0x3E: bytes.append("&gt;")
    case 0x22: bytes.append("&quot;")
    default: bytes.append(scalar: scalar)
    }
  }
}
