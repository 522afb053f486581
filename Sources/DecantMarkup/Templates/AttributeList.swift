internal import DecantCore

/// Attributes in braces, as Kramdown and Goldmark read them: `#id .class key="value"`.
struct AttributeList {
  private(set) var pairs: [(name: [UInt8], value: [UInt8])] = []

  /// Whether a table of contents stands here.
  private(set) var isContents = false

  /// Whether a heading isn't in the table of contents.
  private(set) var isHidden = false

  /// Reads what stands between the braces; `nil` if it isn't attributes.
  init?(_ text: ArraySlice<UInt8>) {
    var i = text.startIndex
    while true {
      while i < text.endIndex, text[i].isHTMLSpace { i += 1 }
      guard i < text.endIndex else { break }
      guard read(text, &i) else { return nil }
    }
    guard !pairs.isEmpty || isContents || isHidden else { return nil }
  }

  private mutating func read(_ text: ArraySlice<UInt8>, _ i: inout Int) -> Bool {
    let start = i
    while i < text.endIndex, !text[i].isHTMLSpace, text[i] != UInt8(ascii: "=") { i += 1 }
    let word = text[start..<i]
    guard i < text.endIndex, text[i] == UInt8(ascii: "=") else { return take(word) }
    i += 1
    guard let value = value(text, &i), !word.isEmpty,
      word.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
    else { return false }
    pairs.append((Array(word.map(\.lowercased)), value))
    return true
  }

  private mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.first {
    case UInt8(ascii: "#") where word.count > 1:
      pairs.append((Array("id".utf8), Array(word.dropFirst())))
    case UInt8(ascii: ".") where word.count > 1:
      let names = word.split(separator: UInt8(ascii: "."))
      isHidden = isHidden || names.contains { $0.elementsEqual("no_toc".utf8) }
      pairs.append((Array("class".utf8), Array(names.joined(separator: [UInt8(ascii: " ")]))))
    default:
      guard word.elementsEqual("toc".utf8) else { return false }
      isContents = true
    }
    return true
  }

  private func value(_ text: ArraySlice<UInt8>, _ i: inout Int) -> [UInt8]? {
    guard i < text.endIndex else { return nil }
    let quote = text[i]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = i
      while i < text.endIndex, !text[i].isHTMLSpace { i += 1 }
      return Array(text[start..<i])
    }
    i += 1
    let start = i
    while i < text.endIndex, text[i] != quote { i += 1 }
    guard i < text.endIndex else { return nil }
    i += 1
    return Array(text[start..<(i - 1)])
  }

  /// Gives the attributes to an element.
  func apply(to node: HTMLTree.NodeID, of tree: inout HTMLTree) {
    for (name, value) in pairs { tree.setAttribute(name, value, of: node) }
  }
}

/// A list of attributes that ends or begins a text.
struct PlacedAttributes {
  let list: AttributeList

  /// The part of the text that is left.
  let rest: Range<Int32>

  /// Whether the list stands on a line of its own.
  let isAlone: Bool

  /// Finds attributes at the end of a text.
  ///
  /// - Parameter marks: What may follow the brace.
  init?(atEndOf range: Range<Int32>, of tree: HTMLTree, marks: [UInt8]) {
    let text = tree.bytes(range)
    var end = text.endIndex
    while end > text.startIndex, text[end - 1].isHTMLSpace { end -= 1 }
    guard end > text.startIndex, text[end - 1] == UInt8(ascii: "}"),
      let open = text[..<end].lastIndex(of: UInt8(ascii: "{")), open + 1 < end,
      marks.contains(text[open + 1])
    else { return nil }
    let isColon = text[open + 1] == UInt8(ascii: ":")
    guard let list = AttributeList(text[(open + (isColon ? 2 : 1))..<(end - 1)]) else { return nil }
    self.list = list
    var cut = open
    while cut > text.startIndex, text[cut - 1].isHTMLSpace { cut -= 1 }
    isAlone = cut == text.startIndex || text[cut..<open].contains(UInt8(ascii: "\n"))
    rest = range.lowerBound..<Int32(cut)
  }

  /// Finds attributes at the start of a text, as Kramdown writes them.
  init?(atStartOf range: Range<Int32>, of tree: HTMLTree) {
    let text = tree.bytes(range)
    guard text.starts(with: "{:".utf8), let end = text.firstIndex(of: UInt8(ascii: "}")),
      let list = AttributeList(text[(text.startIndex + 2)..<end])
    else { return nil }
    self.list = list
    isAlone = end + 1 == text.endIndex || text[end + 1] == UInt8(ascii: "\n")
    rest = Int32(end + 1)..<range.upperBound
  }
}
