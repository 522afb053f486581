internal import DecantCore

/// The header line of a file.
struct LinesHeader {
  let value: BlogHeader

  /// Reads the first line of a file, or returns `nil` if it is an entry, which is reported.
  init?(
    _ line: LineStream.Line?, of piece: BlogSource.Piece, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    guard let line else {
      throw DecantError(.malformedSource, "\(piece.name ?? "standard input") is empty")
    }
    let position = SourcePosition(file: piece.name, line: line.number, column: 1)
    let tree = JSONTree(line.bytes)
    guard tree.failure == nil, tree.nodes[0].kind == .beginObject else {
      throw DecantError(
        .malformedSource, "the first line isn't a JSON object, so this isn't a jsonl file",
        at: position)
    }
    guard let version = tree.member("decant", of: 0) else {
      diagnostics.report(
        .linesMissingHeader, "the first line is an entry: the site's title and address are unknown",
        at: position)
      return nil
    }
    try LinesHeader.require(version, of: tree, position)
    let problems = LinesProblems(line.bytes, position)
    var decoder = CanonicalDecoder(tree)
    value = decoder.header()
    problems.report(decoder, nil, &diagnostics)
  }

  private static func require(
    _ version: Int, of tree: JSONTree, _ position: SourcePosition
  ) throws(DecantError) {
    guard tree.text(version) == "\(CanonicalEncoder.version)" else {
      throw DecantError(
        .malformedSource,
        "these lines are of version \(tree.text(version)); this decant reads version 1",
        at: position)
    }
    guard tree.member("private", of: 0) == nil else {
      throw DecantError(
        .malformedSource,
        "this is the private half of an archive, which is nothing without the other\n"
          + "  read blog.jsonl beside it, or the blog that the archive belongs to",
        at: position)
    }
  }
}
