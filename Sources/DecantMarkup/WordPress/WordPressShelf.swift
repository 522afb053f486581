/// What bodies need of other entries: the reusable blocks and the files that they name.
package struct WordPressShelf: Sendable {
  /// A file of the media library.
  package struct Medium: Sendable, Equatable {
    /// The number of its entry.
    package var number: Int

    /// Where the file is.
    package var address: String

    /// Its title, as HTML.
    package var title: String

    /// Its caption, as HTML; empty if it has none.
    package var caption: String

    /// What it shows, for those who can't see it.
    package var alternativeText: String

    /// Its place among the files of its entry.
    package var order: Int

    /// When it was published, in seconds since 1970.
    package var seconds: Int64

    /// The entry to which it belongs.
    package var parent: String

    /// Creates a file.
    package init(
      number: Int, address: String, title: String = "", caption: String = "",
      alternativeText: String = "", order: Int = 0, seconds: Int64 = 0, parent: String = ""
    ) {
      self.number = number
      self.address = address
      self.title = title
      self.caption = caption
      self.alternativeText = alternativeText
      self.order = order
      self.seconds = seconds
      self.parent = parent
    }
  }

  /// The bodies of reusable blocks, by their numbers.
  package private(set) var blocks: [Int: [UInt8]] = [:]

  /// The files, by the numbers of their entries.
  package private(set) var media: [Int: Medium] = [:]

  /// The number of bytes that it may still take.
  package private(set) var room: Int

  /// How many blocks and files there was no room for.
  package private(set) var leftOut = 0

  /// Whether nothing is on it.
  package var isEmpty: Bool { blocks.isEmpty && media.isEmpty }

  private var mediaOfEntries: [String: [Int]] = [:]

  /// Creates an empty shelf.
  ///
  /// - Parameter room: The number of bytes that it may take.
  package init(room: Int = 32 << 20) { self.room = room }

  /// Adds a reusable block, if there is room; the first of a number stays.
  package mutating func add(_ body: [UInt8], asBlock number: Int) {
    guard blocks[number] == nil, takeRoom(body.count + 64) else { return }
    blocks[number] = body
  }

  /// Adds a file, if there is room; the first of a number stays.
  package mutating func add(_ medium: Medium) {
    let size =
      medium.address.utf8.count + medium.title.utf8.count + medium.caption.utf8.count
      + medium.alternativeText.utf8.count + 256
    guard media[medium.number] == nil, takeRoom(size) else { return }
    media[medium.number] = medium
    if !medium.parent.isEmpty {
      mediaOfEntries[medium.parent, default: []].append(medium.number)
    }
  }

  /// The files that belong to an entry, in the order of the source.
  package func media(of entry: String) -> [Medium] {
    (mediaOfEntries[entry] ?? []).compactMap { media[$0] }
  }

  private mutating func takeRoom(_ size: Int) -> Bool {
    guard room >= size else {
      leftOut += 1
      return false
    }
    room -= size
    return true
  }
}

extension WordPressShelf.Medium {
  /// What can be done with a file.
  package enum Use: Sendable {
    case picture
    case sound
    case film
  }

  /// What can be done with the file, by the ending of its name.
  package var use: Use? { Use(address: Array(address.utf8)) }
}

extension WordPressShelf.Medium.Use {
  /// What can be done with a file at an address.
  package init?(address: [UInt8]) {
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(decoding: path[(dot + 1)...].map(\.lowercased), as: UTF8.self) {
    case "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "svg", "ico", "heic", "heif",
      "tif", "tiff":
      self = .picture
    case "mp3", "m4a", "m4b", "ogg", "oga", "opus", "flac", "wav", "wma", "aac", "mid", "midi":
      self = .sound
    case "mp4", "m4v", "webm", "ogv", "flv", "mov", "avi", "wmv", "mpg", "mpeg", "mkv", "3gp":
      self = .film
    default: return nil
    }
  }
}
