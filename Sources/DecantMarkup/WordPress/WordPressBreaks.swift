internal import DecantCore

/// Line breaks: `<br />` for line feeds.
enum WordPressBreaks {
  /// The place after a `<br>` in any spelling at a place.
  static func end(of bytes: Span<UInt8>, at place: Int) -> Int? {
    guard bytes.hasText("<br", at: place) else { return nil }
    var i = bytes.skipSpace(place + 3)
    if i < bytes.count, bytes[i] == UInt8(ascii: "/") { i += 1 }
    return i < bytes.count && bytes[i] == UInt8(ascii: ">") ? i + 1 : nil
  }

  /// Spells `<br>` and `<br/>` as `<br />`.
  static func normalized(_ text: [UInt8]) -> [UInt8] {
    WordPressRewriting.rewrite(text) { bytes, place, pass in
      let length = bytes.hasText("<br>", at: place) ? 4 : bytes.hasText("<br/>", at: place) ? 5 : 0
      guard length > 0 else { return nil }
      pass.write("<br />")
      return place + length
    }
  }

  /// Puts a line break before each line feed that hasn't one, and shows hidden line feeds again.
  static func breakingLines(_ text: [UInt8]) -> [UInt8] {
    let bytes = text.span
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 8)
    var run = 0
    var next = 0
    while let feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: next) {
      var start = feed
      while start > next, bytes[start - 1].isPHPSpace { start -= 1 }
      var last = feed
      next = feed + 1
      while next < bytes.count, bytes[next].isPHPSpace {
        if bytes[next] == UInt8(ascii: "\n") { last = next }
        next += 1
      }
      if bytes.hasText("<br />", at: start - 6) { start += 1 }
      guard start <= last else { continue }
      output.append(copying: bytes.extracting(run..<start))
      output.append("<br />\n")
      run = last + 1
    }
    output.append(copying: bytes.extracting(run..<bytes.count))
    return WordPressRewriting.rewrite(output) { bytes, place, pass in
      guard bytes.hasText("<WPPreserveNewline />", at: place) else { return nil }
      pass.write("\n")
      return place + 21
    }
  }

  /// Takes line breaks away that stand beside the tags of blocks.
  static func withoutNeedless(_ text: [UInt8]) -> [UInt8] {
    var tags = WordPressTags()
    var text = WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard let end = tags.tag(bytes, at: place),
        let after = tags.follow("<br />", bytes, after: end)
      else { return nil }
      pass.write(bytes, place..<end)
      return after
    }
    tags = WordPressTags()
    text = WordPressRewriting.rewrite(text) { bytes, place, pass in
      guard bytes.hasText("<br />", at: place) else { return nil }
      let start = bytes.skipSpace(place + 6)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
      let name = bytes.hasText("/", at: start + 1) ? start + 2 : start + 1
      guard WordPressTags.begins(bytes, at: name, WordPressTags.breakless),
        let end = tags.close(bytes, from: name)
      else { return nil }
      pass.write(bytes, place + 6..<end)
      return end
    }
    return withoutLastFeed(text)
  }

  /// Takes the line feed before the last `</p>` away.
  private static func withoutLastFeed(_ text: [UInt8]) -> [UInt8] {
    for (ending, length) in [("\n</p>\n" as StaticString, 6), ("\n</p>", 5)]
    where text.span.hasText(ending, at: text.count - length) {
      var text = text
      text.remove(at: text.count - length)
      return text
    }
    return text
  }
}
