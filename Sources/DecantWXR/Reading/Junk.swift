internal import DecantCore
internal import DecantXML

/// What is in a file and no part of an export.
enum Junk {
  /// Reports bytes outside the export, unless they are nothing but the white space that exporters
  /// leave at the end, or a byte order mark.
  static func report(
    _ bytes: [UInt8], at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    let isFirst = position.line == 1 && position.column == 1
    let mark = isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard mark < bytes.count else { return }
    guard let start = bytes[mark...].firstIndex(where: { !XMLTree.isSpace($0) }) else {
      guard isFirst else { return }
      return diagnostics.report(
        .wxrJunk, "white space before the export skipped",
        at: position.advanced(over: bytes.span, to: mark))
    }
    let text = String(decoding: bytes[start...].prefix(240), as: UTF8.self)
    diagnostics.report(
      .wxrJunk, "\(text.quoted) isn't part of the export; skipped",
      at: position.advanced(over: bytes.span, to: start))
  }

  /// Why a file without `<rss` can't be read, by what it looks like.
  static func refusal(of bytes: [UInt8], at position: SourcePosition) -> DecantError {
    let text = String(decoding: bytes, as: UTF8.self)
    let start = String(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(400))
    let lowered = start.lowercased()
    let finding =
      if start.isEmpty {
        "the file is empty"
      } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
        "the file is a picture (PNG)"
      } else if lowered.hasPrefix("<!doctype html") || lowered.hasPrefix("<html") {
        "the file is a web page, perhaps the login page of the blog"
      } else if lowered.contains("<feed") {
        "the file is a feed (Atom), not an export"
      } else if lowered.contains("<opml") {
        "the file is a list of feeds (OPML)"
      } else if start.hasPrefix("{") || start.hasPrefix("[") {
        "the file is JSON"
      } else if lowered.contains("insert into") || lowered.contains("mysql dump") {
        "the file is a dump of a database (SQL)"
      } else {
        "the file is no WordPress export: there is no <rss> in it"
      }
    return DecantError(.malformedSource, finding, at: position)
  }
}
