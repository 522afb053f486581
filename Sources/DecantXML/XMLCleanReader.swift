internal import DecantCore

/// Reads pieces of XML that have nothing unusual, several times faster than libxml2.
///
/// Whatever it doesn't know for sure to be well-formed, it leaves to ``XMLParser``, whose trees
/// are equal to its own.
package struct XMLCleanReader: Sendable {
  /// A prefix of at most seven bytes with its colon, and the index of its namespace.
  private let prefixes: [(name: UInt64, namespace: Int)]

  /// A tree with the namespaces.
  private let template: XMLTree

  /// Creates a reader of pieces of a document that declares namespaces.
  package init(namespaces: [(prefix: String, name: String)], depthLimit: Int) {
    var template = XMLTree(depthLimit: depthLimit, wrappers: 1)
    var prefixes: [(name: UInt64, namespace: Int)] = []
    var hasDefault = false
    for (prefix, name) in namespaces {
      let name = Array(name.utf8)
      let index = template.namespace(name.span)
      if prefix.isEmpty { hasDefault = true }
      guard prefix.utf8.count < 8 else { continue }
      var packed: UInt64 = 0
      for byte in prefix.utf8 { packed = packed << 8 | UInt64(byte) }
      prefixes.append((packed << 8 | UInt64(UInt8(ascii: ":")), index))
    }
    self.prefixes = hasDefault ? [] : prefixes
    self.template = template
    isUsable = !hasDefault
  }

  /// Whether unprefixed names are in no namespace.
  private let isUsable: Bool

  /// Reads a piece that is one element, or returns `nil` if it isn't for this reader.
  ///
  /// The element is within another, which stands for the document, as with ``XMLParser``.
  ///
  /// - Parameter unwanted: The names of elements to leave out, with their prefixes.
  package func read(_ source: [UInt8], without unwanted: [StaticString] = []) -> XMLTree? {
    let bytes = source.span
    guard isUsable, UTF8Scan.isClean(bytes) else { return nil }
    var tree = template
    tree.adopt(source)
    tree.reserveNodes(source.count / 64 + 16)
    tree.begin(0..<0, prefixLength: 0, namespace: 0)
    guard readElements(bytes, into: &tree, without: unwanted) else { return nil }
    tree.end()
    return tree.skipped == nil ? tree : nil
  }

  private func readElements(
    _ bytes: Span<UInt8>, into tree: inout XMLTree, without unwanted: [StaticString]
  ) -> Bool {
    var open: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      guard let mark = bytes.firstIndex(of: UInt8(ascii: "<"), from: i) else {
        return open.isEmpty && addText(bytes, i..<bytes.count, to: &tree)
      }
      if mark > i, !addText(bytes, i..<mark, to: &tree) { return false }
      guard mark + 1 < bytes.count else { return false }
      var next: Int?
      switch bytes[mark + 1] {
      case UInt8(ascii: "!"): next = readSection(bytes, at: mark, into: &tree)
      case UInt8(ascii: "/"):
        guard let name = open.popLast() else { return false }
        next = endTag(bytes, at: mark, name)
        if next != nil { tree.end() }
      default: next = startTag(bytes, at: mark, into: &tree, &open, unwanted)
      }
      guard let next else { return false }
      i = next
    }
    return open.isEmpty
  }

  private func readSection(
    _ bytes: Span<UInt8>, at mark: Int, into tree: inout XMLTree
  ) -> Int? {
    if bytes.hasText("<![CDATA[", at: mark) {
      guard let end = bytes.firstIndex(of: "]]>", from: mark + 9) else { return nil }
      tree.add(section: (mark + 9)..<end)
      return end + 3
    }
    guard bytes.hasText("<!--", at: mark),
      let end = bytes.firstIndex(of: "--", from: mark + 4), bytes.hasText("-->", at: end)
    else { return nil }
    return end + 3
  }

  private func endTag(_ bytes: Span<UInt8>, at mark: Int, _ name: Range<Int>) -> Int? {
    let end = mark + 2 + name.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
    let found = bytes.extracting((mark + 2)..<end)
    return found.elementsEqual(bytes.extracting(name)) ? end + 1 : nil
  }

  private func startTag(
    _ bytes: Span<UInt8>, at mark: Int, into tree: inout XMLTree, _ open: inout [Range<Int>],
    _ unwanted: [StaticString]
  ) -> Int? {
    guard let name = asciiName(bytes, from: mark + 1),
      let namespace = namespace(name)
    else { return nil }
    if !unwanted.isEmpty, unwanted.contains(where: { $0 ~= bytes.extracting(name.range) }) {
      tree.beginUnwanted()
    } else {
      tree.begin(name.range, prefixLength: name.prefixLength, namespace: namespace)
    }
    var i = name.range.upperBound
    var names: [Range<Int>] = []
    while i < bytes.count {
      let spaced = skipSpaces(bytes, from: i)
      guard spaced < bytes.count else { return nil }
      if bytes[spaced] == UInt8(ascii: ">") {
        open.append(name.range)
        return spaced + 1
      }
      if bytes[spaced] == UInt8(ascii: "/") {
        guard spaced + 1 < bytes.count, bytes[spaced + 1] == UInt8(ascii: ">") else { return nil }
        tree.end()
        return spaced + 2
      }
      guard spaced > i, let end = attribute(bytes, from: spaced, into: &tree, &names) else {
        return nil
      }
      i = end
    }
    return nil
  }

  private func attribute(
    _ bytes: Span<UInt8>, from start: Int, into tree: inout XMLTree, _ names: inout [Range<Int>]
  ) -> Int? {
    guard let found = asciiName(bytes, from: start), names.count < 8 else { return nil }
    let name = found.range
    let spelled = bytes.extracting(name)
    for other in names where bytes.extracting(other).elementsEqual(spelled) { return nil }
    names.append(name)
    guard !spelled.hasText("xml", at: 0), let namespace = namespace(found) else {
      return nil
    }
    guard name.upperBound + 1 < bytes.count, bytes[name.upperBound] == UInt8(ascii: "=") else {
      return nil
    }
    let quote = bytes[name.upperBound + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes.firstIndex(of: quote, from: name.upperBound + 2)
    else { return nil }
    let range = (name.upperBound + 2)..<end
    let value = bytes.extracting(range)
    // References and white space are libxml2's business.
    for i in value.indices
    where value[i] < 0x20 || value[i] == UInt8(ascii: "<") || value[i] == UInt8(ascii: "&") {
      return nil
    }
    tree.add(attribute: name, namespace: namespace, value: range)
    return end + 1
  }

  /// Adds text with its references resolved.
  private func addText(_ bytes: Span<UInt8>, _ range: Range<Int>, to tree: inout XMLTree) -> Bool {
    // Most texts are the line end and the tabs before the next tag.
    var blank = range.lowerBound
    while blank < range.upperBound, XMLTree.isSpace(bytes[blank]) { blank += 1 }
    if blank == range.upperBound {
      tree.add(text: range)
      return true
    }
    let text = bytes.extracting(range)
    if text.firstIndex(of: "]]>") != nil { return false }
    var run = 0
    while let mark = text.firstIndex(of: UInt8(ascii: "&"), from: run) {
      if mark > run { tree.add(text: (range.lowerBound + run)..<(range.lowerBound + mark)) }
      guard let reference = XMLReference(text, at: mark) else { return false }
      var character: [UInt8] = []
      switch reference.meaning {
      case .character(let value):
        guard let value, XMLReference.isCharacter(value) else { return false }
        character.append(scalar: value)
      case .entity(let name):
        guard let byte = XMLReference.predefined(text.extracting(name)) else { return false }
        character.append(byte)
      }
      tree.add(text: character.span)
      run = reference.end
    }
    if run < text.count { tree.add(text: (range.lowerBound + run)..<range.upperBound) }
    return true
  }

  /// A name of ASCII characters.
  private struct Name {
    var range: Range<Int>
    /// The length of the prefix with its colon.
    var prefixLength: Int
    /// The bytes of the prefix and its colon, if they are at most eight.
    var prefix: UInt64
  }

  private func asciiName(_ bytes: Span<UInt8>, from start: Int) -> Name? {
    var i = start
    var colon = -1
    var packed: UInt64 = 0
    var prefix: UInt64 = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard XMLCleanReader.isNamePart(byte) else { break }
      packed = packed << 8 | UInt64(byte)
      if byte == UInt8(ascii: ":") {
        guard colon < 0, i - start < 8 else { return nil }
        colon = i
        prefix = packed
      }
      i += 1
    }
    guard i > start, i == bytes.count || bytes[i] < 0x80, XMLName.isStart(bytes[start]) else {
      return nil
    }
    guard colon >= 0 else { return Name(range: start..<i, prefixLength: 0, prefix: 0) }
    guard colon > start, colon + 1 < i, XMLName.isStart(bytes[colon + 1]) else { return nil }
    return Name(range: start..<i, prefixLength: colon + 1 - start, prefix: prefix)
  }

  /// Whether a byte of ASCII can be within a name: one bit of two words for each.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    // "-", ".", the digits and ":"; then "_" and the letters.
    let low: UInt64 = 0x07FF_6000_0000_0000
    let high: UInt64 = 0x07FF_FFFE_87FF_FFFE
    return byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }

  /// The namespace of a name, or `nil` if its prefix is not declared.
  private func namespace(_ name: Name) -> Int? {
    guard name.prefixLength > 0 else { return 0 }
    for i in prefixes.indices.reversed() where prefixes[i].name == name.prefix {
      return prefixes[i].namespace
    }
    return nil
  }

  private func skipSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i < bytes.count, XMLTree.isSpace(bytes[i]) { i += 1 }
    return i
  }
}
