internal import DecantCore

/// Text with formats, as the block editor keeps it in one attribute.
///
/// The editor drops elements without text, and writes those with attributes back without an end;
/// neither would be the block that was read, so that text with such elements has no form.
struct RichText {
  /// An element whose end is still to come.
  private struct Open {
    var name: String
    var tag: [UInt8]
    var start: Int
    var content: Int
    var isBare: Bool

    /// Whether it goes on where its like ended.
    var isContinued: Bool
  }

  private enum Step {
    case refused
    case inside
    case done
  }

  /// What was written.
  private(set) var output: [UInt8] = []

  /// The footnotes that were referred to.
  private(set) var references: [Int] = []

  /// The name of an empty link, which a block has as its own.
  private(set) var anchor: [UInt8]?

  private let source: RenderSource
  private let keepsSpace: Bool
  private let takesAnchor: Bool
  private let footnotes: BlockFootnotes?

  private var isAfterSpace = true
  private var open: [Open] = []

  /// The tag of the element that ended last, and where that was.
  private var lastTag: [UInt8] = []
  private var lastEnd = -1

  /// - Parameter takesAnchor: Whether the block can have the name of a place in it as its own.
  init(
    _ source: RenderSource, _ footnotes: BlockFootnotes? = nil, keepsSpace: Bool = false,
    takesAnchor: Bool = false
  ) {
    self.takesAnchor = takesAnchor
    self.source = source
    self.footnotes = footnotes
    self.keepsSpace = keepsSpace
  }

  /// Writes what is in an element, unless it has no form.
  ///
  /// - Returns: Whether all of it was written.
  mutating func write(contentOf node: HTMLTree.NodeID) -> Bool {
    let first = source.tree[node].firstChild
    guard first != HTMLTree.none else { return true }
    return write(first, source.tree[node].lastChild)
  }

  /// Writes neighbours, unless they have no form.
  ///
  /// - Returns: Whether all of them were written.
  mutating func write(_ first: HTMLTree.NodeID, _ last: HTMLTree.NodeID) -> Bool {
    let tree = source.tree
    var node = first
    while true {
      let step = enter(node)
      if step == .refused { return false }
      if step == .inside {
        if tree[node].firstChild != HTMLTree.none {
          node = tree[node].firstChild
          continue
        }
        guard leave() else { return false }
      }
      while node != last, tree[node].next == HTMLTree.none {
        node = tree[node].parent
        guard leave() else { return false }
      }
      if node == last { break }
      node = tree[node].next
    }
    if !keepsSpace { trim() }
    return true
  }

  /// Removes a space at the end, no-break spaces included.
  mutating func trimBeforeBacklink() {
    while true {
      if output.last == UInt8(ascii: " ") {
        output.removeLast()
      } else if output.count >= 2, output.suffix(2) == [0xC2, 0xA0] {
        output.removeLast(2)
      } else {
        return
      }
    }
  }

  private mutating func trim() {
    if output.last == UInt8(ascii: " ") { output.removeLast() }
  }

  private mutating func enter(_ node: HTMLTree.NodeID) -> Step {
    switch source.tree[node].kind {
    case .text:
      writeText(source.bytes(source.tree[node].text))
      return .done
    case .element: return enterElement(node)
    case .comment, .root, .doctype: return .refused
    }
  }

  private mutating func enterElement(_ node: HTMLTree.NodeID) -> Step {
    let element = source.tree[node]
    guard element.namespace == .html, RichText.formats.contains(element.name),
      hasPlainNames(node)
    else { return .refused }
    if let footnotes {
      if let number = footnotes.reference(node, source) {
        footnotes.appendReference(number, isFirst: !references.contains(number), to: &output)
        references.append(number)
        isAfterSpace = false
        return .done
      }
      if footnotes.isBacklink(node, source) { return .done }
    }
    if takesAnchor, anchor == nil, let name = emptyAnchor(node) {
      anchor = name
      return .done
    }
    if element.name == .br {
      guard element.attributes.isEmpty else { return .refused }
      if keepsSpace {
        output.append(UInt8(ascii: "\n"))
      } else {
        trim()
        output.append("<br>")
        isAfterSpace = true
      }
      return .done
    }
    var tag: [UInt8] = []
    BlockHTML.appendStartTag(of: node, source, to: &tag)
    if element.name.isVoid {
      output += tag
      isAfterSpace = false
    } else {
      begin(source.tree.name(of: node), tag, isBare: element.attributes.isEmpty)
    }
    return element.name.isVoid ? .done : .inside
  }

  /// The name of a link that leads nowhere and shows nothing.
  private func emptyAnchor(_ node: HTMLTree.NodeID) -> [UInt8]? {
    guard source.tree[node].name == .a, source.tree[node].firstChild == HTMLTree.none,
      source.hasOnly(["name", "id"], node),
      let name = source.tree.attribute("id", of: node)
        ?? source.tree.attribute("name", of: node), !name.isEmpty
    else { return nil }
    return Array(source.bytes(name))
  }

  /// Begins an element, or goes on with its like that has just ended: the editor makes one of two.
  private mutating func begin(_ name: String, _ tag: [UInt8], isBare: Bool) {
    let start = output.count
    let isContinued = lastEnd == start && lastTag == tag
    if isContinued { output.removeLast(name.utf8.count + 3) } else { output += tag }
    open.append(
      Open(
        name: name, tag: tag, start: start, content: output.count, isBare: isBare,
        isContinued: isContinued))
  }

  /// Ends the innermost element.
  private mutating func leave() -> Bool {
    guard let element = open.popLast() else { return true }
    guard output.count == element.content, !element.isContinued else {
      output.append("</")
      output.append(text: element.name)
      output.append(UInt8(ascii: ">"))
      lastTag = element.tag
      lastEnd = output.count
      return true
    }
    guard element.isBare else { return false }
    output.removeSubrange(element.start...)
    return true
  }

  private mutating func writeText(_ text: ArraySlice<UInt8>) {
    guard !keepsSpace else { return BlockHTML.append(text: text, to: &output) }
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(text.count)
    for byte in text {
      if !byte.isHTMLSpace {
        collapsed.append(byte)
        isAfterSpace = false
      } else if !isAfterSpace {
        collapsed.append(UInt8(ascii: " "))
        isAfterSpace = true
      }
    }
    BlockHTML.append(text: collapsed[...], to: &output)
  }

  /// Whether the names of an element's attributes are such as the editor keeps.
  private func hasPlainNames(_ node: HTMLTree.NodeID) -> Bool {
    for place in source.tree[node].attributes {
      let name = source.bytes(source.tree.attributes[Int(place)].name)
      let isPlain = name.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ":")
      }
      guard isPlain, !name.starts(with: "on".utf8) else { return false }
    }
    return true
  }

  /// The elements that the editor keeps in text, those that it has no button for included.
  private static let formats: Set<HTMLName> = [
    .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .br, .cite, .code, .data, .del, .dfn, .em, .font,
    .i, .img, .input, .ins, .kbd, .mark, .nobr, .q, .rb, .rp, .rt, .rtc, .ruby, .s, .samp, .small,
    .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var,
  ]
}
