internal import DecantCore

/// Builds a tree from tokens, as the HTML standard, 13.2.6, says, with scripting off.
///
/// It keeps the stack of open elements itself: nothing recurses. Costs that the standard leaves
/// open-ended (formatting elements opened again and again, elements moved within a deep stack) are
/// paid from a budget in proportion to the input; an input that exhausts it is built without them.
struct HTMLTreeBuilder {
  /// The insertion mode (13.2.4.1).
  enum Mode: UInt8 {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead
    case inBody, text
    case inTable, inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell
    case inTemplate
    case afterBody, inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
  }

  /// The element in which a fragment stands.
  struct Context {
    var name: HTMLName
    var namespace: HTMLTree.Namespace = .html
  }

  var tokenizer: HTMLTokenizer
  var tree = HTMLTree()
  var stack = HTMLOpenElements()

  /// The list of active formatting elements; ``HTMLTree/none`` is a marker.
  var formatting: [HTMLTree.NodeID] = []

  var mode = Mode.initial
  var originalMode = Mode.initial
  var templateModes: [Mode] = []
  var head = HTMLTree.none
  var form = HTMLTree.none
  var allowsFrameset = true
  var fosters = false
  var isQuirky = false
  var ignoresLineFeed = false

  /// Whether the text was white space and nulls only.
  var isBlank = false

  /// The text in a table whose place isn't known yet.
  var tableText: [Range<Int32>] = []

  /// The text of nodes that lies in several ranges of the buffer.
  var pieces = HTMLTextPieces()

  /// The token that is processed.
  var token = HTMLToken(.end)

  /// How many elements may still be made or moved beyond those that tags ask for.
  var budget: Int

  /// Where the fragment stands; `nil` for a document.
  let context: Context?

  /// Creates a builder for an input.
  init(_ input: [UInt8], context: Context?) {
    tokenizer = HTMLTokenizer(input)
    tree.nodes.reserveCapacity(2 + input.count / 32)
    budget = 100_000 + 4 * input.count
    self.context = context
    if let context { start(in: context) }
  }

  /// Builds the tree of the input.
  mutating func build(_ input: Span<UInt8>) -> HTMLTree {
    repeat {
      token = tokenizer.next(input)
      if token.kind == .text { prepareText() } else { ignoresLineFeed = false }
      if token.kind != .text || !token.text.isEmpty { process() }
      tokenizer.allowsCDATA = stack.count > 0 && adjusted.namespace != .html
    } while token.kind != .end
    pieces.join(&tree, &tokenizer.buffer)
    tree.buffer = tokenizer.buffer
    tree.attributes = tokenizer.attributes
    tree.otherNames = tokenizer.otherNames
    return tree
  }

  /// Processes the token until a mode has consumed it.
  private mutating func process() {
    while true {
      if isForeign ? foreign() : byMode() { return }
    }
  }

  /// Processes the token by the rules of the insertion mode; returns whether it is consumed.
  mutating func byMode() -> Bool {
    switch mode {
    case .inBody: inBody()
    case .text: inText()
    case .initial: initial()
    case .beforeHTML: beforeHTML()
    case .beforeHead: beforeHead()
    case .inHead: inHead()
    case .inHeadNoscript: inHeadNoscript()
    case .afterHead: afterHead()
    case .inTable: inTable()
    case .inTableText: inTableText()
    case .inCaption: inCaption()
    case .inColumnGroup: inColumnGroup()
    case .inTableBody: inTableBody()
    case .inRow: inRow()
    case .inCell: inCell()
    case .inTemplate: inTemplate()
    case .afterBody: afterBody()
    case .inFrameset: inFrameset()
    case .afterFrameset: afterFrameset()
    case .afterAfterBody: afterAfterBody()
    case .afterAfterFrameset: afterAfterFrameset()
    }
  }

  /// Leaves out the line feed after `<pre>`, and nulls where they mean nothing.
  private mutating func prepareText() {
    if ignoresLineFeed {
      ignoresLineFeed = false
      if tokenizer.buffer[Int(token.text.lowerBound)] == UInt8(ascii: "\n") {
        token.text = token.text.lowerBound + 1..<token.text.upperBound
      }
    }
    if tokenizer.hasNull { replaceNulls() }
  }

  private mutating func replaceNulls() {
    let source = Int(token.text.lowerBound)..<Int(token.text.upperBound)
    isBlank = tokenizer.buffer[source].allSatisfy { $0 == 0 || $0.isHTMLSpace }
    guard tokenizer.buffer[source].contains(0) else { return }
    let start = tokenizer.buffer.count
    let isShown = stack.count > 0 && isForeign
    for i in source {
      let byte = tokenizer.buffer[i]
      if byte != 0 {
        tokenizer.buffer.append(byte)
      } else if isShown {
        tokenizer.buffer.append("\u{FFFD}")
      }
    }
    token.text = tokenizer.range(start, tokenizer.buffer.count)
  }

  /// Prepares for a fragment (13.4).
  private mutating func start(in context: Context) {
    stack.push(HTMLTree.root, .html)
    if context.namespace == .html {
      switch context.name {
      case .title, .textarea: tokenizer.content = .escapableText
      case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.content = .rawText
      case .script: tokenizer.content = .script
      case .plaintext: tokenizer.content = .plaintext
      case .template: templateModes = [.inTemplate]
      case .form: form = HTMLTreeBuilder.formOutside
      default: break
      }
    } else {
      tokenizer.allowsCDATA = true
    }
    resetMode()
  }

  /// Stands for a form that the fragment is in.
  private static let formOutside: HTMLTree.NodeID = -2
}
