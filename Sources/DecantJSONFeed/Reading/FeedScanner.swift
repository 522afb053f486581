internal import DecantCore

/// Finds the parts of a feed in one pass over its bytes, without decoding them.
///
/// Knows strings, comments and brackets. It takes the file in chunks and keeps a bit for each
/// open bracket and 40 bytes for each item.
struct FeedScanner {
  /// What the next byte belongs to.
  private enum Mode {
    case plain, string, escape, slash, lineComment, blockComment, star, finished
  }

  private static let root = 1
  private static let items = 2
  private static let item = 3

  private(set) var outline = FeedOutline()

  private var mode = Mode.plain
  private var brackets = BracketStack()
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  /// The place past the last byte that isn't space.
  private var lastEnd = 0
  private var value: FeedOutline.Slice?
  private var isInItems = false
  private var expectsName = false
  private var isItemsValue = false
  private var isIDValue = false
  private var pendingID: UInt64 = 0
  private var captured: [UInt8] = []
  private var isCapturing = false
  private var name = ""

  /// Looks at the next bytes of the file.
  mutating func scan(_ chunk: Span<UInt8>) {
    var i = offset == 0 && chunk.hasText("\u{FEFF}", at: 0) ? 3 : 0
    outline.hasByteOrderMark = outline.hasByteOrderMark || i == 3
    while i < chunk.count, mode != .finished {
      switch mode {
      case .string: i = scanString(chunk, i)
      case .plain: scanPlain(chunk[i], at: offset + i)
      default: scanOther(chunk[i], at: offset + i)
      }
      i += 1
    }
    offset += chunk.count
  }

  /// Ends the file.
  mutating func finish() {
    guard mode != .finished else { return }
    outline.end = place(offset)
    guard !brackets.isEmpty else { return }
    outline.ending = .cutOff
    keepCompleteItem()
  }

  private func place(_ offset: Int) -> FeedOutline.Slice {
    FeedOutline.Slice(offset: offset, count: 0, line: line, column: offset - lineStart + 1)
  }

  /// Looks at the inside of a string, which is most of a feed, as far as the next special byte.
  private mutating func scanString(_ chunk: Span<UInt8>, _ start: Int) -> Int {
    let i = chunk.firstJSONSpecial(from: start)
    if isCapturing, captured.count < 1 << 20 {
      captured.append(copying: chunk.extracting(start..<i))
    }
    guard i < chunk.count else { return i }
    switch chunk[i] {
    case UInt8(ascii: "\""): endString(at: offset + i)
    case UInt8(ascii: "\\"):
      mode = .escape
      if isCapturing { captured.append(UInt8(ascii: "\\")) }
    case UInt8(ascii: "\n"):
      line += 1
      lineStart = offset + i + 1
    default: break
    }
    return i
  }

  private mutating func scanOther(_ byte: UInt8, at place: Int) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    switch (mode, byte) {
    case (.escape, _):
      if isCapturing { captured.append(byte) }
      mode = .string
    case (.slash, UInt8(ascii: "/")): mode = .lineComment
    case (.slash, UInt8(ascii: "*")): mode = .blockComment
    case (.slash, _): mode = .plain
    case (.lineComment, UInt8(ascii: "\n")): mode = .plain
    case (.blockComment, UInt8(ascii: "*")): mode = .star
    case (.star, UInt8(ascii: "/")): mode = .plain
    case (.star, UInt8(ascii: "*")): break
    case (.star, _): mode = .blockComment
    default: break
    }
  }

  private mutating func scanPlain(_ byte: UInt8, at place: Int) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return
    case UInt8(ascii: "\n"):
      line += 1
      lineStart = place + 1
      return
    case UInt8(ascii: "/"): return mode = .slash
    default: break
    }
    if brackets.isEmpty, outline.root.count > 0 {
      outline.trailing = self.place(place)
      return mode = .finished
    }
    switch byte {
    case UInt8(ascii: ","): separate()
    case UInt8(ascii: ":"): expectsName = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close(byte, at: place)
    default: begin(byte, at: place)
    }
    lastEnd = place + 1
  }

  /// Begins a value or a name, or goes on with one.
  private mutating func begin(_ byte: UInt8, at place: Int) {
    let isName = expectsName && byte == UInt8(ascii: "\"")
    if value == nil, !isName, brackets.count == FeedScanner.root || isAtItem {
      value = self.place(place)
    }
    switch byte {
    case UInt8(ascii: "\""):
      mode = .string
      isCapturing = isName || isIDValue
      captured.removeAll(keepingCapacity: true)
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte, at: place)
    default: if isIDValue { captured.append(byte) }
    }
  }

  /// Whether a value in the array of items begins here.
  private var isAtItem: Bool { isInItems && brackets.count == FeedScanner.items }

  /// Whether names of the feed or of an item stand here.
  private var isAtNames: Bool {
    brackets.isObject
      && (brackets.count == FeedScanner.root || isInItems && brackets.count == FeedScanner.item)
  }

  private mutating func open(_ bracket: UInt8, at place: Int) {
    let isObject = bracket == UInt8(ascii: "{")
    if brackets.isEmpty {
      outline.root = self.place(place)
      outline.isObject = isObject
    }
    if brackets.count == FeedScanner.root, isItemsValue, !isObject {
      isInItems = true
      outline.hasItems = true
      value = nil
    }
    isIDValue = false
    brackets.push(isObject: isObject)
    expectsName = isAtNames
  }

  private mutating func close(_ bracket: UInt8, at place: Int) {
    guard !brackets.isEmpty, brackets.isObject == (bracket == UInt8(ascii: "}")) else {
      outline.ending = .broken
      outline.end = self.place(place)
      keepCompleteItem()
      return mode = .finished
    }
    endValue()
    if isAtItem { isInItems = false }
    brackets.pop()
    expectsName = false
    if brackets.isEmpty { outline.root.count = place + 1 - outline.root.offset }
  }

  /// Ends the item whose bracket is closed where the feed breaks off.
  private mutating func keepCompleteItem() {
    if isAtItem, mode == .plain { endValue() }
  }

  private mutating func separate() {
    endValue()
    expectsName = isAtNames
  }

  /// Ends a member of the feed, an item, or the identifier of an item.
  private mutating func endValue() {
    if isInItems, brackets.count == FeedScanner.item { return endMemberOfItem() }
    guard var value, brackets.count == FeedScanner.root || isAtItem else {
      if brackets.count == FeedScanner.root { endItems() }
      return
    }
    value.count = lastEnd - value.offset
    self.value = nil
    if isAtItem {
      value.idHash = pendingID
      pendingID = 0
      outline.items.append(value)
    } else {
      outline.members.append((name, value))
      isItemsValue = false
    }
  }

  private mutating func endItems() {
    if isItemsValue, outline.hasItems { outline.members.append(("items", place(lastEnd))) }
    isItemsValue = false
  }

  private mutating func endMemberOfItem() {
    guard isIDValue else { return }
    isIDValue = false
    var id: [UInt8] = []
    id.append(jsonUnescaping: captured.span)
    pendingID = FeedOutline.idHash(id)
  }

  private mutating func endString(at place: Int) {
    mode = .plain
    lastEnd = place + 1
    guard isCapturing else { return }
    isCapturing = false
    guard expectsName else { return }
    if brackets.count == FeedScanner.root {
      var bytes: [UInt8] = []
      bytes.append(jsonUnescaping: captured.span)
      name = String(decoding: bytes.span)
      isItemsValue = name == "items"
    } else {
      isIDValue = captured.span.count == 2 && captured.span.hasText("id", at: 0)
    }
    captured.removeAll(keepingCapacity: true)
  }
}
