internal import DecantCore

/// A text as XML that a strict parser takes, and what had to be done for it.
package struct XMLRepairedText: Sendable {
  /// The text, in UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// What was wrong, in its order.
  package private(set) var repairs: [XMLRepair] = []

  /// Where each repair left off in ``bytes``.
  private var places: [Int] = []

  let entities: [String: UInt32]

  /// The most repairs that are remembered one by one.
  ///
  /// Beyond it, positions are approximate.
  private static let repairLimit = 1_000_000

  /// Repairs a text.
  ///
  /// - Parameters:
  ///   - entities: The entities that the document declares.
  ///   - endingAll: Whether the text is a beginning, all of whose elements are to be ended.
  package init(_ source: Span<UInt8>, entities: [String: UInt32] = [:], endingAll: Bool = false) {
    self.entities = entities
    let pieces = XMLPieces(source, endingAll: endingAll)
    bytes.reserveCapacity(source.count + 64)
    var sectionEnd = 0
    for i in pieces.pieces.indices {
      let range = pieces.range(i)
      switch pieces.pieces[i].kind {
      case .text: copyText(source, range)
      case .strayText:
        bytes.append("&lt;")
        note(.rawLessThan, range.lowerBound, 1)
        copyText(source, (range.lowerBound + 1)..<range.upperBound)
      case .startTag, .endTag: copyTag(source, range)
      case .section: copySection(source, range, pieces.sectionEnds, &sectionEnd)
      // Comments and instructions aren't data.
      case .aside: note(nil, range.lowerBound, range.count)
      }
    }
    for name in pieces.unended.reversed() {
      bytes.append("</")
      bytes.append(copying: source.extracting(name))
      bytes.append(UInt8(ascii: ">"))
      note(.unendedElement, source.count, 0)
    }
  }

  /// Forgets that elements had to be ended, where that is how the text was cut.
  package mutating func removeUnended() { repairs.removeAll { $0.kind == .unendedElement } }

  /// The place in the source of a place in ``bytes``.
  package func sourceOffset(_ place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return place }
    let end = ends[low - 1]
    return end + place - places[low - 1]
  }

  private var ends: [Int] = []

  /// Remembers a repair, after its result was added.
  mutating func note(
    _ kind: XMLRepair.Kind?, _ start: Int, _ length: Int, scalar: UInt32 = 0
  ) {
    guard places.count < XMLRepairedText.repairLimit else { return }
    places.append(bytes.count)
    ends.append(start + length)
    guard let kind else { return }
    if kind == .controlCharacter, let last = repairs.last, last.kind == kind,
      last.scalar == scalar, last.start + last.length == start
    {
      return repairs[repairs.count - 1].length += length
    }
    repairs.append(XMLRepair(kind: kind, start: start, length: length, scalar: scalar))
  }

  private mutating func copyText(_ source: Span<UInt8>, _ range: Range<Int>) {
    var run = range.lowerBound
    var i = run
    while i < range.upperBound {
      let byte = source[i]
      guard isSpecial(byte) else {
        i += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "&"):
        bytes.append(copying: source.extracting(run..<i))
        i = copyReference(source, at: i, end: range.upperBound)
        run = i
      case UInt8(ascii: ">"):
        guard i - range.lowerBound >= 2, source.hasText("]]>", at: i - 2) else {
          i += 1
          continue
        }
        bytes.append(copying: source.extracting(run..<i))
        bytes.append("&gt;")
        note(.sectionEnd, i, 1)
        i += 1
        run = i
      default:
        let end = repairByte(source, run: run, at: i, end: range.upperBound)
        if end.isRepaired { run = end.next }
        i = end.next
      }
    }
    bytes.append(copying: source.extracting(run..<range.upperBound))
  }

  private mutating func copyTag(_ source: Span<UInt8>, _ range: Range<Int>) {
    var run = range.lowerBound
    var i = run
    while i < range.upperBound {
      let byte = source[i]
      guard isSpecial(byte) || byte == UInt8(ascii: "<") else {
        i += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "&"):
        bytes.append(copying: source.extracting(run..<i))
        i = copyReference(source, at: i, end: range.upperBound)
        run = i
      case UInt8(ascii: "<") where i > range.lowerBound:
        bytes.append(copying: source.extracting(run..<i))
        bytes.append("&lt;")
        note(.rawLessThan, i, 1)
        i += 1
        run = i
      case UInt8(ascii: "<"), UInt8(ascii: ">"): i += 1
      default:
        let end = repairByte(source, run: run, at: i, end: range.upperBound)
        if end.isRepaired { run = end.next }
        i = end.next
      }
    }
    bytes.append(copying: source.extracting(run..<range.upperBound))
  }

  private mutating func copySection(
    _ source: Span<UInt8>, _ range: Range<Int>, _ inner: [Int], _ next: inout Int
  ) {
    var run = range.lowerBound
    var i = run
    while i < range.upperBound {
      if next < inner.count, inner[next] == i {
        bytes.append(copying: source.extracting(run..<i))
        bytes.append("]]]]><![CDATA[>")
        note(.sectionEnd, i, 3)
        next += 1
        i += 3
        run = i
        continue
      }
      let byte = source[i]
      guard byte < 0x20 || byte >= 0x80 else {
        i += 1
        continue
      }
      let end = repairByte(source, run: run, at: i, end: range.upperBound)
      if end.isRepaired { run = end.next }
      i = end.next
    }
    bytes.append(copying: source.extracting(run..<range.upperBound))
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">")
  }

  /// Repairs what begins with a control character or a byte beyond ASCII.
  private mutating func repairByte(
    _ source: Span<UInt8>, run: Int, at i: Int, end: Int
  ) -> (next: Int, isRepaired: Bool) {
    let byte = source[i]
    switch byte {
    case 9, 10: return (i + 1, false)
    case 13:
      bytes.append(copying: source.extracting(run..<i))
      let length = i + 1 < end && source[i + 1] == 10 ? 2 : 1
      bytes.append(10)
      note(.carriageReturn, i, length)
      return (i + length, true)
    case 0..<0x20:
      bytes.append(copying: source.extracting(run..<i))
      note(.controlCharacter, i, 1, scalar: UInt32(byte))
      return (i + 1, true)
    default: break
    }
    let (length, isSound) = UTF8Scan.sequence(source, at: i)
    if isSound {
      guard length == 3, byte == 0xEF, source[i + 1] == 0xBF, source[i + 2] >= 0xBE else {
        return (i + length, false)
      }
      bytes.append(copying: source.extracting(run..<i))
      note(.controlCharacter, i, 3, scalar: 0xFF40 | UInt32(source[i + 2]))
      return (i + 3, true)
    }
    bytes.append(copying: source.extracting(run..<i))
    if let scalar = UTF8Scan.surrogates(source, at: i) {
      bytes.append(scalar: scalar)
      note(.encodedSurrogates, i, 6, scalar: scalar)
      return (i + 6, true)
    }
    replaceBytes(source, at: i, length: length)
    return (i + length, true)
  }

  /// Replaces bytes that aren't UTF-8.
  ///
  /// One that stands alone among ASCII is most likely from a text in Windows-1252.
  private mutating func replaceBytes(_ source: Span<UInt8>, at i: Int, length: Int) {
    let byte = source[i]
    let standsAlone =
      length == 1 && (i == 0 || source[i - 1] < 0x80)
      && (i + 1 == source.count || source[i + 1] < 0x80)
    if standsAlone, byte < 0xFE, Windows1252.isDefined(byte) {
      let scalar = Windows1252.scalar(byte)
      bytes.append(scalar: scalar)
      note(.guessedByte, i, 1, scalar: scalar)
    } else {
      bytes.append(scalar: 0xFFFD)
      note(.invalidBytes, i, length, scalar: 0xFFFD)
    }
  }
}
