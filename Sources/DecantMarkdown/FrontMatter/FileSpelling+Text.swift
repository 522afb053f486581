internal import DecantCore

extension FileSpelling {
  /// The file: the text before the body as it was, and the body.
  ///
  /// - Parameter keepsBody: Whether the body is the one that was read, which has its own line ends.
  func text(before body: [UInt8], keepsBody: Bool) -> [UInt8] {
    var bytes = Array(head.utf8)
    guard !keepsBody else { return bytes + body }
    if !body.isEmpty, !bytes.isEmpty, bytes.last != UInt8(ascii: "\n") { bytes.append("\n") }
    let start = bytes.count
    bytes += body
    if let last = body.last, last != UInt8(ascii: "\n") { bytes.append("\n") }
    guard bytes.span.firstIndex(of: "\r\n").map({ $0 < start }) ?? false else { return bytes }
    return Array(bytes[..<start]) + FileSpelling.withReturns(bytes[start...])
  }

  /// The values of the front matter.
  var members: MetadataBag {
    var unreported = Diagnostics()
    let reader = FrontMatterReader(limits: Limits(), entry: Entry.ID(rawValue: ""))
    let frontMatter = reader.read(Array(head.utf8), file: nil, &unreported)
    return MetadataBag(frontMatter.members.map { .init($0.name, $0.value.value) })
  }

  /// Text with a carriage return before each line feed.
  private static func withReturns(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 32)
    var last: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "\n"), last != UInt8(ascii: "\r") { result.append("\r") }
      result.append(byte)
      last = byte
    }
    return result
  }
}
