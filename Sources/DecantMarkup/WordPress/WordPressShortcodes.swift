internal import DecantCore

/// Shortcodes in HTML: what the user has a template for, what WordPress has a meaning for, and the
/// rest, which stays.
struct WordPressShortcodes {
  /// The HTML.
  private(set) var html: [UInt8] = []

  /// The names of the shortcodes that stay as they are written.
  private(set) var verbatim: [String] = []

  /// The names of the shortcodes whose content has no place in the user's template.
  private(set) var emptied: [String] = []

  /// The numbers of files in galleries and playlists that aren't known.
  private(set) var missingMedia: [Int] = []

  private let surroundings: WordPressSurroundings

  /// What stands in place of the end tags whose start tags became something else, by their places.
  private var endings: [Int: (mark: [UInt8], end: Int)] = [:]

  /// Where the contents end that the place is in, the innermost last.
  ///
  /// WordPress reads what is in a shortcode for itself, without what follows.
  private var contentEnds: [Int] = []

  /// Reads HTML with paragraphs.
  init(
    _ text: [UInt8], _ surroundings: WordPressSurroundings, _ pieces: inout VerbatimPieces
  ) {
    self.surroundings = surroundings
    guard text.contains(UInt8(ascii: "[")) else {
      html = text
      return
    }
    let tags = HTMLTagRanges(text.span)
    var scanner = ShortcodeScanner(tags)
    var state = self
    html = WordPressRewriting.rewrite(text, at: UInt8(ascii: "[")) { bytes, place, pass in
      guard !tags.contains(place) else { return nil }
      if let ending = state.endings[place] {
        state.contentEnds.removeLast()
        pass.write(ending.mark)
        return ending.end
      }
      return state.replace(bytes, place, &scanner, &pieces, &pass)
    }
    (verbatim, emptied, missingMedia) = (state.verbatim, state.emptied, state.missingMedia)
  }

  /// Writes something else for a shortcode at a place, and returns the place after it.
  private mutating func replace(
    _ bytes: Span<UInt8>, _ place: Int, _ scanner: inout ShortcodeScanner,
    _ pieces: inout VerbatimPieces, _ pass: inout WordPressRewriting
  ) -> Int? {
    let isEscaped = bytes.hasText("[", at: place + 1)
    let contentEnd = contentEnds.last ?? bytes.count
    guard var code = scanner.opening(bytes, at: isEscaped ? place + 1 : place),
      code.range.upperBound <= contentEnd
    else { return nil }
    let opening = code
    let name = Array(copying: bytes.extracting(code.name))
    let template = surroundings.forms.shortcodes[String(decoding: name, as: UTF8.self)]
    guard template != nil || WordPressShortcodes.known.contains(name) else {
      guard !isEscaped, WordPressShortcodes.isShortcode(code, &scanner, bytes) else { return nil }
      return keep(opening, bytes, &pieces, &pass)
    }
    if let closed = scanner.shortcode(bytes, at: code.range.lowerBound),
      closed.range.upperBound <= contentEnd
    {
      code = closed
    }
    if isEscaped {
      guard bytes.hasText("]", at: code.range.upperBound) else { return nil }
      pass.write(bytes, code.range)
      return code.range.upperBound + 1
    }
    if let template { return fill(template, opening, code, bytes, &pieces, &pass) }
    if let output = html(name, code, bytes, &pieces) {
      pass.write(output)
      return code.range.upperBound
    }
    return keep(opening, bytes, &pieces, &pass)
  }

  /// Counts a shortcode that stays, and writes its tag so that Markdown leaves it as it is.
  private mutating func keep(
    _ code: Shortcode, _ bytes: Span<UInt8>, _ pieces: inout VerbatimPieces,
    _ pass: inout WordPressRewriting
  ) -> Int? {
    verbatim.append(String(decoding: bytes.extracting(code.name)))
    guard surroundings.isForMarkdown,
      WordPressShortcodes.wouldBeEscaped(bytes.extracting(code.attributes))
    else { return nil }
    pass.write(pieces.add(VerbatimPieces.Piece(Array(copying: bytes.extracting(code.range)))))
    return code.range.upperBound
  }

  /// Whether the attributes hold what Markdown reads as its own, and nothing that a text in HTML
  /// spells in another way.
  private static func wouldBeEscaped(_ attributes: Span<UInt8>) -> Bool {
    var isSpecial = false
    for i in attributes.indices {
      switch attributes[i] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
        UInt8(ascii: "\\"), UInt8(ascii: "["):
        isSpecial = true
      case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "\n"): return false
      default: break
      }
    }
    return isSpecial
  }

  /// Writes what the user's template makes of a shortcode; its content goes through as the rest.
  private mutating func fill(
    _ template: ShortcodeTemplate, _ opening: Shortcode, _ code: Shortcode, _ bytes: Span<UInt8>,
    _ pieces: inout VerbatimPieces, _ pass: inout WordPressRewriting
  ) -> Int {
    let attributes = ShortcodeAttributes(Array(copying: bytes.extracting(code.attributes)))
    let texts = template.filled { name in
      if let number = Int(String(decoding: name, as: UTF8.self)) {
        return number > 0 && number <= attributes.positional.count
          ? Reference.withPlainText(attributes.positional[number - 1]) : nil
      }
      return attributes.named[name].map(Reference.withPlainText)
    }
    guard template.hasContent, let content = code.content else {
      pass.write(pieces.add(call: VerbatimPieces.Piece(texts.before)))
      pass.write(pieces.add(call: VerbatimPieces.Piece(texts.after)))
      if let content = code.content, bytes.skipSpace(content.lowerBound) < content.upperBound {
        emptied.append(String(decoding: bytes.extracting(code.name)))
      }
      return code.range.upperBound
    }
    let marks = pieces.add(before: texts.before, after: texts.after)
    pass.write(marks.before)
    endings[content.upperBound] = (marks.after, code.range.upperBound)
    contentEnds.append(content.upperBound)
    return opening.range.upperBound
  }

  /// The names for which WordPress itself has a meaning.
  static let coreNames = Set(
    ["caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed"].map {
      Array($0.utf8)
    })

  private static let known = coreNames.union(CodeShortcodes.names).union(EmbedShortcode.names)

  /// What a shortcode becomes; `nil` if it stays.
  private mutating func html(
    _ name: [UInt8], _ code: Shortcode, _ bytes: Span<UInt8>, _ pieces: inout VerbatimPieces
  ) -> [UInt8]? {
    let attributes = ShortcodeAttributes(Array(copying: bytes.extracting(code.attributes)))
    let content = code.content.map { Array(copying: bytes.extracting($0)) }
    switch String(decoding: name, as: UTF8.self) {
    case "caption", "wp_caption": return content.map { CaptionShortcode.html(attributes, $0) }
    case "gallery": return GalleryShortcode.gallery(attributes, surroundings, &missingMedia)
    case "playlist": return GalleryShortcode.playlist(attributes, surroundings, &missingMedia)
    case "audio": return PlayerShortcode.html(attributes, isFilm: false, surroundings)
    case "video":
      if let address = PlayerShortcode.addresses(attributes, isFilm: true).first,
        let embed = Embed(address), !embed.id.isEmpty
      {
        return embed.html(surroundings.forms, &pieces)
      }
      return PlayerShortcode.html(attributes, isFilm: true, surroundings)
    default:
      guard EmbedShortcode.names.contains(name) else { return nil }
      let embed = EmbedShortcode.html(name, attributes, content, surroundings.forms, &pieces)
      return embed ?? (name == Array("embed".utf8) ? content : nil)
    }
  }

  /// Whether brackets are a shortcode of a plug-in and not prose.
  private static func isShortcode(
    _ code: Shortcode, _ scanner: inout ShortcodeScanner, _ bytes: Span<UInt8>
  ) -> Bool {
    guard bytes[code.name.lowerBound].isLetter else { return false }
    let name = bytes.extracting(code.name)
    if name.firstIndex(of: UInt8(ascii: "_")) != nil { return true }
    if name.firstIndex(of: UInt8(ascii: "-")) != nil { return true }
    if bytes.extracting(code.attributes).firstIndex(of: UInt8(ascii: "=")) != nil { return true }
    return scanner.shortcode(bytes, at: code.range.lowerBound)?.content != nil
  }
}
