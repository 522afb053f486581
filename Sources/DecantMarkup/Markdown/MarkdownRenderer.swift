internal import DecantCore

/// Writes a tree of HTML as Markdown: CommonMark with the tables and the strikethrough of GitHub.
///
/// The tree is walked with a stack of frames and without recursion. What Markdown can't say stays
/// HTML: first a tag in a line, then a block.
package struct MarkdownRenderer: ~Copyable {
  /// Markdown, and how far it is from plain.
  package struct Output {
    /// The Markdown, without a line feed at the end.
    package var markdown: [UInt8]

    /// What was needed beyond plain Markdown.
    package var rungs: Rungs
  }

  /// A container whose children are written.
  struct Frame {
    /// What is at work.
    enum Kind {
      /// Blocks, one after the other.
      case flow

      /// The items of a list.
      case list
    }

    let kind: Kind
    let top: HTMLTree.NodeID
    var cursor: HTMLTree.NodeID
    var isTight = false

    /// Whether the container has a marker that ends with it.
    var hasMarker = false

    /// What is written at the end.
    var ending: [UInt8] = []

    /// The child whose text is in the ending.
    var caption = HTMLTree.none

    /// Whether the caption is written as Markdown before the ending.
    var captionFollows = false

    /// The marker of the list that was written last, if it was the last block.
    var lastMarker: UInt8 = 0

    /// The marker of this list.
    var marker: UInt8 = 0

    /// The number of the next item.
    var number = 0
  }

  let source: RenderSource
  let tree: HTMLTree
  let raw: Set<HTMLTree.NodeID>
  var writer = LineWriter()
  var rungs = Rungs()

  /// The container at work.
  var frame: Frame

  /// The containers around it, from the outside in.
  var stack: [Frame] = []

  private var isDone = false

  /// The text of the block at work.
  var gatherer: InlineGatherer

  /// The line that is made of it.
  var spelling = EmphasisSpelling()

  /// The line as it is written.
  var escaper = LineEscaper()

  /// The list whose first item comes next.
  var list: ListOpening?

  /// The inline nodes that wait for the next block.
  var run: [HTMLTree.NodeID] = []

  private init(_ source: RenderSource, raw: Set<HTMLTree.NodeID>) {
    self.source = source
    tree = source.tree
    self.raw = raw
    gatherer = InlineGatherer(source)
    let first = tree[HTMLTree.root].firstChild
    frame = Frame(kind: .flow, top: HTMLTree.root, cursor: first)
  }

  /// Writes a tree.
  ///
  /// - Parameters:
  ///   - isExact: Whether every element and attribute must come back; otherwise those that only
  ///     serve the looks are left out.
  ///   - raw: The children of the root that stay HTML.
  package static func render(
    _ tree: HTMLTree, isExact: Bool, raw: Set<HTMLTree.NodeID> = []
  ) -> Output {
    render(RenderSource(tree, isExact: isExact), raw: raw)
  }

  /// Writes the tree of a source.
  ///
  /// - Parameter raw: The children of the root that stay HTML.
  static func render(_ source: RenderSource, raw: Set<HTMLTree.NodeID> = []) -> Output {
    var renderer = MarkdownRenderer(source, raw: raw)
    renderer.write()
    return Output(markdown: renderer.writer.output.bytes, rungs: renderer.rungs)
  }

  /// Begins to work at a container.
  mutating func push(_ inner: Frame) {
    stack.append(frame)
    frame = inner
  }

  /// Goes back to the container around the one at work.
  mutating func pop() {
    if let outer = stack.popLast() { frame = outer } else { isDone = true }
  }

  private mutating func write() {
    while !isDone {
      switch frame.kind {
      case .flow: stepFlow()
      case .list: stepList()
      }
    }
  }

  /// Begins a block.
  mutating func beginBlock() {
    writer.beginBlock(tight: frame.isTight)
    frame.lastMarker = 0
  }

  /// Begins a container behind a marker.
  mutating func open(_ marker: [UInt8], continuation: [UInt8]) {
    writer.open(marker, continuation: continuation, tight: frame.isTight)
    frame.lastMarker = 0
  }

  /// Ends the container at work.
  mutating func closeFrame() {
    if frame.captionFollows { return openCaption() }
    if !frame.ending.isEmpty {
      beginBlock()
      writer.write(frame.ending)
    }
    if frame.hasMarker { writer.close() }
    pop()
  }
}
