internal import DecantCore

/// Markdown that was read back and compared with what was meant.
enum ProvedMarkdown {
  /// How many blocks may turn out not to come back before the whole body stays HTML.
  private static let attempts = 16

  /// Writes a tree as Markdown.
  ///
  /// A block that doesn't come back from it stays HTML.
  ///
  /// - Parameter spellsBreaksInTags: Whether line breaks within the tags of an inline element are
  ///   tags too.
  static func render(
    _ tree: HTMLTree, isExact: Bool, spellsBreaksInTags: Bool = false
  ) -> MarkdownRenderer.Output {
    var source = RenderSource(
      tree, isExact: isExact, spellsBreaksInTags: spellsBreaksInTags)
    if !isExact, source.hasTargets {
      source = RenderSource(
        tree.markingTargets(source), isExact: false, spellsBreaksInTags: spellsBreaksInTags)
    }
    var output = MarkdownRenderer.render(source)
    let isEmpty = output.markdown.isEmpty && tree[HTMLTree.root].firstChild != HTMLTree.none
    guard isEmpty || needsProof(output.markdown.span) || holdsBlocks(tree) else { return output }
    let meant = CanonicalForm(source)
    if !isExact, let back = MarkdownReader.form(output.markdown),
      meant.firstDifference(from: back) == nil
    {
      return output
    }
    var raw: Set<HTMLTree.NodeID> = []
    for _ in 0..<attempts {
      guard let back = parsed(output.markdown, isExact: isExact) else { break }
      guard let node = meant.firstDifference(from: back) else { return output }
      guard node != HTMLTree.none, raw.insert(node).inserted else { break }
      output = MarkdownRenderer.render(source, raw: raw)
    }
    return whole(source, meant)
  }

  /// Every block as HTML; all of them in one piece if the pieces don't come back.
  private static func whole(
    _ source: RenderSource, _ meant: CanonicalForm
  ) -> MarkdownRenderer.Output {
    let tree = source.tree
    var raw: Set<HTMLTree.NodeID> = []
    var node = tree[HTMLTree.root].firstChild
    while node != HTMLTree.none {
      raw.insert(node)
      node = tree[node].next
    }
    var output = MarkdownRenderer.render(source, raw: raw)
    if !comesBack(output, source, meant) { output = MarkdownRenderer.renderInOneBlock(source) }
    output.rungs.rawBodies += 1
    if !comesBack(output, source, meant) { output.rungs.unprovedBodies += 1 }
    return output
  }

  private static func comesBack(
    _ output: MarkdownRenderer.Output, _ source: RenderSource, _ meant: CanonicalForm
  ) -> Bool {
    let back = parsed(output.markdown, isExact: source.isExact)
    return back.map { meant.firstDifference(from: $0) == nil } ?? false
  }

  /// The form of Markdown by way of its HTML, or `nil` if it isn't read.
  private static func parsed(_ markdown: [UInt8], isExact: Bool) -> CanonicalForm? {
    MarkdownReader.html(markdown).map {
      CanonicalForm(HTMLTree(parsing: $0), isExact ? .full : .skeleton)
    }
  }

  /// Whether there are blocks other than paragraphs: one that is empty may leave no mark.
  private static func holdsBlocks(_ tree: HTMLTree) -> Bool {
    tree.nodes.contains { node in
      node.kind == .element && node.name != .p
        && CanonicalTraits(of: node).isSuperset(of: [.isStructure, .isSeparate])
    }
  }

  /// Whether a text holds something that means something in Markdown.
  ///
  /// Paragraphs of nothing else read as they are written.
  private static func needsProof(_ markdown: Span<UInt8>) -> Bool {
    // Readers take it for a byte order mark.
    if markdown.hasText("\u{FEFF}", at: 0) { return true }
    var previous = UInt8(ascii: "\n")
    for i in markdown.indices {
      let byte = markdown[i]
      let significance = significance[Int(byte)]
      if significance != 0 {
        if significance == 1 { return true }
        if previous == UInt8(ascii: "\n"), significance == 2 { return true }
        if previous == UInt8(ascii: " "), byte == UInt8(ascii: "\n") { return true }
      }
      previous = byte
    }
    return false
  }

  /// 1 for bytes that mean something anywhere, 2 for those that do so at the start of a line, 3
  /// for the line feed.
  private static let significance: [UInt8] = {
    var table: [UInt8] = Array(repeating: 0, count: 256)
    for byte in "*_`[<&\\~|\t\r\0".utf8 { table[Int(byte)] = 1 }
    for byte in "#>+-=:0123456789 ".utf8 { table[Int(byte)] = 2 }
    table[Int(UInt8(ascii: "\n"))] = 3
    return table
  }()
}
