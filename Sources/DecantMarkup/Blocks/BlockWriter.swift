internal import DecantCore

/// Writes HTML as the blocks of WordPress's editor.
///
/// Each block is spelled as the editor itself saves it, so that it opens without a question; what
/// has no block becomes a block of HTML. Time and memory are linear, whatever the depth.
struct BlockWriter {
  /// What is written.
  struct Output {
    /// The text of the body.
    var text: [UInt8] = []

    /// The footnotes as WordPress keeps them in a custom field, as JSON; empty if there are none.
    var footnotes: [UInt8] = []

    /// How many blocks of HTML stand for what has no block.
    var htmlBlocks = 0
  }

  /// Children of an element that are still to be written.
  struct Frame {
    /// What the children are.
    enum Kind {
      case flow
      case items
      case lists
    }

    var kind: Kind
    var next: HTMLTree.NodeID

    /// Where to stop, or ``HTMLTree/none`` for the last child.
    var end = HTMLTree.none

    /// What follows the last child.
    var closing: [UInt8] = []

    /// Whether no block was written yet.
    var isFirst = true

    /// Whether the children stand in the flow around the element.
    var isTransparent = false
  }

  /// How deep blocks may stand in each other; what is deeper is HTML.
  static let maximumDepth = 100

  let source: RenderSource
  let footnotes: BlockFootnotes?

  var tree: HTMLTree { source.tree }

  var frames: [Frame] = []
  var output = Output()

  /// The footnotes that were referred to, in order.
  var references: [Int] = []

  private init(_ source: RenderSource, _ footnotes: BlockFootnotes?) {
    self.source = source
    self.footnotes = footnotes
  }

  /// Writes a tree.
  static func write(_ tree: HTMLTree) -> Output {
    let source = RenderSource(tree, isExact: true)
    if let footnotes = BlockFootnotes(source) {
      var writer = BlockWriter(source, footnotes)
      writer.run()
      if footnotes.areComplete(writer.references) {
        writer.output.footnotes = footnotes.json
        return writer.output
      }
    }
    var writer = BlockWriter(source, nil)
    writer.run()
    return writer.output
  }

  private mutating func run() {
    frames.append(Frame(kind: .flow, next: tree[HTMLTree.root].firstChild))
    while let frame = frames.last {
      if frame.next == HTMLTree.none || frame.next == frame.end {
        output.text += frame.closing
        frames.removeLast()
        if frame.isTransparent { isFirst = frame.isFirst }
        continue
      }
      switch frame.kind {
      case .flow: writeFlow(frame.next)
      case .items: writeItem(frame.next)
      case .lists: writeNestedList(frame.next)
      }
    }
  }
}

extension BlockWriter {
  /// Whether no block was written yet among the neighbours.
  var isFirst: Bool {
    get { frames.last?.isFirst ?? true }
    set { if !frames.isEmpty { frames[frames.count - 1].isFirst = newValue } }
  }

  /// Where the next child of the innermost element is.
  var next: HTMLTree.NodeID {
    get { frames.last?.next ?? HTMLTree.none }
    set { if !frames.isEmpty { frames[frames.count - 1].next = newValue } }
  }

  /// Writes what parts a block from the one before it.
  mutating func beginBlock() {
    if !isFirst { output.text.append("\n\n") }
    isFirst = false
  }

  /// Writes the comment that opens a block.
  mutating func open(_ name: StaticString, _ attributes: BlockAttributes = BlockAttributes()) {
    beginBlock()
    output.text.append("<!-- wp:")
    output.text.append(name)
    if !attributes.isEmpty {
      output.text.append(UInt8(ascii: " "))
      output.text += attributes.json
    }
    output.text.append(" -->\n")
  }

  /// Writes the comment that closes a block.
  mutating func close(_ name: StaticString) { output.text += BlockWriter.closing(name) }

  /// The comment that closes a block.
  static func closing(_ name: StaticString) -> [UInt8] {
    var text: [UInt8] = []
    text.append("\n<!-- /wp:")
    text.append(name)
    text.append(" -->")
    return text
  }

  /// A start tag with classes and an identifier.
  static func tag(_ name: String, classes: [[UInt8]], id: [UInt8]? = nil) -> [UInt8] {
    var text: [UInt8] = [UInt8(ascii: "<")]
    text.append(text: name)
    if !classes.isEmpty {
      BlockHTML.append("class", Array(classes.joined(separator: [UInt8(ascii: " ")])), to: &text)
    }
    if let id { BlockHTML.append("id", id, to: &text) }
    text.append(UInt8(ascii: ">"))
    return text
  }

  /// Puts the children of an element in the place of it.
  mutating func enterTransparent(_ node: HTMLTree.NodeID) {
    var frame = Frame(kind: .flow, next: tree[node].firstChild)
    frame.isFirst = isFirst
    frame.isTransparent = true
    frames.append(frame)
  }

  /// Writes a node as a block of HTML.
  mutating func writeHTML(_ node: HTMLTree.NodeID) { writeHTML(node, node) }

  /// Writes neighbours as a block of HTML.
  mutating func writeHTML(_ first: HTMLTree.NodeID, _ last: HTMLTree.NodeID) {
    var html = BlockHTML(source, space: .kept)
    var node = first
    while node != HTMLTree.none {
      html.write(node)
      if node == last { break }
      node = tree[node].next
    }
    var text = html.output[...]
    while let byte = text.first, byte.isHTMLSpace { text.removeFirst() }
    while let byte = text.last, byte.isHTMLSpace { text.removeLast() }
    guard !text.isEmpty else { return }
    open("html")
    output.text += text
    output.htmlBlocks += 1
    close("html")
  }
}
