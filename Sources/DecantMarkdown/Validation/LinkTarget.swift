internal import DecantCore

/// A link within a site, as a path.
struct LinkTarget {
  /// The path, decoded, without query and fragment.
  let path: String

  /// The ending of the last name, in lower case and without its dot; may be empty.
  let ending: String

  /// Returns `nil` for links that lead elsewhere, that a program completes, or within the text.
  init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "?"),
      first != UInt8(ascii: "@"), !text.hasPrefix("//"), bytes.count < 2000
    else { return nil }
    var end = bytes.endIndex
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "$"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
        UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "\n"):
        return nil
      case UInt8(ascii: "#"), UInt8(ascii: "?"): end = i
      default: continue
      }
      break
    }
    let spelled = String(text[..<end])
    path = PercentCoding.decoded(spelled) ?? spelled
    let name = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
    guard let name, let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
      ending = ""
      return
    }
    ending = String(Substring(name[name.index(after: dot)...])).lowercased()
  }

  /// Whether the path begins at the root of the site.
  var isRooted: Bool { path.utf8.first == UInt8(ascii: "/") }

  /// Whether the path leads to a file of Markdown.
  var isMarkdown: Bool { ["md", "markdown", "mdown", "mkd"].contains(ending) }

  /// Whether the path leads to a file that generators copy as it is.
  var isMedia: Bool { LinkTarget.media.contains(ending) }

  /// Whether the path may be that of a page.
  var isPage: Bool { ending.isEmpty || ending == "html" || ending == "htm" }

  private static let media: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "m4a", "m4v", "mov", "mp3", "mp4", "ogg", "pdf", "png", "svg",
    "webm", "webp", "zip",
  ]

  /// A path below a folder, or `nil` if it leads out of the root of both.
  static func joined(_ folder: String, _ path: String) -> String? {
    var parts: [Substring] = []
    for part in "\(folder)/\(path)".split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }
}
