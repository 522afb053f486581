internal import DecantCore

/// The names of places in a body, and the names that its links point to.
///
/// A place that a link leads to is written otherwise, and its link may stand anywhere in the body.
struct LinkTargets {
  /// Where the names and the fragments stand.
  private var identifiers: [Range<Int>] = []
  private var fragments: [Range<Int>] = []

  /// Whether one is spelled in a way that hides what it is.
  private var isUnknown = false

  /// Notes the value of an `id`.
  mutating func add(identifier: Range<Int>, _ input: Span<UInt8>) {
    note(identifier, input)
    identifiers.append(identifier)
  }

  /// Notes the address of a link.
  mutating func add(address: Range<Int>, _ input: Span<UInt8>) {
    guard address.count > 1 else { return }
    let first = input[address.lowerBound]
    guard first == UInt8(ascii: "#") || first == UInt8(ascii: "&") else { return }
    note(address, input)
    if input.firstIndex(of: UInt8(ascii: "%"), in: address) != nil { isUnknown = true }
    fragments.append(address.lowerBound &+ 1..<address.upperBound)
  }

  /// Notes all that may be names or fragments in HTML that isn't regular.
  mutating func add(unread range: Range<Int>, _ input: Span<UInt8>) {
    var i = range.lowerBound
    while let sign = input.firstIndex(of: UInt8(ascii: "="), in: i..<range.upperBound) {
      i = sign &+ 1
      var name = sign
      while name > range.lowerBound, input[name &- 1].isHTMLSpace { name &-= 1 }
      let isIdentifier =
        name >= range.lowerBound &+ 2 && input[name &- 1] | 0x20 == UInt8(ascii: "d")
        && input[name &- 2] | 0x20 == UInt8(ascii: "i")
      var value = i
      while input[value].isHTMLSpace { value &+= 1 }
      let quote = input[value]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { value &+= 1 }
      guard isIdentifier || input[value] == UInt8(ascii: "#") || input[value] == UInt8(ascii: "&")
      else { continue }
      let end =
        isQuoted
        ? input.firstIndex(of: quote, in: value..<range.upperBound) ?? range.upperBound
        : bareEnd(input, value..<range.upperBound)
      if isIdentifier { add(identifier: value..<end, input) }
      add(address: value..<end, input)
    }
  }

  /// The end of a value without quotation marks, which holds no signs of its own.
  private mutating func bareEnd(_ input: Span<UInt8>, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound, !input[i].isHTMLSpace, input[i] != UInt8(ascii: ">") {
      if input[i] == UInt8(ascii: "=") {
        isUnknown = true
        return i
      }
      i &+= 1
    }
    return i
  }

  private mutating func note(_ value: Range<Int>, _ input: Span<UInt8>) {
    if input.firstIndex(of: UInt8(ascii: "&"), in: value) != nil { isUnknown = true }
  }

  /// Whether a link may point to a place.
  func meet(_ input: Span<UInt8>) -> Bool {
    guard !identifiers.isEmpty, !fragments.isEmpty else { return false }
    if isUnknown { return true }
    var names: Set<[UInt8]> = []
    for name in fragments { names.insert(Array(copying: input.extracting(name))) }
    for name in identifiers where names.contains(Array(copying: input.extracting(name))) {
      return true
    }
    return false
  }
}
