internal import DecantCore
internal import DecantXML

/// Looks at what is between two items, or after the last one.
struct GapReading {
  private let slice: ExportSlicer.Slice
  private let header: BlogHeader
  private let parsed: ParsedSlice?

  /// Where there is something that must be looked at.
  private let start: Int?

  init(
    _ slice: ExportSlicer.Slice, document: ExportDocument, header: BlogHeader, limits: Limits
  ) {
    self.header = header
    var slice = slice
    if slice.isCutOff, let last = slice.bytes.lastIndex(of: UInt8(ascii: "<")),
      !slice.bytes[last...].contains(UInt8(ascii: ">"))
    {
      // A tag in which the file ends; that it does is reported.
      slice.bytes.removeLast(slice.bytes.count - last)
    }
    self.slice = slice
    start = GapReading.start(in: slice.bytes)
    guard start != nil else {
      parsed = nil
      return
    }
    let reader = SliceReader(
      namespaces: document.namespaces, entities: document.entities, depthLimit: limits.depth)
    parsed = reader.readBeginning(slice.bytes, at: slice.position)
  }

  /// The first byte that is neither white space nor in a comment or an end tag of the document.
  private static func start(in bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var i = 0
    while i < span.count {
      if XMLTree.isSpace(span[i]) {
        i += 1
      } else if span.hasText("</channel", at: i) || span.hasText("</rss", at: i) {
        i = span.firstIndex(of: UInt8(ascii: ">"), from: i).map { $0 + 1 } ?? span.count
      } else if span.hasText("<!--", at: i), let end = span.firstIndex(of: "-->", from: i) {
        i = end + 3
      } else {
        return i
      }
    }
    return nil
  }

  /// Reports what isn't in the header already.
  func report(_ diagnostics: inout Diagnostics) {
    guard let parsed else { return }
    let source = ExportTree(parsed.tree)
    let declarations = HeaderDeclarations(header)
    let kept = header.site.extensions[.wordPress][WXRSpace.elements]?.array ?? []
    let others = Set(kept.compactMap { $0.object?[WXRSpace.name]?.string })
    var hasElements = false
    var late: [Int] = []
    for node in parsed.tree.nodes.isEmpty ? [] : Array(parsed.tree.children(of: 0))
    where source.namespace(of: node) != .none {
      hasElements = true
      guard !isKnown(node, source, declarations, others) else { continue }
      late.append(node)
    }
    let positions =
      late.isEmpty ? [] : parsed.positions(ofTags: late.map { parsed.tree.nodes[$0].ordinal })
    for (node, position) in zip(late, positions) {
      diagnostics.report(
        .wxrLateDeclaration, "\(source.name(of: node).quoted) between the entries is left out",
        at: position)
    }
    guard !hasElements, let start else { return }
    let position = slice.position.advanced(over: slice.bytes.span, to: start)
    Junk.report(Array(slice.bytes[start...]), at: position, &diagnostics)
  }

  private func isKnown(
    _ node: Int, _ source: ExportTree, _ declarations: HeaderDeclarations, _ others: Set<String>
  ) -> Bool {
    let name = source.name(of: node)
    switch name {
    case "wp:author", "wp:category", "wp:tag", "wp:term":
      return declarations.contains(node, name, of: source)
    default: return others.contains(name)
    }
  }
}
