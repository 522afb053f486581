internal import DecantCore

/// The footnotes at the end of a text, as WordPress keeps them: in a custom field, by identifiers.
struct BlockFootnotes {
  /// The element that holds them.
  let section: HTMLTree.NodeID

  /// The texts, in order.
  private var notes: [[UInt8]] = []

  /// Where each identifier of the source stands among them.
  private var places: [[UInt8]: Int] = [:]

  /// How many references there are.
  private var referenceCount = 0

  /// Returns `nil` if there are none, or some that aren't a line of text.
  init?(_ source: RenderSource) {
    guard let section = BlockFootnotes.section(source),
      let list = BlockFootnotes.list(in: section, source)
    else { return nil }
    self.section = section
    var item = source.tree[list].firstChild
    while item != HTMLTree.none {
      if !source.isBlank(item) { guard add(item, source) else { return nil } }
      item = source.tree[item].next
    }
    guard !notes.isEmpty else { return nil }
    var node = source.tree.following(HTMLTree.root)
    while node != HTMLTree.none {
      if source.tree[node].kind == .element, reference(node, source) != nil { referenceCount += 1 }
      node = source.tree.following(node)
    }
  }

  /// The last element, if it is one of footnotes.
  private static func section(_ source: RenderSource) -> HTMLTree.NodeID? {
    var last = source.tree[HTMLTree.root].lastChild
    while last != HTMLTree.none, source.isBlank(last) { last = source.tree[last].previous }
    guard last != HTMLTree.none, source.tree[last].kind == .element,
      source.tree[last].name == .section || source.tree[last].name == .div,
      let value = source.tree.attribute("class", of: last)
    else { return nil }
    let words = source.bytes(value).split(whereSeparator: \.isHTMLSpace)
    return words.contains { $0.elementsEqual("footnotes".utf8) } ? last : nil
  }

  private static func list(in section: HTMLTree.NodeID, _ source: RenderSource) -> HTMLTree.NodeID?
  {
    var list: HTMLTree.NodeID?
    var child = source.tree[section].firstChild
    while child != HTMLTree.none {
      if source.tree[child].kind == .element, source.tree[child].name == .ol, list == nil {
        list = child
      } else if !source.isBlank(child), source.tree[child].name != .hr {
        return nil
      }
      child = source.tree[child].next
    }
    return list
  }

  private mutating func add(_ item: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    let tree = source.tree
    guard tree[item].kind == .element, tree[item].name == .li,
      let id = tree.attribute("id", of: item), !id.isEmpty
    else { return false }
    var child = tree[item].firstChild
    while child != HTMLTree.none, source.isBlank(child) { child = tree[child].next }
    guard child != HTMLTree.none else { return false }
    let isParagraph = tree[child].kind == .element && tree[child].name == .p
    guard !isParagraph || source.isLastContent(child) else { return false }
    let content = isParagraph ? child : item
    guard !source.holdsBlock(content), tree[content].firstChild != HTMLTree.none else {
      return false
    }
    var text = RichText(source, BlockFootnotes(section))
    guard text.write(contentOf: content) else { return false }
    text.trimBeforeBacklink()
    places[Array(source.bytes(id))] = notes.count
    notes.append(text.output)
    return true
  }

  private init(_ section: HTMLTree.NodeID) { self.section = section }

  /// Whether all footnotes have a reference in the text, and all references stand in the text.
  func areComplete(_ references: [Int]) -> Bool {
    references.count == referenceCount && Set(references).count == notes.count
  }

  /// The footnote that an element refers to.
  func reference(_ node: HTMLTree.NodeID, _ source: RenderSource) -> Int? {
    let tree = source.tree
    guard !places.isEmpty, tree[node].name == .sup else { return nil }
    let link = tree[node].firstChild
    guard link != HTMLTree.none, tree[node].lastChild == link, tree[link].kind == .element,
      tree[link].name == .a, let address = tree.attribute("href", of: link),
      let id = BlockLook.rest(of: Array(source.bytes(address)), after: "#")
    else { return nil }
    return places[id]
  }

  /// Whether a link leads from a footnote back to its reference.
  func isBacklink(_ node: HTMLTree.NodeID, _ source: RenderSource) -> Bool {
    guard source.tree[node].name == .a, places.isEmpty,
      let address = source.tree.attribute("href", of: node)
    else { return false }
    return source.bytes(address).starts(with: "#fnref".utf8)
  }

  /// Writes a reference as the editor does.
  func appendReference(_ place: Int, isFirst: Bool, to output: inout [UInt8]) {
    let id = identifier(place)
    output.append(text: "<sup data-fn=\"\(id)\" class=\"fn\"><a href=\"#\(id)\"")
    if isFirst { output.append(text: " id=\"\(id)-link\"") }
    output.append(text: ">\(place + 1)</a></sup>")
  }

  /// The custom field in which WordPress keeps the texts.
  var json: [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for (place, note) in notes.enumerated() {
      json.append(place == 0 ? "{\"content\":" : ",{\"content\":")
      json.append(jsonString: String(decoding: note, as: UTF8.self))
      json.append(",\"id\":\"")
      json.append(text: identifier(place))
      json.append("\"}")
    }
    return json + [UInt8(ascii: "]")]
  }

  /// A UUID of the form that the editor makes by chance, made of the text.
  private func identifier(_ place: Int) -> String {
    let note = notes[place]
    let high = FNV1a.hash64(note + Array("#\(place)".utf8))
    let low = FNV1a.hash64(Array("\(place)#".utf8) + note)
    var digits = BlockFootnotes.hexadecimal(high) + BlockFootnotes.hexadecimal(low)
    digits[12] = UInt8(ascii: "4")
    digits[16] = UInt8(ascii: "a")
    for dash in [20, 16, 12, 8] { digits.insert(UInt8(ascii: "-"), at: dash) }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func hexadecimal(_ number: UInt64) -> [UInt8] {
    let digits = Array(String(number, radix: 16).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: 16 - digits.count) + digits
  }
}
