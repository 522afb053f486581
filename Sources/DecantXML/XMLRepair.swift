/// One thing that was wrong in a text, and what it became.
package struct XMLRepair: Sendable {
  /// A kind of damage.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// A character that XML excludes, taken out.
    case controlCharacter

    /// A byte that isn't UTF-8, taken for a character of Windows-1252.
    case guessedByte

    /// Bytes that aren't UTF-8, replaced by U+FFFD.
    case invalidBytes

    /// An `&` that begins no reference, escaped.
    case rawAmpersand

    /// A `<` that begins no tag, escaped.
    case rawLessThan

    /// An entity that HTML has and XML doesn't, replaced by its character.
    case knownEntity

    /// An entity that nobody knows, kept as text.
    case unknownEntity

    /// A reference to a character that XML excludes, taken out.
    case characterReference

    /// Two references to the halves of a character, replaced by the character.
    case surrogates

    /// The halves of a character, each as bytes of its own (CESU-8), replaced by the character.
    case encodedSurrogates

    /// A `]]>` in the data, split or escaped.
    case sectionEnd

    /// A carriage return, folded into a line feed.
    case carriageReturn

    /// An element that nothing ends, ended.
    case unendedElement
  }

  /// What was wrong.
  package var kind: Kind

  /// Where it was.
  package var start: Int

  /// How many bytes it had.
  package var length: Int

  /// The character that is in its place; 0 if none or several are.
  package var scalar: UInt32
}
