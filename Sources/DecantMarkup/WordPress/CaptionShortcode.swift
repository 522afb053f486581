internal import DecantCore

/// `[caption]` as WordPress shows it: a figure.
///
/// The caption stands behind the picture, or in the attribute `caption` in texts of old. Without a
/// caption or a width the picture stands alone.
enum CaptionShortcode {
  /// The HTML of a caption with its attributes and content.
  static func html(_ attributes: ShortcodeAttributes, _ content: [UInt8]) -> [UInt8] {
    var picture = content
    var caption = attributes["caption"]
    if caption == nil, let range = pictureRange(in: content.span) {
      picture = Array(content[range])
      caption = trimmed(content[range.upperBound...])
    }
    let width = number(attributes["width"] ?? [])
    guard let caption, !caption.isEmpty, caption != [UInt8(ascii: "0")], width >= 1 else {
      return picture
    }
    return figure(attributes, picture, caption, width: width)
  }

  private static func figure(
    _ attributes: ShortcodeAttributes, _ picture: [UInt8], _ caption: [UInt8], width: Int
  ) -> [UInt8] {
    let id = sanitized(attributes["id"] ?? [])
    var captionID = sanitized(attributes["caption_id"] ?? [])
    if captionID.isEmpty, !id.isEmpty {
      captionID =
        Array("caption-".utf8)
        + id.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    }
    var output: [UInt8] = []
    output.append("<figure ")
    append("id", id, to: &output)
    append("aria-describedby", captionID, to: &output)
    append("style", Array("width: \(width)px".utf8), to: &output)
    output.append("class=\"wp-caption ")
    output += HTMLText.escaping(attributes["align"] ?? Array("alignnone".utf8))
    if let name = attributes["class"], !name.isEmpty {
      output.append(" ")
      output += HTMLText.escaping(name)
    }
    output.append("\">")
    output += picture
    output.append("<figcaption ")
    append("id", captionID, to: &output)
    output.append("class=\"wp-caption-text\">")
    output += caption
    output.append("</figcaption></figure>")
    return output
  }

  private static func append(_ name: StaticString, _ value: [UInt8], to output: inout [UInt8]) {
    guard !value.isEmpty else { return }
    output.append(name)
    output.append("=\"")
    output += value
    output.append("\" ")
  }

  /// Where the picture is, with the link around it.
  private static func pictureRange(in bytes: Span<UInt8>) -> Range<Int>? {
    var next = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "<"), from: next) {
      next = place + 1
      if let end = pictureEnd(bytes, at: place) { return place..<end }
      guard isTag(.a, bytes, at: place),
        let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: place)
      else { continue }
      if let pictureEnd = pictureEnd(bytes, at: bytes.skipSpace(end + 1)) {
        return place..<pictureEnd
      }
    }
    return nil
  }

  /// The place after a picture at a place, and after the end of a link behind it.
  private static func pictureEnd(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    guard isTag(.img, bytes, at: place),
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: place)
    else { return nil }
    let next = bytes.skipSpace(close + 1)
    return bytes.hasText("</a>", at: next) || bytes.hasText("</A>", at: next)
      ? next + 4 : close + 1
  }

  private static func isTag(_ name: HTMLName, _ bytes: Span<UInt8>, at place: Int) -> Bool {
    let end = place + 1 + name.spelling.count
    guard end + 1 < bytes.count, bytes[place] == UInt8(ascii: "<"),
      bytes[end] == UInt8(ascii: " ")
    else { return false }
    return HTMLNameIndex.standard.name(bytes, place + 1..<end) == name
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while let first = bytes.first, first.isPHPSpace || first == 0 { bytes.removeFirst() }
    while let last = bytes.last, last.isPHPSpace || last == 0 { bytes.removeLast() }
    return Array(bytes)
  }

  /// What of a name may stand in a class.
  private static func sanitized(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0.isWord || $0 == UInt8(ascii: "-") }
  }

  /// The number that a text begins with, at most 99,999.
  private static func number(_ bytes: [UInt8]) -> Int {
    var number = 0
    for byte in bytes.drop(while: \.isPHPSpace) {
      guard byte.isDigit, number < 10_000 else { break }
      number = 10 * number + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
