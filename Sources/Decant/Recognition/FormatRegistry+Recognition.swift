extension FormatRegistry {
  /// The format of a source, found in what the source holds.
  ///
  /// - Throws: ``DecantError/Code/unknownFormat`` if no format knows it or its files are of
  ///   different formats, and ``DecantError/Code/unreadableSource``.
  public func recognize(_ source: BlogSource) throws(DecantError) -> BlogFormat {
    var found: (format: BlogFormat, name: String)?
    for piece in source.pieces {
      let name = piece.name ?? "standard input"
      let sample = try BlogFormat.Sample(of: piece)
      guard let format = format(recognizing: sample) else { throw unknown(name, sample) }
      if let found, found.format.id != format.id {
        throw DecantError(
          .unknownFormat,
          "\(found.name) is \(found.format.id), \(name) is \(format.id)\n"
            + "  convert them one by one")
      }
      found = found ?? (format, name)
    }
    guard let found else { throw DecantError(.unreadableSource, "there is nothing to read") }
    return found.format
  }

  private func unknown(_ name: String, _ sample: BlogFormat.Sample) -> DecantError {
    let readable = formats.filter { $0.makeReader != nil }.map(\.id).joined(separator: ", ")
    let summary = "\(name) is none of the formats that decant reads (\(readable))"
    guard sample.paths == nil else { return DecantError(.unknownFormat, summary) }
    guard !sample.bytes.isEmpty else {
      return DecantError(.unknownFormat, summary + "\n  it is empty")
    }
    let text = String(decoding: sample.bytes.prefix(400), as: UTF8.self)
    let start = String(text.drop { $0.isWhitespace }.prefix(60))
    return DecantError(.unknownFormat, summary + "\n  it begins with \(start.quoted)")
  }
}
