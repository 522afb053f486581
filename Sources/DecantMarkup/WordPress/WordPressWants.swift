internal import DecantCore

/// What the bodies of a blog want of other entries.
package struct WordPressWants: Sendable {
  /// The numbers of reusable blocks.
  package private(set) var blocks: Set<Int> = []

  /// The numbers of files.
  package private(set) var media: Set<Int> = []

  /// The entries whose own files are wanted.
  package private(set) var entries: Set<String> = []

  /// Creates wants of nothing.
  package init() {}

  /// Whether nothing is wanted.
  package var isEmpty: Bool { blocks.isEmpty && media.isEmpty && entries.isEmpty }

  /// Whether bytes in which a body lies, in whatever spelling, may want something.
  package static func arePossible(in raw: [UInt8]) -> Bool {
    let bytes = raw.span
    return bytes.firstIndex(of: "[gallery") != nil || bytes.firstIndex(of: "wp:block ") != nil
      || bytes.firstIndex(of: "[playlist") != nil || bytes.firstIndex(of: "[audio") != nil
      || bytes.firstIndex(of: "[video") != nil
  }

  /// Adds what the body of an entry wants.
  package mutating func add(from body: [UInt8], of entry: String) {
    blocks.formUnion(WordPressBlocks.references(in: body))
    var scanner = ShortcodeScanner(HTMLTagRanges())
    let bytes = body.span
    var next = 0
    while let place = bytes.firstIndex(of: UInt8(ascii: "["), from: next) {
      next = place + 1
      guard let code = scanner.opening(bytes, at: place) else { continue }
      let name = String(decoding: bytes.extracting(code.name))
      guard ["gallery", "playlist", "audio", "video"].contains(name) else { continue }
      let attributes = ShortcodeAttributes(Array(copying: bytes.extracting(code.attributes)))
      add(name, attributes, of: entry)
    }
  }

  /// Adds what others want.
  package mutating func formUnion(_ other: WordPressWants) {
    blocks.formUnion(other.blocks)
    media.formUnion(other.media)
    entries.formUnion(other.entries)
  }

  private mutating func add(_ name: String, _ attributes: ShortcodeAttributes, of entry: String) {
    if name == "gallery" || name == "playlist" {
      let choice = MediaChoice(attributes, of: entry)
      media.formUnion(choice.numbers)
      if choice.numbers.isEmpty { entries.insert(choice.entry) }
    } else if PlayerShortcode.addresses(attributes, isFilm: name == "video").isEmpty {
      entries.insert(entry)
    }
  }
}
