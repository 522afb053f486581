internal import DecantCore

/// `[audio]` and `[video]` as the elements of HTML.
enum PlayerShortcode {
  /// The HTML of a player; `nil` if it names no file and the entry has none of its own.
  static func html(
    _ attributes: ShortcodeAttributes, isFilm: Bool, _ surroundings: WordPressSurroundings
  ) -> [UInt8]? {
    var addresses = addresses(attributes, isFilm: isFilm)
    if addresses.isEmpty {
      let own = surroundings.shelf.media(of: surroundings.entry)
      guard let medium = own.first(where: { $0.use == (isFilm ? .film : .sound) }) else {
        return nil
      }
      addresses = [Array(medium.address.utf8)]
    }
    return player(addresses, isFilm: isFilm, attributes)
  }

  /// The addresses of the files that the attributes name.
  static func addresses(_ attributes: ShortcodeAttributes, isFilm: Bool) -> [[UInt8]] {
    var found: [[UInt8]] = []
    let names = isFilm ? filmNames : soundNames
    for name in names {
      if let value = attributes.named[Array(name.utf8)], !value.isEmpty { found.append(value) }
    }
    if found.isEmpty, let first = attributes.positional.first, isAddress(first) {
      // The players of old took their settings behind a bar.
      found.append(Array(first.prefix { $0 != UInt8(ascii: "|") }))
    }
    return found.map(Reference.withPlainAmpersands)
  }

  /// A player of files.
  static func player(
    _ addresses: [[UInt8]], isFilm: Bool, _ attributes: ShortcodeAttributes? = nil
  ) -> [UInt8] {
    let name = isFilm ? "video" : "audio"
    var output = Array("<\(name) controls".utf8)
    if addresses.count == 1 { append("src", addresses[0], to: &output) }
    for setting in isFilm ? ["poster", "width", "height"] : [] {
      if let value = attributes?.named[Array(setting.utf8)], !value.isEmpty {
        append(setting, value, to: &output)
      }
    }
    for setting in ["loop", "autoplay", "muted"] where isOn(setting, attributes) {
      output += Array(" \(setting)".utf8)
    }
    output.append(">")
    for address in addresses where addresses.count > 1 {
      output.append("<source")
      append("src", address, to: &output)
      output.append(">")
    }
    output += Array("</\(name)>".utf8)
    return output
  }

  private static func append(_ name: String, _ value: [UInt8], to output: inout [UInt8]) {
    output += Array(" \(name)=\"".utf8)
    output += HTMLText.escaping(value)
    output.append("\"")
  }

  private static func isOn(_ setting: String, _ attributes: ShortcodeAttributes?) -> Bool {
    guard let value = attributes?.named[Array(setting.utf8)] else { return false }
    return !["", "0", "off", "false", "no"].contains(String(decoding: value, as: UTF8.self))
  }

  private static func isAddress(_ value: [UInt8]) -> Bool {
    let bytes = value.span
    return bytes.hasText("http://", at: 0) || bytes.hasText("https://", at: 0)
      || bytes.hasText("/", at: 0)
  }

  private static let soundNames = ["src", "mp3", "m4a", "ogg", "flac", "wav", "wma"]
  private static let filmNames = ["src", "mp4", "m4v", "webm", "ogv", "flv", "wmv", "mov"]
}
