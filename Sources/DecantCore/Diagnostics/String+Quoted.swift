extension String {
  /// The text in double quotes for a message: at most 60 characters of its first line.
  package var quoted: String {
    let line = prefix { !$0.isNewline }
    let isWhole = line.endIndex == endIndex && line.count <= 60
    return isWhole ? "\"\(self)\"" : "\"\(line.prefix(60))...\""
  }
}
