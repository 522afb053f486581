public import DecantCore

extension BlogFormat {
  /// The model itself, one JSON object a line.
  public static let lines = {
    var format = BlogFormat(
      id: "jsonl", summary: "Decant's own model, a line an entry (JSON Lines)",
      reader: { _ throws(DecantError) in LinesReader() },
      writer: { _ throws(DecantError) in LinesWriter() })
    format.details = [
      "holds everything that decant knows: a header line, then a line an entry",
      "made for jq and for programs in other languages: filter lines, and read them back",
    ]
    format.fileExtensions = ["jsonl", "ndjson"]
    format.rules = DiagnosticRule.lines
    format.recognize = recognizeLines
    return format
  }()

  /// The header's line is certain proof; an object that looks like an entry is a good sign.
  @Sendable private static func recognizeLines(_ sample: Sample) -> Confidence {
    let bytes = sample.bytes.span
    var start = 0
    while start < bytes.count, bytes[start] <= UInt8(ascii: " ") { start += 1 }
    if bytes.hasText("{\"decant\":", at: start) { return .certain }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
    let tree = JSONTree(Array(sample.bytes[start..<end]))
    guard tree.failure == nil, tree.nodes.first?.kind == .beginObject else { return .none }
    let isHeader = tree.member("decant", of: 0) != nil
    let isEntry = tree.member("kind", of: 0) != nil && tree.member("status", of: 0) != nil
    return isHeader ? .certain : isEntry ? .possible : .none
  }
}
