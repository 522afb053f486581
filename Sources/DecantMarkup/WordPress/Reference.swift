internal import DecantCore

/// The ampersand of addresses, which stands in HTML as a character reference.
enum Reference {
  /// An address with `&` for its references.
  static func withPlainAmpersands(_ address: [UInt8]) -> [UInt8] {
    guard address.contains(UInt8(ascii: "&")) else { return address }
    return WordPressRewriting.rewrite(address, at: UInt8(ascii: "&")) { bytes, place, pass in
      for reference in spellings where bytes.hasText(reference, at: place) {
        pass.write("&")
        return place + reference.utf8CodeUnitCount
      }
      return nil
    }
  }

  private static let spellings: [StaticString] = ["&amp;", "&#038;", "&#38;"]
}
