internal import DecantCore

/// The hashes by which edits of a file are found.
///
/// What says the same has the same hash: white space at the end of a body, line ends, quotation
/// marks, the order of keys and the spelling of a date are no edits.
enum FileHashes {
  /// The hash of a body.
  static func body(_ body: Span<UInt8>) -> String {
    var end = body.count
    while end > 0, body[end - 1] == UInt8(ascii: "\n") || body[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(end)
    append(folding: body.extracting(0..<end), to: &folded)
    return ArchivePlacement.hash(folded.span)
  }

  /// Adds text with its line ends folded to line feeds.
  private static func append(folding text: Span<UInt8>, to bytes: inout [UInt8]) {
    var run = 0
    while let feed = text.firstIndex(of: "\r\n", from: run) {
      bytes.append(copying: text.extracting(run..<feed))
      run = feed + 1
    }
    bytes.append(copying: text.extracting(run..<text.count))
  }

  /// The hash of a value of front matter, also of one that is about to be written.
  static func value(_ value: MetadataValue, dates: DateSpelling = .rfc3339) -> String {
    var bytes: [UInt8] = []
    var levels = [MetadataLevel(value)]
    while let last = levels.indices.last {
      guard let (name, value) = levels[last].next() else {
        levels.removeLast()
        bytes.append(UInt8(ascii: "]"))
        continue
      }
      if let name { append(text: name, to: &bytes) }
      switch value {
      case .array(let items):
        bytes.append(UInt8(ascii: "["))
        levels.append(MetadataLevel(items))
      case .object(let members):
        bytes.append(UInt8(ascii: "["))
        let sorted = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        levels.append(MetadataLevel(MetadataBag(sorted)))
      case .timestamp(let time): append(time, dates, to: &bytes)
      case .null: append(text: "", to: &bytes)
      case .bool, .number, .string: append(scalar: value.scalarText ?? "", to: &bytes)
      }
    }
    return ArchivePlacement.hash(bytes.span)
  }

  /// Adds a time as it is read from the spelling in which it is written.
  private static func append(
    _ time: Timestamp, _ dates: DateSpelling, to bytes: inout [UInt8]
  ) {
    var text: [UInt8] = []
    guard dates.append(time, to: &text) else { return append(text: "", to: &bytes) }
    append(scalar: String(decoding: text, as: UTF8.self), to: &bytes)
  }

  private static func append(scalar text: String, to bytes: inout [UInt8]) {
    guard text.utf8.count < 64, case .date(let date) = MarkdownDate.read(text) else {
      return append(text: text, to: &bytes)
    }
    var spelled: [UInt8] = []
    guard DateSpelling.rfc3339.append(date, to: &spelled) else {
      return append(text: text, to: &bytes)
    }
    append(text: String(decoding: spelled, as: UTF8.self), to: &bytes)
  }

  /// Adds a text, and before it its length, so that no two lists look the same.
  private static func append(text: String, to bytes: inout [UInt8]) {
    var folded: [UInt8] = []
    append(folding: Array(text.utf8).span, to: &folded)
    bytes += Array(String(folded.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes += folded
  }
}
