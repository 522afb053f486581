internal import DecantCore

/// The form of language tags: RFC 5646, section 2.1.
enum LanguageTag {
  /// The parts of a tag, in the order in which they may come.
  private enum Part: Int {
    case language, extended, script, region, variant, singleton, extensionPart
  }

  /// Whether a text is a tag by its form; whether its parts are registered isn't looked at.
  static func isWellFormed(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 256 else { return false }
    var tag: [UInt8] = []
    for i in text.indices { tag.append(text[i]) }
    let parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first,
      parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) })
    else { return false }
    if first.count == 1 { return isPrivateOrOld(first, parts.dropFirst()) }
    guard first.count >= 2, first.allSatisfy(isLetter) else { return false }
    var last = Part.language
    for (place, part) in parts.enumerated().dropFirst() {
      if part.count == 1, part.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
        return place + 1 < parts.count
      }
      guard let next = self.part(part, after: last) else { return false }
      last = next
    }
    return last != .singleton
  }

  /// `x-` and anything, or `i-` and one of the names from before there was a grammar.
  private static func isPrivateOrOld(
    _ first: ArraySlice<UInt8>, _ rest: ArraySlice<ArraySlice<UInt8>>
  ) -> Bool {
    let letter = (first.first ?? 0) | 0x20
    return !rest.isEmpty && (letter == UInt8(ascii: "x") || letter == UInt8(ascii: "i"))
  }

  private static func part(_ part: ArraySlice<UInt8>, after last: Part) -> Part? {
    if last.rawValue >= Part.singleton.rawValue, part.count > 1 { return .extensionPart }
    if part.count == 1 { return last == .singleton ? nil : .singleton }
    let isWord = part.allSatisfy(isLetter)
    let isNumber = part.allSatisfy { !isLetter($0) }
    if last.rawValue <= Part.extended.rawValue, part.count == 3, isWord { return .extended }
    if last.rawValue < Part.script.rawValue, part.count == 4, isWord { return .script }
    if last.rawValue < Part.region.rawValue,
      part.count == 2 && isWord || part.count == 3 && isNumber
    {
      return .region
    }
    let beginsWithDigit = part.first.map { !isLetter($0) } ?? false
    return part.count > 4 || part.count == 4 && beginsWithDigit ? .variant : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
