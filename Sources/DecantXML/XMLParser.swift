internal import CLibXML2
internal import DecantCore

/// Reads pieces of XML with libxml2 into trees.
///
/// No entity is expanded but those of XML itself, no document type is read, nothing is opened.
/// One parser reads one piece at a time.
package final class XMLParser {
  /// What came of a piece.
  package struct Outcome: Sendable {
    /// The elements, as far as the piece is sound.
    package var tree: XMLTree

    /// What is wrong, or `nil` if the piece is well-formed.
    package var error: String?

    /// Whether a document type declaration stopped the parser.
    package var hasDocumentType = false
  }

  private let relay = Relay()
  private var callbacks = xmlSAXHandler()
  private var context: xmlParserCtxtPtr?

  /// Creates a parser.
  package init() { setUpCallbacks() }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  /// Reads a piece.
  ///
  /// - Parameters:
  ///   - prolog: The start tag that goes before the piece, or nothing; its element is in the
  ///     tree.
  ///   - body: The piece, in UTF-8.
  ///   - epilog: The end tag that goes after it.
  ///   - depthLimit: The number of open elements at which others are skipped.
  ///   - recovering: Whether to go on after an error.
  package func parse(
    prolog: [UInt8], _ body: [UInt8], epilog: [UInt8], depthLimit: Int, recovering: Bool = false
  ) -> Outcome {
    relay.reset(
      depthLimit: depthLimit, wrappers: prolog.isEmpty ? 0 : 1, byteCount: body.count)
    guard let context = readyContext(recovering: recovering) else {
      return Outcome(tree: relay.tree, error: "libxml2 is out of memory")
    }
    relay.context = context
    for part in [prolog, body, epilog] where !part.isEmpty { feed(part, to: context) }
    _ = xmlParseChunk(context, nil, 0, 1)
    relay.context = nil
    var error = relay.error
    if error == nil, context.pointee.wellFormed == 0 || relay.tree.depth > 0 {
      error = "the piece is not well-formed"
    }
    relay.tree.endAll()
    return Outcome(tree: relay.tree, error: error, hasDocumentType: relay.hasDocumentType)
  }

  /// Feeds a part whole: libxml2 searches an open section anew with each chunk.
  private func feed(_ part: [UInt8], to context: xmlParserCtxtPtr) {
    part.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let count = min(bytes.count - start, 1 << 30)
        let base = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        _ = xmlParseChunk(context, base, Int32(count), 0)
        start += count
      }
    }
  }

  private func readyContext(recovering: Bool) -> xmlParserCtxtPtr? {
    if let context {
      guard xmlCtxtResetPush(context, nil, 0, nil, nil) == 0 else { return nil }
    } else {
      let owner = Unmanaged.passUnretained(relay).toOpaque()
      context = xmlCreatePushParserCtxt(&callbacks, owner, nil, 0, nil)
    }
    guard let context else { return nil }
    var options = XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue
    if recovering { options |= XML_PARSE_RECOVER.rawValue }
    context.pointee.recovery = recovering ? 1 : 0
    xmlCtxtUseOptions(context, Int32(options))
    return context
  }

  private func setUpCallbacks() {
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = { owner, name, prefix, namespace, _, _, count, _, attributes in
      Relay.from(owner)?.begin(
        name, prefix: prefix, namespace: namespace, count: Int(count), attributes)
    }
    callbacks.endElementNs = { owner, _, _, _ in Relay.from(owner)?.tree.end() }
    callbacks.characters = { owner, text, count in
      Relay.from(owner)?.tree.add(
        text: UnsafeBufferPointer(start: text, count: Int(count)).span)
    }
    callbacks.cdataBlock = { owner, text, count in
      Relay.from(owner)?.tree.add(
        section: UnsafeBufferPointer(start: text, count: Int(count)).span)
    }
    callbacks.internalSubset = { owner, _, _, _ in Relay.from(owner)?.stop() }
    callbacks.serror = { owner, error in
      guard let error = error?.pointee else { return }
      Relay.from(owner)?.report(error)
    }
  }
}

/// The object that libxml2 hands back to its callbacks.
private final class Relay {
  var tree = XMLTree(depthLimit: 0)
  var context: xmlParserCtxtPtr?
  private(set) var error: String?
  private(set) var hasDocumentType = false
  private var name: [UInt8] = []

  static func from(_ owner: UnsafeMutableRawPointer?) -> Relay? {
    owner.map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
  }

  func reset(depthLimit: Int, wrappers: Int, byteCount: Int) {
    tree = XMLTree(depthLimit: depthLimit, wrappers: wrappers)
    tree.reserve(byteCount)
    error = nil
    hasDocumentType = false
  }

  func begin(
    _ local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?, count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let prefixLength = spell(prefix, local)
    let namespace = tree.namespace(text(namespace).span)
    tree.begin(name.span, prefixLength: prefixLength, namespace: namespace)
    guard let attributes else { return }
    // Each attribute is five pointers: local name, prefix, namespace, start and end of the value.
    for i in 0..<count {
      let field = attributes + i * 5
      _ = spell(field[1], field[0])
      guard let start = field[3], let end = field[4] else { continue }
      let value = plain(UnsafeBufferPointer(start: start, count: end - start).span)
      tree.add(
        attribute: name.span, namespace: tree.namespace(text(field[2]).span), value: value.span)
    }
  }

  /// A value with its ampersands: libxml2 hands each over as a reference, so that nobody takes it
  /// for the start of one, unless it replaces entities.
  private func plain(_ value: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var start = 0
    while let place = value.firstIndex(of: "&#38;", from: start) {
      plain.append(copying: value.extracting(start..<place + 1))
      start = place + 5
    }
    plain.append(copying: value.extracting(start..<value.count))
    return plain
  }

  /// Puts a name together and returns the length of its prefix and colon.
  private func spell(_ prefix: UnsafePointer<xmlChar>?, _ local: UnsafePointer<xmlChar>?) -> Int {
    name.removeAll(keepingCapacity: true)
    if prefix != nil {
      name += text(prefix)
      name.append(UInt8(ascii: ":"))
    }
    let length = name.count
    name += text(local)
    return length
  }

  private func text(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text, count: text.map { Int(xmlStrlen($0)) } ?? 0)
  }

  func stop() {
    hasDocumentType = true
    error = "a document type declaration"
    if let context { xmlStopParser(context) }
  }

  func report(_ error: xmlError) {
    guard self.error == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // An undeclared prefix leaves the tree sound.
    guard error.code != Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue) else { return }
    let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    self.error = String(message.prefix { $0 != "\n" })
  }
}
