internal import DecantCore

/// Writes the canonical form of a Markdown text as it is read, without the HTML in between.
///
/// It is that of the tree of ``MarkdownReader/html(_:)``. What only a parser of HTML can place, as
/// most raw HTML, it leaves to one.
struct MarkdownForm: ~Copyable {
  var inlines: InlineReader
  var writer: CanonicalWriter

  /// An element that is open.
  struct Open {
    let name: HTMLName
    let model: PlainElement.Model
  }

  /// The elements that are open, from the outside in.
  var open: [Open] = []

  /// Whether one of them is a link: a parser ends a link where the next begins.
  var isInLink = false

  /// The number of the picture whose text is gathered, or -1.
  var image: Int32 = -1

  /// The text of a picture, or of a reference.
  var gathered: [UInt8] = []

  /// Whether a parser of HTML is needed.
  var needsParser = false

  /// The form of a text at the level of ``CanonicalForm/Level/skeleton``, or `nil` if a parser of
  /// HTML is needed.
  ///
  /// - Parameter text: The text as ``MarkdownReader`` prepares it.
  static func make(_ text: Span<UInt8>) -> [UInt8]? {
    let reader = BlockReader(text)
    var form = MarkdownForm(reader, size: text.count)
    form.write(reader.text.span, reader.blocks)
    // A parser closes what is open at the end.
    return form.needsParser || !form.open.isEmpty ? nil : form.writer.finish()
  }

  private init(_ reader: BlockReader, size: Int) {
    inlines = InlineReader(reader.references)
    writer = CanonicalWriter(.skeleton, size: size)
  }

  private mutating func write(_ text: Span<UInt8>, _ blocks: [MarkdownBlock]) {
    var id = BlockReader.root
    while !needsParser {
      enter(blocks[Int(id)], text, blocks)
      if blocks[Int(id)].firstChild != MarkdownBlock.none {
        id = blocks[Int(id)].firstChild
        continue
      }
      leave(blocks[Int(id)], blocks)
      while blocks[Int(id)].next == MarkdownBlock.none {
        id = blocks[Int(id)].parent
        guard id != MarkdownBlock.none else { return }
        leave(blocks[Int(id)], blocks)
      }
      id = blocks[Int(id)].next
    }
  }

  private mutating func enter(
    _ block: MarkdownBlock, _ text: Span<UInt8>, _ blocks: [MarkdownBlock]
  ) {
    switch block.kind {
    case .document: break
    case .html: writeRaw(text, block.text.places)
    case .paragraph:
      if !block.isInTightList(of: blocks) { enter(.p) }
      writeInlines(block, text)
    case .heading:
      enter(block.name)
      writeInlines(block, text)
    case .quote, .item, .rule: enter(block.name)
    case .table: enter(.table)
    case .row: enterRow(block)
    case .list: enterList(block)
    case .code: writeCode(block, text)
    case .cell: enterCell(block, text, blocks)
    }
  }

  private mutating func leave(_ block: MarkdownBlock, _ blocks: [MarkdownBlock]) {
    switch block.kind {
    case .document, .html: break
    case .paragraph: if !block.isInTightList(of: blocks) { leave(.p) }
    case .cell: leave(block.cellName(in: blocks))
    case .row:
      leave(.tr)
      leave(block.sectionName)
    default: leave(block.name)
    }
  }

  private mutating func enterRow(_ block: MarkdownBlock) {
    enter(block.sectionName)
    enter(.tr)
  }

  private mutating func enterList(_ block: MarkdownBlock) {
    let name = block.name
    guard name == .ol, block.number != 1 else { return enter(name) }
    guard begin(name) else { return }
    let number = Array(String(block.number).utf8)
    writer.add("start", number.span, number.indices)
    writer.beginContent()
  }

  private mutating func enterCell(
    _ block: MarkdownBlock, _ text: Span<UInt8>, _ blocks: [MarkdownBlock]
  ) {
    guard begin(block.cellName(in: blocks)) else { return }
    if let alignment = block.alignment { writer.add(alignment) }
    writer.beginContent()
    writeInlines(block, text)
  }

  /// Begins an element without attributes that count.
  mutating func enter(_ name: HTMLName) {
    if push(name) { writer.enter(name) }
  }

  /// Begins an element that counts, and whose attributes follow; whether it can be placed.
  mutating func begin(_ name: HTMLName) -> Bool {
    guard push(name) else { return false }
    let traits = CanonicalTraits(of: name)
    writer.prepare(name, traits, counts: true)
    writer.begin(name, traits)
    return true
  }

  private mutating func push(_ name: HTMLName) -> Bool {
    guard let element = PlainElement.find(name),
      (open.last?.model ?? .flow).holds(element.category), name != .a || !isInLink
    else {
      needsParser = true
      return false
    }
    open.append(Open(name: name, model: element.model))
    if name == .a { isInLink = true }
    return true
  }

  /// Ends an element, which must be the last that was begun.
  mutating func leave(_ name: HTMLName) {
    guard open.popLast()?.name == name else { return needsParser = true }
    if name == .a { isInLink = false }
    writer.leave(name)
  }
}

extension MarkdownBlock {
  /// Whether it is in a list without blank lines.
  fileprivate func isInTightList(of blocks: [MarkdownBlock]) -> Bool {
    guard parent != MarkdownBlock.none else { return false }
    let list = blocks[Int(parent)].parent
    guard list != MarkdownBlock.none else { return false }
    return blocks[Int(list)].kind == .list && blocks[Int(list)].isTight
  }

  /// The name of the element that a row is in.
  fileprivate var sectionName: HTMLName { previous == MarkdownBlock.none ? .thead : .tbody }

  /// The name of the element that a cell is.
  fileprivate func cellName(in blocks: [MarkdownBlock]) -> HTMLName {
    blocks[Int(parent)].previous == MarkdownBlock.none ? .th : .td
  }

  /// The name of the element that it is.
  fileprivate var name: HTMLName {
    switch kind {
    case .quote: .blockquote
    case .list: ListMarker.isOrdered(mark) ? .ol : .ul
    case .item: .li
    case .heading: HTMLName(number: HTMLName.h1.number + UInt32(level) - 1)
    case .code: .pre
    case .rule: .hr
    case .table: .table
    case .row: .tr
    case .document, .paragraph, .html, .cell: .p
    }
  }
}
