internal import DecantCore

/// Reads the attributes of a start tag that ``XMLPieces`` cut.
package enum XMLTag {
  /// The attributes in their order, declarations of namespaces included, with the five entities of
  /// XML resolved.
  package static func attributes(_ tag: Span<UInt8>) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var i = XMLName.end(in: tag, from: 1)
    while i < tag.count {
      while i < tag.count, XMLTree.isSpace(tag[i]) { i += 1 }
      let end = XMLName.end(in: tag, from: i)
      guard end > i else { break }
      let name = String(decoding: tag.extracting(i..<end))
      i = end
      while i < tag.count, XMLTree.isSpace(tag[i]) || tag[i] == UInt8(ascii: "=") { i += 1 }
      guard i < tag.count, let close = tag.firstIndex(of: tag[i], from: i + 1) else { break }
      attributes.append((name, value(tag.extracting((i + 1)..<close))))
      i = close + 1
    }
    return attributes
  }

  private static func value(_ bytes: Span<UInt8>) -> String {
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "&"), let reference = XMLReference(bytes, at: i),
        case .entity(let name) = reference.meaning,
        let byte = XMLReference.predefined(bytes.extracting(name))
      {
        result.append(byte)
        i = reference.end
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
