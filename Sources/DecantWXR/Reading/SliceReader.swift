internal import DecantCore
internal import DecantXML

/// Reads slices of one document into trees, and repairs those that aren't well-formed.
struct SliceReader: Sendable {
  private let clean: XMLCleanReader
  private let prolog: [UInt8]
  private let entities: [String: UInt32]
  private let depthLimit: Int

  /// Creates a reader for the slices of a document.
  ///
  /// - Parameters:
  ///   - namespaces: The declarations of its root.
  ///   - entities: The entities that it declares.
  init(
    namespaces: [(prefix: String, name: String)], entities: [String: UInt32], depthLimit: Int
  ) {
    clean = XMLCleanReader(namespaces: namespaces, depthLimit: depthLimit)
    self.entities = entities
    self.depthLimit = depthLimit
    var prolog: [UInt8] = []
    prolog.append("<x")
    for (prefix, name) in namespaces {
      prolog.append(text: prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
      for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "&"): prolog.append("&amp;")
        case UInt8(ascii: "<"): prolog.append("&lt;")
        case UInt8(ascii: "\""): prolog.append("&quot;")
        default: prolog.append(byte)
        }
      }
      prolog.append(UInt8(ascii: "\""))
    }
    prolog.append(UInt8(ascii: ">"))
    self.prolog = prolog
  }

  /// Reads a slice.
  func read(_ bytes: [UInt8], at position: SourcePosition) -> ParsedSlice {
    if let tree = clean.read(bytes) {
      return ParsedSlice(tree: tree, source: bytes, position: position)
    }
    return readWithCare(bytes, at: position)
  }

  /// Reads what an index needs of a slice: no texts, no custom fields, no comments.
  func readOutline(_ bytes: [UInt8], at position: SourcePosition) -> ParsedSlice {
    let unwanted: [StaticString] = [
      "content:encoded", "excerpt:encoded", "wp:postmeta", "wp:comment",
    ]
    if let tree = clean.read(bytes, without: unwanted) {
      return ParsedSlice(tree: tree, source: bytes, position: position)
    }
    return readWithCare(bytes, at: position)
  }

  /// Reads a slice with libxml2, after repairs if need be.
  func readWithCare(_ bytes: [UInt8], at position: SourcePosition) -> ParsedSlice {
    let parser = XMLParser()
    let epilog: [UInt8] = Array("</x>".utf8)
    if UTF8Scan.isClean(bytes.span) {
      let outcome = parser.parse(
        prolog: prolog, bytes, epilog: epilog, depthLimit: depthLimit + 1)
      if outcome.error == nil {
        return ParsedSlice(tree: outcome.tree, source: bytes, position: position)
      }
    }
    let repaired = XMLRepairedText(bytes.span, entities: entities)
    var outcome = parser.parse(
      prolog: prolog, repaired.bytes, epilog: epilog, depthLimit: depthLimit + 1)
    let error = outcome.error
    if error != nil {
      outcome = XMLParser().parse(
        prolog: prolog, repaired.bytes, epilog: epilog, depthLimit: depthLimit + 1,
        recovering: true)
    }
    return ParsedSlice(
      tree: outcome.tree, source: bytes, repaired: repaired, error: error, position: position)
  }

  /// Reads the beginning of a slice, as far as it goes.
  func readBeginning(_ bytes: [UInt8], at position: SourcePosition) -> ParsedSlice {
    let repaired = XMLRepairedText(bytes.span, entities: entities, endingAll: true)
    let outcome = XMLParser().parse(
      prolog: prolog, repaired.bytes, epilog: Array("</x>".utf8), depthLimit: depthLimit + 1)
    return ParsedSlice(
      tree: outcome.tree, source: bytes, repaired: repaired, error: outcome.error,
      position: position)
  }
}
