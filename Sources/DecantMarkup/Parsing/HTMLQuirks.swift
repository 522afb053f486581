internal import DecantCore

/// The document types of old pages, for which a table doesn't close a paragraph (13.2.6.4.1).
extension HTMLTokenizer {
  private static let publicPrefixes: [String] = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html",
    "-//metrius//dtd metrius presentational//", "-//microsoft//dtd internet explorer",
    "-//netscape comm. corp.//dtd", "-//o'reilly and associates//dtd html",
    "-//sq//dtd html 2.0 hotmetal + extensions//", "-//softquad software//dtd hotmetal pro",
    "-//softquad//dtd hotmetal pro", "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava", "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2", "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental",
    "-//w3c//dtd w3 html 3.0//", "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html",
  ]

  private static let publicNames: [String] = [
    "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
  ]

  private static let publicWithoutSystem: [String] = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  private static let systemName = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"

  /// Whether the last document type, of a name, puts the document in quirks mode.
  func isQuirky(name: Range<Int32>) -> Bool {
    if doctype.forcesQuirks || !hasWord("html", at: name) { return true }
    let system = doctype.systemID.map(lowercasedText)
    if system == HTMLTokenizer.systemName { return true }
    guard let id = doctype.publicID.map(lowercasedText) else { return false }
    return HTMLTokenizer.publicNames.contains(id)
      || HTMLTokenizer.publicPrefixes.contains { id.hasPrefix($0) }
      || system == nil && HTMLTokenizer.publicWithoutSystem.contains { id.hasPrefix($0) }
  }

  private func lowercasedText(_ range: Range<Int32>) -> String {
    String(decoding: bytes(of: range).map(\.lowercased), as: UTF8.self)
  }
}
