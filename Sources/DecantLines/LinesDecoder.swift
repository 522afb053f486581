internal import DecantCore

/// Decodes a line.
struct LinesDecoder: EntryDecoder {
  /// The context of a line that ends with the file.
  static let lastLine: MetadataBag = [MetadataBag.Element("last", .bool(true))]

  let depth: Int

  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard case .bytes(let bytes) = raw.payload else { return nil }
    let problems = LinesProblems(bytes, raw.position)
    // An object of the extensions takes three levels: {"object":[["name",value]]}.
    let tree = JSONTree(bytes, depth: 3 &* depth &+ 16)
    if let failure = tree.failure {
      let isCut = failure.kind == .unexpectedEnd && !raw.context.isEmpty
      diagnostics.report(
        isCut ? .linesCutOff : .linesInvalidLine,
        isCut
          ? "the file ends inside this line: it was cut off"
          : "this isn't JSON: the line was skipped",
        at: problems.position(of: failure.offset))
      return nil
    }
    let hasMore = bytes.count > tree.end && LinesDecoder.hasMore(bytes, after: tree.end)
    return entry(tree, hasMore: hasMore, problems, &diagnostics)
  }

  private func entry(
    _ tree: JSONTree, hasMore: Bool, _ problems: LinesProblems, _ diagnostics: inout Diagnostics
  ) -> Entry? {
    guard tree.nodes[0].kind == .beginObject else {
      diagnostics.report(
        .linesInvalidLine, "this isn't a JSON object: the line was skipped",
        at: problems.position(of: 0))
      return nil
    }
    guard tree.member("decant", of: 0) == nil else {
      diagnostics.report(
        .linesSecondHeader, "a second header: its site, authors and terms were left out",
        at: problems.position(of: 0))
      return nil
    }
    if hasMore {
      diagnostics.report(
        .linesInvalidLine, "more follows the object on this line: it was left out",
        at: problems.position(of: tree.end))
    }
    var decoder = CanonicalDecoder(tree)
    let entry = decoder.entry()
    problems.report(decoder, entry?.id, &diagnostics)
    return entry
  }

  /// Whether a token follows; the bytes are the line's, to which a tree adds unescaped names.
  private static func hasMore(_ bytes: [UInt8], after end: Int) -> Bool {
    var tokenizer = JSONTokenizer(offset: end)
    var ignored: [JSONFault] = []
    return tokenizer.next(in: bytes.span, &ignored).kind != .end
  }
}
