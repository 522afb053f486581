internal import DecantCore

/// The place of the file that an entry was read from, if the entry may have it again.
struct FormerPlace {
  private let path: String

  /// Returns `nil` if the file was made for another program than the layout is for, or if its path
  /// isn't one that may be written.
  init?(_ place: String?, for layout: Layout) {
    guard let place, let colon = place.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let generator = place[..<colon]
    guard layout.generator == .none || generator == layout.id else { return nil }
    path = String(place[place.utf8.index(after: colon)...])
    guard FormerPlace.isSafe(path) else { return nil }
  }

  /// Whether a path leads to a text below the folder, beside nothing that is ours.
  private static func isSafe(_ path: String) -> Bool {
    guard MarkdownFolder.isText(path), !path.hasSuffix(".comments.md") else { return false }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      guard let first = part.utf8.first, first != UInt8(ascii: "."), part.utf8.count <= 255,
        part.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
      else { return false }
    }
    return true
  }

  /// The placement.
  func placement(_ role: Placement.Role) -> Placement {
    var folders = path.split(separator: "/").map { String($0) }
    let name = MarkdownPath.withoutEnding(folders.popLast() ?? "")
    var placement = Placement(
      role: role, folder: folders.joined(separator: "/"), name: name, bareName: name)
    placement.file = path
    return placement
  }
}
