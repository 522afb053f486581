internal import DecantCore

/// Markdown that was read back and compared with what was meant.
enum ProvedMarkdown {
  /// How many blocks may turn out not to come back before the whole body stays HTML.
  private static let attempts = 16

  /// Writes a tree as Markdown.
  ///
  /// A block that doesn't come back from it stays HTML.
  static func render(_ tree: HTMLTree, isExact: Bool) -> MarkdownRenderer.Output {
    let level: CanonicalForm.Level = isExact ? .full : .skeleton
    var output = MarkdownRenderer.render(tree, isExact: isExact)
    let isEmpty = output.markdown.isEmpty && tree[HTMLTree.root].firstChild != HTMLTree.none
    guard isEmpty || needsProof(output.markdown.span) else { return output }
    let meant = CanonicalForm(tree, level)
    var raw: Set<HTMLTree.NodeID> = []
    for _ in 0..<attempts {
      guard let html = CMark.html(output.markdown) else { break }
      let back = CanonicalForm(HTMLTree(parsing: html), level)
      guard let node = meant.firstDifference(from: back) else { return output }
      guard node != HTMLTree.none, raw.insert(node).inserted else { break }
      output = MarkdownRenderer.render(tree, isExact: isExact, raw: raw)
    }
    return whole(tree, isExact: isExact)
  }

  /// Every block as HTML.
  private static func whole(_ tree: HTMLTree, isExact: Bool) -> MarkdownRenderer.Output {
    var raw: Set<HTMLTree.NodeID> = []
    var node = tree[HTMLTree.root].firstChild
    while node != HTMLTree.none {
      raw.insert(node)
      node = tree[node].next
    }
    var output = MarkdownRenderer.render(tree, isExact: isExact, raw: raw)
    output.rungs.rawBodies += 1
    return output
  }

  /// Whether a text holds a byte that means something in Markdown.
  ///
  /// Paragraphs of others read as they are written.
  private static func needsProof(_ markdown: Span<UInt8>) -> Bool {
    for i in markdown.indices {
      switch markdown[i] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
        UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
        UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "-"),
        UInt8(
          ascii: "0")...UInt8(
          ascii: "9"), UInt8(ascii: "\t"):
        return true
      default: break
      }
    }
    return false
  }
}
