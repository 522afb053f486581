internal import DecantCore

/// An export that is being written.
final class WXRSink: BlogSink {
  /// The place of the address of an entry's picture, which comes before the entry.
  static let image = "image"

  /// The place of an item that holds the number of the picture.
  static let numbered = "numbered"

  /// The place of the picture's own item, which is written once.
  static let imageItem = "image-item"

  let encoder: any EntryEncoder

  private let output: BlogOutput
  private var taken: Set<UInt32>
  private var images: [String: (number: UInt32, isWritten: Bool)] = [:]
  private var image = ""
  private var tally = EntryTally()

  init(_ output: BlogOutput, _ encoder: WXREncoder) {
    self.output = output
    self.encoder = encoder
    taken = encoder.completion.numbers.taken
  }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    tally.add(encoded)
    for piece in encoded.pieces { try write(piece) }
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    var end: [UInt8] = []
    end.append("</channel>\n</rss>\n")
    try output.append(end)
    return tally.rows(in: output.destination.name)
  }

  private func write(_ piece: EncodedEntry.Piece) throws(DecantError) {
    switch piece.place {
    case WXRSink.image:
      image = String(decoding: piece.bytes, as: UTF8.self)
      guard images[image] == nil else { return }
      let number = EntryNumbers.number(of: image, butNot: taken)
      taken.insert(number)
      images[image] = (number, false)
    case WXRSink.numbered: try output.append(numbered(piece.bytes))
    case WXRSink.imageItem:
      guard images[image]?.isWritten == false else { return }
      images[image]?.isWritten = true
      tally.add(.attachment, .public)
      try output.append(numbered(piece.bytes))
    default: try output.append(piece.bytes)
    }
  }

  /// The bytes with the number of the picture in place of the mark, which stands at the end of the
  /// element that holds it.
  private func numbered(_ bytes: [UInt8]) -> [UInt8] {
    var mark: [UInt8] = []
    mark.append(text: ImageItem.number)
    let span = bytes.span
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var run = 0
    while let place = WXRSink.place(of: mark.span, in: span, from: run) {
      result.append(copying: span.extracting(run..<place))
      result.append(text: String(images[image]?.number ?? 0))
      run = place + mark.count
    }
    result.append(copying: span.extracting(run..<span.count))
    return result
  }

  /// The place of the mark where it is the whole text of `wp:meta_value` or `wp:post_id`.
  private static func place(of mark: Span<UInt8>, in text: Span<UInt8>, from start: Int) -> Int? {
    var i = start
    while let place = text.firstIndex(of: "0000000000", from: i) {
      let isValue = text.hasText("<wp:meta_value><![CDATA[", at: place - 24)
      let isNumber = text.hasText("<wp:post_id>", at: place - 12)
      if (isValue || isNumber) && text.hasText("</wp:", at: place + mark.count + (isValue ? 3 : 0))
      {
        return place
      }
      i = place + 1
    }
    return nil
  }
}
