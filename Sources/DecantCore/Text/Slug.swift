/// Short names for addresses.
package enum Slug {
  /// Makes a slug of a title or name, as WordPress's `sanitize_title` does for texts in all
  /// scripts: `Ça va, monde?` becomes `ça-va-monde`.
  ///
  /// Letters, marks, numbers, symbols beyond ASCII and underscores stay, in lower case and NFC;
  /// spaces, dashes, dots and slashes become hyphens, never two in a row; the rest goes. The
  /// result is empty if nothing stays.
  package static func make(from text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in text.nfc.lowercased().unicodeScalars {
      switch Part(scalar) {
      case .text:
        if needsHyphen, !slug.isEmpty { slug.unicodeScalars.append("-") }
        needsHyphen = false
        slug.unicodeScalars.append(scalar)
      case .space: needsHyphen = true
      case .nothing: break
      }
    }
    return slug.nfc
  }

  /// What becomes of a character.
  private enum Part {
    case text
    case space
    case nothing

    init(_ scalar: Unicode.Scalar) {
      self = scalar.isASCII ? Part(ascii: scalar) : Part(scalar.properties.generalCategory)
    }

    private init(ascii scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z", "0"..."9", "_": self = .text
      case " ", "-", ".", "/", "\t", "\n", "\r", "\u{B}", "\u{C}": self = .space
      default: self = .nothing
      }
    }

    private init(_ category: Unicode.GeneralCategory) {
      switch category {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .otherNumber, .mathSymbol, .currencySymbol, .otherSymbol:
        self = .text
      case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
      case .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .modifierSymbol, .control, .format, .surrogate,
        .privateUse, .unassigned:
        self = .nothing
      @unknown default: self = .nothing
      }
    }
  }
}
