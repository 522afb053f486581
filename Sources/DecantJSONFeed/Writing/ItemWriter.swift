internal import DecantCore

/// Writes an item, a line a member.
struct ItemWriter {
  /// The parts of the item, with gaps for offsets that only the sink knows.
  private(set) var pieces: [EncodedEntry.Piece] = []

  /// The identifier, by which the archive finds the item again.
  private(set) var id: String?

  private var bytes: [UInt8] = []

  /// Writes the members of an item.
  init(_ values: ItemValues) {
    bytes.append("    {")
    var separator: StaticString = "\n      "
    for (name, value) in values.members {
      bytes.append(separator)
      separator = ",\n      "
      bytes.append(jsonString: name)
      bytes.append(": ")
      if case .timestamp(let time) = value { write(time) } else { bytes.append(inline: value) }
      if name == "id" { id = value.scalarText }
    }
    bytes.append("\n    }")
    pieces.append(EncodedEntry.Piece(place: FeedEncoder.Place.item, bytes: bytes))
  }

  /// The whole item, or `nil` if it has gaps.
  var wholeBytes: [UInt8]? { pieces.count == 1 ? pieces[0].bytes : nil }

  /// Writes a time with a gap for its offset.
  private mutating func write(_ time: Timestamp) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(civil: time)
    pieces.append(EncodedEntry.Piece(place: FeedEncoder.Place.item, bytes: bytes))
    pieces.append(EncodedEntry.Piece(place: FeedEncoder.Place.offset, bytes: []))
    bytes = [UInt8(ascii: "\"")]
  }
}

extension [UInt8] {
  /// Adds a value on one line.
  mutating func append(inline value: MetadataValue) {
    if case .string(let text) = value { return append(jsonString: text) }
    var writer = JSONWriter(.inline)
    writer.value(value)
    self += writer.bytes
  }
}
