internal import DecantCore

/// The characters of addresses and attributes that stand in HTML as references.
enum Reference {
  /// An address with `&` for its references.
  static func withPlainAmpersands(_ address: [UInt8]) -> [UInt8] {
    replaced(address, [("&", ampersands)])
  }

  /// The value of an attribute with `&` and quotation marks for their references, which an editor
  /// writes where they would end it.
  static func withPlainText(_ value: [UInt8]) -> [UInt8] {
    replaced(value, [("&", ampersands), ("\"", quotes), ("'", apostrophes)])
  }

  private static func replaced(
    _ text: [UInt8], _ characters: [(character: StaticString, spellings: [StaticString])]
  ) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    return WordPressRewriting.rewrite(text, at: UInt8(ascii: "&")) { bytes, place, pass in
      for (character, spellings) in characters {
        for reference in spellings where bytes.hasText(reference, at: place) {
          pass.write(character)
          return place + reference.utf8CodeUnitCount
        }
      }
      return nil
    }
  }

  private static let ampersands: [StaticString] = ["&amp;", "&#038;", "&#38;"]
  private static let quotes: [StaticString] = ["&quot;", "&#034;", "&#34;"]
  private static let apostrophes: [StaticString] = ["&apos;", "&#039;", "&#39;"]
}
