internal import DecantCore

/// Looks for links in lines without a blank one between them.
struct InlineScan {
  private(set) var links: [BodyScan.Link] = []
  private(set) var names: [Range<Int>] = []

  /// The first tag of HTML.
  private(set) var firstTag: Int?

  private var range = 0..<0
  private var brackets: [(place: Int, isImage: Bool)] = []
  private var endless: Set<Int> = []
  private var hasTagEnd = true
  private var hasTargetEnd = true

  /// The bytes with a meaning.
  private static let marks = (
    UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "{")
  )

  /// Goes through some lines, and adds what it finds.
  mutating func scan(_ bytes: Span<UInt8>, _ lines: Range<Int>) {
    range = lines
    brackets.removeAll(keepingCapacity: true)
    if !endless.isEmpty { endless = [] }
    hasTagEnd = true
    hasTargetEnd = true
    var i = range.lowerBound
    while i < range.upperBound {
      i = bytes.firstPlace(of: InlineScan.marks, in: i..<range.upperBound)
      guard i < range.upperBound else { return }
      switch bytes[i] {
      case UInt8(ascii: "\\"): i += 2
      case UInt8(ascii: "`"): i = endOfCode(bytes, i)
      case UInt8(ascii: "<"): i = endOfTag(bytes, i)
      case UInt8(ascii: "["):
        let isImage = i > range.lowerBound && bytes[i - 1] == UInt8(ascii: "!")
        brackets.append((i, isImage))
        i += 1
      case UInt8(ascii: "]"): i = endOfLink(bytes, i)
      case UInt8(ascii: "{"): i = endOfAttributes(bytes, i)
      default: i += 1
      }
    }
  }

  /// The place behind code between backquotes, or behind the backquotes alone.
  private mutating func endOfCode(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < range.upperBound, bytes[i] == UInt8(ascii: "`") { i += 1 }
    let length = i - start
    guard !endless.contains(length) else { return i }
    var run = i
    while let next = bytes.firstIndex(of: UInt8(ascii: "`"), from: run), next < range.upperBound {
      run = next
      while run < range.upperBound, bytes[run] == UInt8(ascii: "`") { run += 1 }
      if run - next == length { return run }
    }
    endless.insert(length)
    return i
  }

  /// The place behind a tag or comment, whose addresses and names are taken.
  private mutating func endOfTag(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    if bytes.hasText("<!--", at: start) {
      let end = bytes.firstIndex(of: "-->", from: start)
      return min(end.map { $0 + 3 } ?? range.upperBound, range.upperBound)
    }
    guard hasTagEnd, let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start),
      end < range.upperBound
    else {
      hasTagEnd = false
      return start + 1
    }
    guard start + 1 < end, UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[start + 1] | 0x20 else {
      return start + 1
    }
    takeAttributes(bytes, start..<end)
    if firstTag == nil, isTag(bytes, start..<end) { firstTag = start }
    return end + 1
  }

  /// Whether something in angle brackets is a tag and not an address.
  private func isTag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // A call of a shortcode begins so too.
    let start = range.lowerBound
    if start > self.range.lowerBound, bytes[start - 1] == UInt8(ascii: "{") { return false }
    var i = range.lowerBound + 1
    while i < range.upperBound, bytes[i].isNameByte { i += 1 }
    return i == range.upperBound || bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: "/")
  }

  private mutating func takeAttributes(_ bytes: Span<UInt8>, _ tag: Range<Int>) {
    let inside = bytes.extracting(tag)
    let attributes: [StaticString] = [" src=\"", " href=\"", " id=\"", " name=\""]
    for (number, attribute) in attributes.enumerated() {
      guard let place = inside.firstIndex(of: attribute) else { continue }
      let start = tag.lowerBound + place + attribute.utf8CodeUnitCount
      guard let end = bytes.firstIndex(of: UInt8(ascii: "\""), from: start), end <= tag.upperBound
      else { continue }
      if number > 1 {
        names.append(start..<end)
      } else if number == 1 || bytes.hasText("<img ", at: tag.lowerBound) {
        links.append(BodyScan.Link(target: start..<end, isImage: number == 0))
      }
    }
  }

  /// The place behind a link or the definition of one.
  private mutating func endOfLink(_ bytes: Span<UInt8>, _ close: Int) -> Int {
    guard let open = brackets.popLast(), close + 1 < range.upperBound else { return close + 1 }
    switch bytes[close + 1] {
    case UInt8(ascii: "("):
      guard let target = target(bytes, close + 2, range.upperBound) else { break }
      links.append(BodyScan.Link(target: target, isImage: open.isImage))
      return target.upperBound
    case UInt8(ascii: ":"):
      guard startsLine(bytes, open.place), open.place + 1 < close,
        bytes[open.place + 1] != UInt8(ascii: "^"),
        let target = target(bytes, close + 2, range.upperBound), !target.isEmpty
      else { break }
      links.append(BodyScan.Link(target: target, isImage: false))
      return target.upperBound
    default: break
    }
    return close + 1
  }

  private func startsLine(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    var i = place
    while i > range.lowerBound, bytes[i - 1] == UInt8(ascii: " ") { i -= 1 }
    return i == range.lowerBound || bytes[i - 1] == UInt8(ascii: "\n")
  }

  /// The address of a link, or `nil` if it has none (CommonMark, section 6.3).
  private mutating func target(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    var i = start
    while i < end, bytes[i] <= 0x20 { i += 1 }
    guard i < end else { return nil }
    if bytes[i] == UInt8(ascii: "<") {
      guard hasTargetEnd, let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: i),
        close < end
      else {
        hasTargetEnd = false
        return nil
      }
      return i + 1..<close
    }
    let first = i
    var depth = 0
    while i < end, bytes[i] > 0x20 {
      switch bytes[i] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return first..<i }
        depth -= 1
      case UInt8(ascii: "\\"): return nil
      default: break
      }
      i += 1
    }
    return first..<i
  }

  /// The place behind `{#name}` or `{: #name}`.
  private mutating func endOfAttributes(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    let longest = min(start + 200, range.upperBound)
    var i = start + 1
    var name: Int?
    while i < longest, bytes[i] != UInt8(ascii: "}"), bytes[i] != UInt8(ascii: "\n") {
      if bytes[i] == UInt8(ascii: "#") { name = i + 1 }
      if let start = name, bytes[i] <= 0x20 {
        names.append(start..<i)
        name = nil
      }
      i += 1
    }
    guard i < longest, bytes[i] == UInt8(ascii: "}"), let first = name else { return start + 1 }
    names.append(first..<i)
    return i + 1
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || self == UInt8(ascii: "-")
  }
}
