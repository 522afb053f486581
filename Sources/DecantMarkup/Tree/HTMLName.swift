internal import DecantCore

/// The name of an element, as a number.
package struct HTMLName: Hashable, Sendable {
  /// The number: the place in the known names, or from 512 on the place in
  /// ``HTMLTree/otherNames``.
  package let number: UInt32

  package init(number: UInt32) { self.number = number }

  /// The known name that the bytes spell, in any case of the letters.
  package init?(_ bytes: Span<UInt8>) {
    guard let name = HTMLNameIndex.standard.name(bytes, bytes.indices) else { return nil }
    self = name
  }

  /// No name.
  package static var none: HTMLName { HTMLName(number: 0) }

  /// Whether this module knows the name.
  package var isKnown: Bool { number < 512 }

  /// The spelling of a known name in lower case; empty if it isn't known.
  package var spelling: [UInt8] {
    number < 512 ? HTMLNameIndex.standard.spellings[Int(number)] : []
  }

  /// What HTML and CommonMark say of elements with this name.
  package var traits: Traits {
    number < 512 ? HTMLNameIndex.standard.traits[Int(number)] : []
  }
}
