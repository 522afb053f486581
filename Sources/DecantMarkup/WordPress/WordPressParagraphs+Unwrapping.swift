internal import DecantCore

/// Paragraphs that must not be around or in blocks.
extension WordPressParagraphs {
  /// Takes `<p>` and `</p>` away where they stand beside the tags of blocks.
  static func unwrapped(_ text: [UInt8]) -> [UInt8] {
    var text = withoutEmptyParagraphs(text)
    text = closingInside(text)
    text = withoutParagraphsAroundTags(text)
    text = withoutParagraphsAroundItems(text)
    text = withQuotesOutside(text)
    text = withoutOpeningBeforeTags(text)
    return withoutClosingAfterTags(text)
  }

  private static func withoutEmptyParagraphs(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, _ in
      guard bytes.hasText("<p>", at: place) else { return nil }
      let i = bytes.skipSpace(place + 3)
      return bytes.hasText("</p>", at: i) ? i + 4 : nil
    }
  }

  /// Closes a paragraph of text that ends with `</div>`, `</address>` or `</form>`.
  private static func closingInside(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<p>", at: place),
        let end = bytes.firstIndex(of: UInt8(ascii: "<"), from: place + 3), end > place + 3,
        bytes.hasText("</div>", at: end) || bytes.hasText("</address>", at: end)
          || bytes.hasText("</form>", at: end)
      else { return nil }
      pass.write(bytes, place..<end)
      pass.write("</p>")
      return end
    }
  }

  private static func withoutParagraphsAroundTags(_ text: [UInt8]) -> [UInt8] {
    var tags = WordPressTags()
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<p>", at: place) else { return nil }
      let start = bytes.skipSpace(place + 3)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "<"),
        let end = tags.tag(bytes, at: start),
        let after = tags.follow("</p>", bytes, after: end)
      else { return nil }
      pass.write(bytes, start..<end)
      return after
    }
  }

  private static func withoutParagraphsAroundItems(_ text: [UInt8]) -> [UInt8] {
    var lineEnd = -1
    var closing = -1
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<p><li", at: place), place + 7 < bytes.count else { return nil }
      let start = place + 7
      if lineEnd < start - 1 {
        lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start - 1) ?? bytes.count
      }
      if closing < start { closing = bytes.firstIndex(of: "</p>", from: start) ?? bytes.count }
      guard closing < lineEnd else { return nil }
      pass.write(bytes, place + 3..<closing)
      return closing + 4
    }
  }

  private static func withQuotesOutside(_ text: [UInt8]) -> [UInt8] {
    var tags = WordPressTags()
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      if bytes.hasText("</blockquote></p>", at: place) {
        pass.write("</p></blockquote>")
        return place + 17
      }
      guard isQuoteInParagraph(bytes, at: place), let end = tags.close(bytes, from: place + 14)
      else { return nil }
      pass.write("<blockquote")
      pass.write(bytes, place + 14..<end)
      pass.write("<p>")
      return end
    }
  }

  /// Whether `<p><blockquote` stands at a place, in any case.
  private static func isQuoteInParagraph(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    guard bytes.count - place >= 14, bytes[place + 1] | 0x20 == UInt8(ascii: "p"),
      bytes[place + 2] == UInt8(ascii: ">"), bytes[place + 3] == UInt8(ascii: "<")
    else { return false }
    return HTMLNameIndex.standard.name(bytes, place + 4..<place + 14) == .blockquote
  }

  private static func withoutOpeningBeforeTags(_ text: [UInt8]) -> [UInt8] {
    var tags = WordPressTags()
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<p>", at: place) else { return nil }
      let start = bytes.skipSpace(place + 3)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "<"),
        let end = tags.tag(bytes, at: start)
      else { return nil }
      pass.write(bytes, start..<end)
      return end
    }
  }

  private static func withoutClosingAfterTags(_ text: [UInt8]) -> [UInt8] {
    var tags = WordPressTags()
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard let end = tags.tag(bytes, at: place),
        let after = tags.follow("</p>", bytes, after: end)
      else { return nil }
      pass.write(bytes, place..<end)
      return after
    }
  }
}
