/// The formats a program knows.
///
/// A registry is a value: there is no global one to change.
public struct FormatRegistry: Sendable {
  /// The formats, in the order in which they were registered.
  public private(set) var formats: [BlogFormat] = []

  /// Creates a registry.
  public init(_ formats: [BlogFormat] = []) {
    for format in formats { register(format) }
  }

  /// Adds a format, in place of the one of the same name.
  public mutating func register(_ format: BlogFormat) {
    formats.removeAll { $0.id == format.id }
    formats.append(format)
  }

  /// The format of a name.
  public subscript(id: String) -> BlogFormat? { formats.first { $0.id == id } }

  /// The format that is surest of a source, the first of several.
  public func format(recognizing sample: BlogFormat.Sample) -> BlogFormat? {
    var best: (format: BlogFormat, confidence: BlogFormat.Confidence)?
    for format in formats where format.makeReader != nil {
      let confidence = format.recognize(sample)
      if confidence > best?.confidence ?? .none { best = (format, confidence) }
    }
    return best?.format
  }

  /// The format that writes files of an ending, without the dot.
  public func format(forExtension ending: String) -> BlogFormat? {
    formats.first { $0.makeWriter != nil && $0.fileExtensions.contains(ending.lowercased()) }
  }
}
