internal import DecantCore

/// The marks that cut a text into a teaser and the rest, and into pages.
enum PageMarks {
  /// The text with the mark of the teaser's end as the output knows it.
  ///
  /// - Parameter texts: Gets the texts of their own that are left out.
  static func placed(
    _ text: [UInt8], _ forms: BodyForms, _ texts: inout [String]
  ) -> [UInt8] {
    guard forms.hasPlainMore, text.span.firstIndex(of: "<!--more") != nil else { return text }
    var found: [String] = []
    let output = WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<!--more", at: place),
        let end = bytes.firstIndex(of: "-->", from: place + 8), end > place + 8
      else { return nil }
      let inside = bytes.extracting(place + 8..<end)
      let start = inside.skipSpace(0)
      guard start > 0 else { return nil }
      if start < inside.count {
        found.append(String(decoding: inside.extracting(start..<inside.count)))
      }
      pass.write("<!--more-->")
      return end + 3
    }
    texts = found
    return output
  }
}
