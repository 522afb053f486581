internal import DecantCore

extension FileRemedies {
  /// Puts a plain value in quotation marks where a text is wanted.
  func quotes(at position: SourcePosition) -> [FileEdit] {
    guard let (key, value) = value(at: position), KnownKeys.texts.contains(key),
      let text = value.value.scalarText, let range = source(of: text, at: position)
    else { return [] }
    return [FileEdit(range: range, text: FileRemedies.quoted(text))]
  }

  /// Writes a truth value that is spelled as a text or a number.
  func truth(at position: SourcePosition) -> [FileEdit] {
    guard let value = value(at: position)?.value.value, let text = value.scalarText,
      let isTrue = MarkdownKeys.truth(value), let range = source(of: text, at: position)
    else { return [] }
    return [FileEdit(range: range, text: isTrue ? "true" : "false")]
  }

  /// Makes a list of a text with commas, if its terms aren't part of the address.
  func list(at position: SourcePosition) -> [FileEdit] {
    guard let (key, value) = value(at: position), !isPlacing(key), let text = value.value.string,
      let range = source(of: text, at: position)
    else { return [] }
    let names = text.split(separator: ",").map(MarkdownPeople.trimmed).filter { !$0.isEmpty }
    let isPlain =
      judge.frontMatter.language == .yaml && names.allSatisfy(FileRemedies.isWord)
    let items = isPlain ? names : names.map(FileRemedies.quoted)
    return [FileEdit(range: range, text: "[\(items.joined(separator: ", "))]")]
  }

  /// The bytes of a value that stands in the file as it is, with or without quotation marks.
  private func source(of scalar: String, at position: SourcePosition) -> Range<Int>? {
    guard let start = judge.lines.offset(of: position) else { return nil }
    let end = start + scalar.utf8.count
    if judge.isPlain(scalar, at: start) { return start..<end }
    let text = judge.text
    guard judge.isPlain(scalar, at: start + 1), end + 2 <= text.count, text[start] == text[end + 1],
      text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'")
    else { return nil }
    return start..<end + 2
  }

  /// Whether a name is the same text in every YAML without quotation marks.
  private static func isWord(_ name: String) -> Bool {
    guard MarkdownKeys.truth(.string(name)) == nil, !["null", "y", "n"].contains(name.folded),
      let first = name.utf8.first, isLetter(first)
    else { return false }
    return name.utf8.allSatisfy { byte in
      isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: " ")
        || byte == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// A text in double quotes, for YAML, TOML and JSON.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
