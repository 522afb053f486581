/// Where an entry stands beside the archive, and what was written there.
///
/// Hashes tell later which values were edited: only those are taken from the file.
package struct ArchivePlacement: Hashable, Sendable {
  /// The place of the entry in the source, counted from 0.
  ///
  /// It pairs the public line with the private one, since identifiers repeat, and restores the
  /// order.
  package var ordinal: Int

  /// The path of the entry's file below the output, or `nil` if it has none.
  package var path: String?

  /// The hash of the whole file.
  package var file: String?

  /// The hash of the body as written, line ends folded to line feeds.
  package var body: String?

  /// The hashes of the values as written, by name, in the order of the file.
  package var values: [(name: String, hash: String)] = []

  /// Creates a placement without a file.
  package init(ordinal: Int, path: String? = nil) {
    self.ordinal = ordinal
    self.path = path
  }

  /// The hash of some bytes, in the spelling of the archive: FNV-1a in 64 bits, 16 hexadecimal
  /// digits.
  ///
  /// It finds edits, and doesn't resist forgery, which nobody gains from.
  package static func hash(_ bytes: Span<UInt8>) -> String {
    let hash = FNV1a.hash64(bytes)
    var digits: [UInt8] = []
    for shift in stride(from: 56, through: 0, by: -8) {
      digits.append(hexadecimal: UInt8(truncatingIfNeeded: hash >> UInt64(shift)))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Adds the placement as JSON.
  func append(to bytes: inout ByteBuilder) {
    bytes.append("{\"ordinal\":")
    bytes.append(text: String(ordinal))
    bytes.append(canonical: ",\"path\":", path)
    bytes.append(canonical: ",\"file\":", file)
    bytes.append(canonical: ",\"body\":", body)
    bytes.append(valuesOf: values, after: ",")
    bytes.append(UInt8(ascii: "}"))
  }

  /// Whether two placements say the same.
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.ordinal == rhs.ordinal && lhs.path == rhs.path && lhs.file == rhs.file
      && lhs.body == rhs.body && lhs.values.map(\.name) == rhs.values.map(\.name)
      && lhs.values.map(\.hash) == rhs.values.map(\.hash)
  }

  /// Hashes the place.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ordinal)
    hasher.combine(path)
  }
}

extension ByteBuilder {
  /// Adds the member `values` with the hashes of values, unless there are none.
  mutating func append(
    valuesOf values: [(name: String, hash: String)], after separator: StaticString
  ) {
    guard !values.isEmpty else { return }
    append(separator)
    append(canonical: "\"values\":", values) { bytes, value in
      bytes.append(UInt8(ascii: "["))
      bytes.append(jsonString: value.name)
      bytes.append(UInt8(ascii: ","))
      bytes.append(jsonString: value.hash)
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
