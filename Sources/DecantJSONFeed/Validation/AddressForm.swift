internal import DecantCore

/// What a text is as an address: RFC 3986, with the letters of all scripts as RFC 3987 has them.
enum AddressForm {
  case absolute
  case relative
  case invalid

  init(_ text: Span<UInt8>) {
    guard AddressForm.isSpelledWell(text) else {
      self = .invalid
      return
    }
    guard let colon = AddressForm.endOfScheme(text) else {
      self = .relative
      return
    }
    let scheme = text.extracting(0..<colon)
    let isWeb = scheme.hasASCIIText("http") || scheme.hasASCIIText("https")
    guard isWeb else {
      self = colon + 1 < text.count ? .absolute : .invalid
      return
    }
    let hasHost =
      text.hasText("://", at: colon) && text.count > colon + 3
      && text[colon + 3] != UInt8(ascii: "/")
    self = hasHost ? .absolute : .invalid
  }

  /// Whether there is neither a character that no address has, nor a `%` without its digits.
  private static func isSpelledWell(_ text: Span<UInt8>) -> Bool {
    for i in text.indices {
      switch text[i] {
      case 0...32, 127, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        return false
      case UInt8(ascii: "%"):
        guard i + 2 < text.count, PercentCoding.hexadecimal(text[i + 1]) != nil,
          PercentCoding.hexadecimal(text[i + 2]) != nil
        else { return false }
      default: break
      }
    }
    return true
  }

  /// The place of the colon behind a scheme: RFC 3986, section 3.1.
  private static func endOfScheme(_ text: Span<UInt8>) -> Int? {
    for i in text.indices {
      switch text[i] {
      case UInt8(ascii: ":"): return i > 0 ? i : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if i == 0 { return nil }
      default: return nil
      }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the bytes are a text of lowercase letters, in whatever case.
  fileprivate func hasASCIIText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    var lowered: [UInt8] = []
    for i in indices { lowered.append(self[i] | 0x20) }
    return text ~= lowered.span
  }
}
