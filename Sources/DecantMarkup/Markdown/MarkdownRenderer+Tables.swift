internal import DecantCore

extension MarkdownRenderer {
  /// Writes a table with pipes, if Markdown has a form for it.
  mutating func writeTable(_ node: HTMLTree.NodeID) {
    guard !frame.isTight, let shape = TableShape(of: node, source) else { return writeRaw([node]) }
    var lines: [UInt8] = []
    var rungs = Rungs()
    for (i, row) in shape.rows.enumerated() {
      if i > 0 { lines.append(UInt8(ascii: "\n")) }
      for cell in row {
        guard setCell(cell, &rungs) else { return writeRaw([node]) }
        lines.append(i == 0 && lines.isEmpty || lines.last == UInt8(ascii: "\n") ? "| " : " | ")
        lines += escaper.output
      }
      lines.append(" |")
      if i == 0 { appendDelimiters(shape.alignments, to: &lines) }
    }
    self.rungs.add(rungs)
    beginBlock()
    writer.write(lines)
  }

  private func appendDelimiters(_ alignments: [Alignment?], to lines: inout [UInt8]) {
    lines.append("\n|")
    for alignment in alignments {
      switch alignment {
      case nil: lines.append(" --- |")
      case .left: lines.append(" :-- |")
      case .center: lines.append(" :-: |")
      case .right: lines.append(" --: |")
      }
    }
  }

  /// Sets the text of a cell; whether it has a form in a line.
  private mutating func setCell(_ cell: HTMLTree.NodeID, _ rungs: inout Rungs) -> Bool {
    gatherer.gather(childrenOf: TableShape.content(of: cell, source))
    guard !gatherer.text.needsHTML, !gatherer.text.hasPipeTrouble else { return false }
    setLine(LineEscaper.Context(place: .cell, isExact: source.isExact), &rungs)
    return true
  }
}

extension InlineText {
  /// Whether a backslash stands before a pipe in code, which a cell can't hold.
  fileprivate var hasPipeTrouble: Bool {
    pieces.contains { piece in
      guard piece.kind == .code || piece.kind == .syntax else { return false }
      let text = Array(bytes[piece.range])
      return text.span.firstIndex(of: "\\|") != nil
        || (piece.kind == .syntax && text.last == UInt8(ascii: "\\"))
    }
  }
}

/// The rows and columns of a table that Markdown has a form for.
struct TableShape {
  private(set) var rows: [[HTMLTree.NodeID]] = []
  private(set) var alignments: [Alignment?] = []

  /// The shape of a table, or `nil`: without a header row, with spans, with blocks in cells, or
  /// with rows of different lengths a table stays HTML.
  init?(of table: HTMLTree.NodeID, _ source: RenderSource) {
    let tree = source.tree
    guard !source.isExact || source.isBare(table) else { return nil }
    var child = tree[table].firstChild
    var sections: [HTMLName] = []
    while child != HTMLTree.none {
      defer { child = tree[child].next }
      if source.isBlank(child) { continue }
      if tree[child].kind == .comment, !source.isExact { continue }
      guard tree[child].kind == .element, !source.isExact || source.isBare(child) else {
        return nil
      }
      let name = tree[child].name
      guard name == .thead || name == .tbody || (name == .tfoot && !source.isExact) else {
        return nil
      }
      guard !sections.contains(where: { $0 == .tfoot }) else { return nil }
      sections.append(name)
      guard addRows(of: child, source) else { return nil }
      if name == .thead, rows.count != 1 { return nil }
    }
    if source.isExact {
      guard sections == [.thead] || (sections == [.thead, .tbody] && rows.count > 1) else {
        return nil
      }
    }
    guard let header = rows.first, !header.isEmpty, isRegular(source) else { return nil }
    alignments = header.map(source.alignment)
  }

  private mutating func addRows(of section: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    let tree = source.tree
    var row = tree[section].firstChild
    while row != HTMLTree.none {
      defer { row = tree[row].next }
      if source.isBlank(row) { continue }
      guard tree[row].kind == .element, tree[row].name == .tr,
        !source.isExact || source.isBare(row)
      else { return false }
      var cells: [HTMLTree.NodeID] = []
      var cell = tree[row].firstChild
      while cell != HTMLTree.none {
        defer { cell = tree[cell].next }
        if source.isBlank(cell) { continue }
        guard tree[cell].kind == .element, isPlain(cell, source),
          tree[cell].name == (rows.isEmpty ? .th : .td)
        else { return false }
        cells.append(cell)
      }
      rows.append(cells)
    }
    return true
  }

  private func isPlain(_ cell: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    let tree = source.tree
    if source.isExact, !source.hasOnly(["align"], cell) { return false }
    if tree.attribute("align", of: cell) != nil, source.alignment(of: cell) == nil {
      return !source.isExact
    }
    return tree.attribute("colspan", of: cell) == nil && tree.attribute("rowspan", of: cell) == nil
      && !source.holdsBlock(TableShape.content(of: cell, source))
  }

  /// Whether all rows have the cells and the alignments of the header.
  private func isRegular(_ source: RenderSource) -> Bool {
    guard let header = rows.first else { return false }
    return rows.allSatisfy { row in
      row.count == header.count
        && zip(row, header).allSatisfy { source.alignment(of: $0) == source.alignment(of: $1) }
    }
  }

  /// The element that holds the text of a cell: the cell, or the one paragraph in it.
  static func content(of cell: HTMLTree.NodeID, _ source: RenderSource) -> HTMLTree.NodeID {
    guard !source.isExact else { return cell }
    let tree = source.tree
    var only = HTMLTree.none
    var child = tree[cell].firstChild
    while child != HTMLTree.none {
      if !source.isBlank(child) {
        guard only == HTMLTree.none else { return cell }
        only = child
      }
      child = tree[child].next
    }
    let isParagraph = only != HTMLTree.none && source.isBlock(only) && tree[only].name == .p
    return isParagraph ? only : cell
  }
}
