internal import DecantCore

/// Code between two tags, as a fenced block of Markdown.
enum CodeFence {
  /// Writes a block in the place of a tag, deep enough to stay in the item or quote it is in.
  ///
  /// - Parameters:
  ///   - code: What stands between the tags.
  ///   - language: The name of the language, or nothing.
  ///   - output: Ends with what stands before the tag on its line.
  static func append(_ code: ArraySlice<UInt8>, language: [UInt8], to output: inout [UInt8]) {
    let indent = beginLine(&output)
    let fence = Array(repeating: UInt8(ascii: "`"), count: max(3, longestRun(code) + 1))
    output += fence + language
    var lines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if let first = lines.first, first.allSatisfy(\.isHTMLSpace) { lines.removeFirst() }
    if let last = lines.last, last.allSatisfy(\.isHTMLSpace) { lines.removeLast() }
    for line in lines {
      output.append(UInt8(ascii: "\n"))
      if !line.isEmpty, !line.starts(with: indent) { output += indent }
      output += line
    }
    output.append(UInt8(ascii: "\n"))
    output += indent + fence
  }

  /// Goes to a line of its own, unless only marks of items and quotes stand before; returns what
  /// the lines that follow begin with.
  private static func beginLine(_ output: inout [UInt8]) -> [UInt8] {
    let start = (output.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let prefix = output[start...]
    let marks: Set<UInt8> = [
      UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"),
    ]
    guard prefix.allSatisfy({ marks.contains($0) || $0.isDigit }) else {
      output.append("\n\n")
      return []
    }
    return prefix.map { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : 0x20 }
  }

  private static func longestRun(_ code: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for byte in code {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
