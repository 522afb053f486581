internal import DecantCore

/// Looks for blocks and shortcodes in a body that don't close, or can't be read.
struct BodyJudge {
  private(set) var findings: [(rule: DiagnosticRule, message: String)] = []
  private var open: [String] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    judgeBlocks(bytes)
    judgeCaptions(bytes)
  }

  /// Reads the comments that delimit blocks, as WordPress's parser does.
  private mutating func judgeBlocks(_ bytes: [UInt8]) {
    var i = 0
    while let start = bytes.span.firstIndex(of: "<!-- ", from: i) {
      i = start + 5
      let isEnd = i < bytes.count && bytes[i] == UInt8(ascii: "/")
      let word = isEnd ? i + 1 : i
      guard bytes.span.hasText("wp:", at: word) else { continue }
      guard let end = bytes.span.firstIndex(of: "-->", from: word) else { break }
      i = end + 3
      let inner = bytes[(word + 3)..<end]
      let name = inner.prefix {
        $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\t")
      }
      guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
        continue
      }
      var rest = inner.dropFirst(name.count)
      while let byte = rest.first, byte <= 32 { rest.removeFirst() }
      while let byte = rest.last, byte <= 32 { rest.removeLast() }
      let isVoid = rest.last == UInt8(ascii: "/")
      if isVoid { rest.removeLast() }
      while let byte = rest.last, byte <= 32 { rest.removeLast() }
      take(String(decoding: name, as: UTF8.self), Array(rest), isEnd: isEnd, isVoid: isVoid)
    }
    for name in open {
      findings.append((.wxrUnclosedBlock, "the block \(name.quoted) has no end"))
    }
  }

  private mutating func take(_ name: String, _ attributes: [UInt8], isEnd: Bool, isVoid: Bool) {
    if isEnd {
      guard let place = open.lastIndex(of: name) else {
        return findings.append((.wxrStrayBlockEnd, "the block \(name.quoted) ends and never began"))
      }
      for inner in open[(place + 1)...] {
        findings.append((.wxrUnclosedBlock, "the block \(inner.quoted) has no end"))
      }
      open.removeSubrange(place...)
      return
    }
    if !attributes.isEmpty {
      let tree = JSONTree(attributes)
      if tree.failure != nil || !tree.faults.isEmpty || tree.nodes.first?.kind != .beginObject {
        findings.append(
          (.wxrInvalidBlockAttributes, "the attributes of the block \(name.quoted) aren't JSON"))
      }
    }
    if !isVoid { open.append(name) }
  }

  /// Counts `[caption` and `[/caption]`: the one shortcode of WordPress's own that must close.
  private mutating func judgeCaptions(_ bytes: [UInt8]) {
    var i = 0
    while let start = bytes.span.firstIndex(of: "[caption ", from: i) {
      i = start + 9
      // Doubled brackets are text.
      if start > 0, bytes[start - 1] == UInt8(ascii: "[") { continue }
      let next = bytes.span.firstIndex(of: "[caption ", from: i) ?? bytes.count
      let end = bytes.span.firstIndex(of: "[/caption]", from: i)
      if end.map({ $0 > next }) ?? true {
        findings.append((.wxrUnclosedShortcode, "the shortcode \"caption\" has no end"))
      }
    }
  }
}
