internal import DecantCore
internal import DecantXML

/// Cuts an export into its head, its items and what is between them.
///
/// The scanner knows CDATA sections, comments and processing instructions, and of the tags those
/// of `rss` and `item`. It takes linear time, for chunks of any size.
struct ExportSlicer: ~Copyable {
  /// A kind of slice.
  enum Kind {
    /// What is before `<?xml` or `<rss`, or after `</rss>`.
    case outside

    /// From `<?xml` or `<rss` to the first item, or to `</rss>`.
    case head

    /// An item.
    case item

    /// An item that nothing ends, to the next one.
    case unendedItem

    /// An item that is larger than the limit; its bytes are the first of it.
    case oversizedItem

    /// An item in which the file ends.
    case cutItem

    /// What is between two items, or after the last one, up to `</rss>`.
    case gap
  }

  /// A slice.
  struct Slice {
    var kind: Kind
    var bytes: [UInt8]
    var position: SourcePosition
    /// Whether the file ends here although `</rss>` is missing.
    var isCutOff = false
  }

  private enum Mode { case text, section, comment, instruction }
  private enum Region { case outside, head, item, gap }
  private enum Mark {
    case documentStart(Int)
    case documentEnd(start: Int, end: Int)
    case itemStart(Int)
    case itemEnd(Int)
  }

  private var input: TextInput
  private let chunkSize: Int
  private let entryLimit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var scan = 0
  private var mode = Mode.text
  private var region = Region.outside
  private(set) var isAtEnd = false
  private var oversizedStart: SourcePosition?
  private var commentStart: Int?
  private var commentsEnd = true
  private var position: SourcePosition

  /// How many bytes of the file are read, and how many there are.
  var progress: (done: Int, total: Int?) {
    (max(0, input.readCount - (buffer.count - start)), input.size)
  }

  /// Cuts a file.
  init(_ input: consuming TextInput, name: String?, chunkSize: Int, entryLimit: Int) {
    self.input = input
    self.chunkSize = chunkSize
    self.entryLimit = entryLimit
    position = SourcePosition(file: name, line: 1, column: 1)
  }

  /// Returns the next slice, or `nil` at the end.
  mutating func next() throws(DecantError) -> Slice? {
    while true {
      if let mark = findMark() {
        if let slice = take(mark) { return slice }
      } else if isAtEnd {
        if mode == .comment, commentsEnd, let commentStart {
          // Nothing ends the comment, so it is none.
          commentsEnd = false
          scan = commentStart + 4
          mode = .text
          continue
        }
        return takeRest()
      } else {
        try fill()
      }
    }
  }

  // MARK: Taking slices

  /// Cuts at a mark.
  private mutating func take(_ mark: Mark) -> Slice? {
    switch mark {
    case .documentStart(let place):
      let slice = cut(.outside, to: place)
      region = .head
      scan = place + 5
      return slice
    case .documentEnd(let place, let end):
      guard region != .item else {
        let slice = cutUnended(to: place)
        region = .gap
        scan = place
        return slice
      }
      let slice = cut(region == .head ? .head : .gap, to: end)
      region = .outside
      return slice
    case .itemStart(let place):
      let slice =
        region == .item ? cutUnended(to: place) : cut(region == .head ? .head : .gap, to: place)
      region = .item
      scan = place + 5
      return slice
    case .itemEnd(let end):
      guard region == .item else {
        scan = end
        return nil
      }
      let slice = oversizedStart == nil ? cut(.item, to: end) : cutUnended(to: end)
      region = .gap
      return slice
    }
  }

  /// Cuts an item without its end, or one that was too large to be kept.
  private mutating func cutUnended(to end: Int) -> Slice {
    guard let oversizedStart else { return cut(.unendedItem, to: end) }
    var slice = cut(.oversizedItem, to: end)
    slice.position = oversizedStart
    self.oversizedStart = nil
    return slice
  }

  private mutating func takeRest() -> Slice? {
    guard start < buffer.count || region != .outside else { return nil }
    defer { region = .outside }
    let kind: Kind =
      switch region {
      case .outside: .outside
      case .head: .head
      case .item: .cutItem
      case .gap: .gap
      }
    let isCutOff = region != .outside
    var slice = cut(kind, to: buffer.count)
    slice.isCutOff = isCutOff
    return slice
  }

  private mutating func cut(_ kind: Kind, to end: Int) -> Slice {
    let bytes = Array(buffer[start..<end])
    let slice = Slice(kind: kind, bytes: bytes, position: position)
    position = position.advanced(over: bytes.span, to: bytes.count)
    start = end
    scan = max(scan, end)
    commentStart = nil
    return slice
  }

  /// The place up to which everything is cut.
  var endPosition: SourcePosition { position }

  // MARK: Finding marks

  /// Finds the next mark in the buffer, or returns `nil` if it needs more bytes.
  private mutating func findMark() -> Mark? {
    let bytes = buffer
    while true {
      switch mode {
      case .section: guard skip(bytes.span, past: "]]>") else { return nil }
      case .comment: guard skip(bytes.span, past: "-->") else { return nil }
      case .instruction: guard skip(bytes.span, past: "?>") else { return nil }
      case .text:
        guard let place = bytes.span.firstIndex(of: UInt8(ascii: "<"), from: scan) else {
          scan = buffer.count
          return nil
        }
        guard place + 10 <= buffer.count || isAtEnd else {
          scan = place
          return nil
        }
        let (mark, isKnown) = classify(bytes.span, place)
        guard isKnown else { return nil }
        if let mark { return mark }
      }
    }
  }

  /// Continues after the end of a section, and returns whether it is in the buffer.
  private mutating func skip(_ bytes: Span<UInt8>, past end: StaticString) -> Bool {
    guard let place = bytes.firstIndex(of: end, from: scan) else {
      scan = max(scan, bytes.count - end.utf8CodeUnitCount + 1)
      return false
    }
    scan = place + end.utf8CodeUnitCount
    mode = .text
    return true
  }

  /// Looks at a `<`: returns the mark it is, and whether there are bytes enough to tell.
  private mutating func classify(_ bytes: Span<UInt8>, _ place: Int) -> (Mark?, Bool) {
    scan = place + 1
    guard place + 1 < bytes.count else { return (nil, true) }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"):
      if region == .outside, bytes.hasText("<!DOCTYPE", at: place) {
        return (.documentStart(place), true)
      }
      if bytes.hasText("<![CDATA[", at: place), region != .outside {
        mode = .section
        scan = place + 9
      } else if bytes.hasText("<!--", at: place), commentsEnd {
        mode = .comment
        commentStart = place
        scan = place + 4
      }
    case UInt8(ascii: "?"):
      if region == .outside, bytes.hasText("<?xml", at: place), isBoundary(bytes, place + 5) {
        return (.documentStart(place), true)
      }
      if region != .outside { mode = .instruction }
      scan = place + 2
    case UInt8(ascii: "/"):
      if region != .outside, bytes.hasText("</rss", at: place), isBoundary(bytes, place + 5) {
        guard let end = end(bytes, place) else { return wait(place) }
        return (.documentEnd(start: place, end: end), true)
      }
      if region == .item, bytes.hasText("</channel", at: place), isBoundary(bytes, place + 9) {
        return (.documentEnd(start: place, end: place), true)
      }
      if bytes.hasText("</item", at: place), isBoundary(bytes, place + 6) {
        return end(bytes, place).map { (.itemEnd($0), true) } ?? wait(place)
      }
    case UInt8(ascii: "i"):
      if region != .outside, bytes.hasText("<item", at: place), isBoundary(bytes, place + 5) {
        return (.itemStart(place), true)
      }
    case UInt8(ascii: "r"):
      if region == .outside, bytes.hasText("<rss", at: place), isBoundary(bytes, place + 4) {
        return (.documentStart(place), true)
      }
    default: break
    }
    return (nil, true)
  }

  /// Whether a name ends at a place.
  private func isBoundary(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    place < bytes.count && !XMLName.isPart(bytes[place])
  }

  private func end(_ bytes: Span<UInt8>, _ place: Int) -> Int? {
    bytes.firstIndex(of: UInt8(ascii: ">"), from: place).map { $0 + 1 }
  }

  /// Comes back to a place when there are more bytes.
  private mutating func wait(_ place: Int) -> (Mark?, Bool) {
    scan = isAtEnd ? buffer.count : place
    return (nil, isAtEnd)
  }

  // MARK: Reading

  /// Reads more, at least as much as is there already, so that large slices take linear time.
  private mutating func fill() throws(DecantError) {
    if buffer.count - start > entryLimit {
      guard region == .item || region == .outside else {
        throw DecantError(
          .limitExceeded, "there are more than \(entryLimit) bytes between two entries",
          at: position)
      }
      if region == .item, oversizedStart == nil { oversizedStart = position }
      forget()
    }
    if start > 0 {
      buffer.removeFirst(start)
      scan -= start
      commentStart = commentStart.map { $0 - start }
      start = 0
    }
    // No more than the file has, and one byte to see its end.
    let left = max(0, (input.size ?? .max - 1) - input.readCount) + 1
    isAtEnd = try !input.read(into: &buffer, atMost: min(left, max(chunkSize, buffer.count)))
  }

  /// Gives up what the scanner has passed.
  private mutating func forget() {
    let end = min(scan, buffer.count)
    let bytes = Array(buffer[start..<end])
    position = position.advanced(over: bytes.span, to: bytes.count)
    start = end
    commentStart = nil
  }
}

extension SourcePosition {
  /// The position of a place in bytes that begin here.
  func advanced(over bytes: Span<UInt8>, to end: Int) -> SourcePosition {
    let passed = bytes.extracting(0..<end)
    var lines = 0
    var start = 0
    while let feed = passed.firstIndex(of: UInt8(ascii: "\n"), from: start) {
      lines += 1
      start = feed + 1
    }
    guard lines > 0 else { return SourcePosition(file: file, line: line, column: column + end) }
    return SourcePosition(file: file, line: line + lines, column: end - start + 1)
  }
}
