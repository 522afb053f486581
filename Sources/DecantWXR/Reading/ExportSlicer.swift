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

  enum Mode { case text, section, comment, instruction }
  enum Region { case outside, head, item, gap }
  enum Mark {
    case documentStart(Int)
    case documentEnd(start: Int, end: Int)
    case itemStart(Int)
    case itemEnd(Int)
  }

  private var input: TextInput
  private let chunkSize: Int
  private let entryLimit: Int
  var buffer: [UInt8] = []
  private var start = 0
  var scan = 0
  var mode = Mode.text
  var region = Region.outside
  private(set) var isAtEnd = false
  private var oversizedStart: SourcePosition?
  var commentStart: Int?
  var commentsEnd = true
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
