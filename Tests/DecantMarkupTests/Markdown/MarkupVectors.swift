import Foundation

@testable import DecantMarkup

/// The vectors that several projects share, in a folder beside the package.
enum MarkupVectors {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/vectors")

  static func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// The cells of a table of tab-separated values with `\n`, `\t`, `\r` and `\\`.
  static func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped(String($0)) }
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "n": result += "\n"
        case "t": result += "\t"
        case "r": result += "\r"
        default: result.unicodeScalars.append(scalar)
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Whether Markdown made from HTML gives the HTML back.
func comesBack(
  _ html: String, isExact: Bool, options: CMark.Options = []
) -> (isEqual: Bool, markdown: String) {
  let tree = HTMLTree(parsing: Array(html.utf8))
  let output = ProvedMarkdown.render(tree, isExact: isExact)
  let markdown = String(decoding: output.markdown, as: UTF8.self)
  guard let back = CMark.html(output.markdown, options: options) else { return (false, markdown) }
  let level: CanonicalForm.Level = isExact ? .full : .skeleton
  let meant = CanonicalForm(tree, level)
  let read = CanonicalForm(HTMLTree(parsing: back), level)
  return (meant.bytes == read.bytes, markdown)
}
