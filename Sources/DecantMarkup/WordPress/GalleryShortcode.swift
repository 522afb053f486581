internal import DecantCore

/// `[gallery]` as a block of figures, and `[playlist]` as a row of players.
enum GalleryShortcode {
  /// The HTML of a gallery; `nil` if none of its pictures is known.
  static func gallery(
    _ attributes: ShortcodeAttributes, _ surroundings: WordPressSurroundings,
    _ missing: inout [Int]
  ) -> [UInt8]? {
    let choice = MediaChoice(attributes, of: surroundings.entry)
    let media = choice.media(on: surroundings.shelf, .picture)
    guard !media.found.isEmpty else { return nil }
    missing += media.missing
    var output: [UInt8] = []
    output.append("<div class=\"gallery gallery-columns-")
    output.append(text: String(columns(attributes)))
    output.append("\">\n")
    let isLinked = attributes["link"] == Array("file".utf8)
    for picture in media.found { append(picture, isLinked: isLinked, to: &output) }
    output.append("</div>\n")
    return output
  }

  /// The HTML of a playlist; `nil` if none of its files is known.
  static func playlist(
    _ attributes: ShortcodeAttributes, _ surroundings: WordPressSurroundings,
    _ missing: inout [Int]
  ) -> [UInt8]? {
    let isFilm = attributes["type"] == Array("video".utf8)
    let choice = MediaChoice(attributes, of: surroundings.entry)
    let media = choice.media(on: surroundings.shelf, isFilm ? .film : .sound)
    guard !media.found.isEmpty else { return nil }
    missing += media.missing
    var output: [UInt8] = []
    output.append("<div class=\"wp-playlist\">\n")
    for medium in media.found {
      output.append("<figure>")
      output += PlayerShortcode.player([Array(medium.address.utf8)], isFilm: isFilm)
      if !medium.title.isEmpty {
        output.append("<figcaption>")
        output.append(text: medium.title)
        output.append("</figcaption>")
      }
      output.append("</figure>\n")
    }
    output.append("</div>\n")
    return output
  }

  private static func append(
    _ picture: WordPressShelf.Medium, isLinked: Bool, to output: inout [UInt8]
  ) {
    let address = HTMLText.escaping(picture.address)
    output.append("<figure class=\"gallery-item\">")
    if isLinked { output.append(text: "<a href=\"\(address)\">") }
    let alternative = HTMLText.escaping(picture.alternativeText)
    output.append(text: "<img src=\"\(address)\" alt=\"\(alternative)\" />")
    if isLinked { output.append("</a>") }
    if !picture.caption.isEmpty {
      output.append(text: "<figcaption class=\"gallery-caption\">\(picture.caption)</figcaption>")
    }
    output.append("</figure>\n")
  }

  private static func columns(_ attributes: ShortcodeAttributes) -> Int {
    let text = String(decoding: attributes["columns"] ?? [], as: UTF8.self)
    return Int(text).map { min(max($0, 1), 9) } ?? 3
  }
}
