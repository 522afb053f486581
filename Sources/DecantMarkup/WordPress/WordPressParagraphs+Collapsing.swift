internal import DecantCore

/// White space around elements that must not become paragraphs.
extension WordPressParagraphs {
  /// Takes white space away around options, and around and in objects, media and captions.
  static func collapsed(_ text: [UInt8]) -> [UInt8] {
    var text = text
    if text.span.firstIndex(of: "<option") != nil {
      text = trimming(text, before: "<option", after: "</option>")
    }
    if text.span.firstIndex(of: "</object>") != nil {
      text = trimmingAfterTag(text, "<object")
      text = trimming(text, before: "</object>", after: nil)
      text = trimmingAround(text, ["<param", "</param", "<embed", "</embed"])
    }
    if text.span.firstIndex(of: "<source") != nil || text.span.firstIndex(of: "<track") != nil {
      text = trimmingMedia(text)
      text = trimmingAround(text, ["<source", "<track"])
    }
    if text.span.firstIndex(of: "<figcaption") != nil {
      text = trimming(text, before: "<figcaption", after: "</figcaption>")
    }
    return text
  }

  private static func trimming(
    _ text: [UInt8], before opening: StaticString, after closing: StaticString?
  ) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, pass in
      if bytes.hasText(opening, at: place) {
        pass.trimSpace()
        pass.write(opening)
        return place + opening.utf8CodeUnitCount
      }
      guard let closing, bytes.hasText(closing, at: place) else { return nil }
      pass.write(closing)
      return bytes.skipSpace(place + closing.utf8CodeUnitCount)
    }
  }

  private static func trimmingAfterTag(_ text: [UInt8], _ opening: StaticString) -> [UInt8] {
    var tags = WordPressTags()
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText(opening, at: place), let end = tags.close(bytes, from: place) else {
        return nil
      }
      pass.write(bytes, place..<end)
      return bytes.skipSpace(end)
    }
  }

  private static func trimmingAround(_ text: [UInt8], _ openings: [StaticString]) -> [UInt8] {
    var tags = WordPressTags()
    return WordPressRewriting.rewrite(text) { bytes, place, pass in
      for opening in openings where bytes.hasText(opening, at: place) {
        guard let end = tags.close(bytes, from: place) else { return nil }
        pass.trimSpace()
        pass.write(bytes, place..<end)
        return bytes.skipSpace(end)
      }
      return nil
    }
  }

  /// Trims inside `audio` and `video`, as tags and as shortcodes.
  private static func trimmingMedia(_ text: [UInt8]) -> [UInt8] {
    let tags = trimmingMedia(text, at: UInt8(ascii: "<"))
    return trimmingMedia(tags, at: UInt8(ascii: "["))
  }

  private static func trimmingMedia(_ text: [UInt8], at opening: UInt8) -> [UInt8] {
    var closing = -1
    return WordPressRewriting.rewrite(text, at: opening) { bytes, place, pass in
      let isEnd = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
      let name = place + (isEnd ? 2 : 1)
      guard bytes.hasText("audio", at: name) || bytes.hasText("video", at: name) else {
        return nil
      }
      var i = isEnd ? name + 5 : max(name + 5, closing)
      while !isEnd, i < bytes.count, !isClosing(bytes[i]) { i += 1 }
      if !isEnd { closing = i }
      guard i < bytes.count, isClosing(bytes[i]) else { return nil }
      if isEnd { pass.trimSpace() }
      pass.write(bytes, place..<i + 1)
      return isEnd ? i + 1 : bytes.skipSpace(i + 1)
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "]")
  }
}
