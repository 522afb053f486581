public import Decant

/// What a chain of formats promises: through their archives nothing is lost on the way, and nothing
/// is added.
public struct ChainLaw: Sendable {
  private let formats: [BlogFormat]
  private let folder: String

  /// Creates the law of a chain.
  ///
  /// - Parameters:
  ///   - formats: What the blog is written in, first format first.
  ///   - folder: The path of an empty folder, in which each step is left for whoever wants to see
  ///     where a value went.
  public init(_ formats: [BlogFormat], in folder: String) {
    self.formats = formats
    self.folder = folder
  }

  /// Writes a blog in the first format, reads that and writes it in the second, and so on; the
  /// last one must give the blog back.
  public func check(_ blog: BlogDocument) async throws(DecantError) -> [LawViolation] {
    var reader: any BlogReader = DocumentReader(blog)
    var source = BlogSource.bytes([])
    var sourceFormat: String?
    for (number, format) in formats.enumerated() {
      var options = (reader: FormatOptions(), writer: FormatOptions())
      guard let writer = try format.makeWriter?(&options.writer),
        let next = try format.makeReader?(&options.reader)
      else { return [] }
      let path = "\(folder)/\(number + 1).\(format.fileExtensions.first ?? "folder")"
      let destination: BlogDestination = format.isFolder ? .folder(path) : .file(path)
      _ = try await Conversion(from: reader, to: writer, sourceFormat: sourceFormat)
        .run(source, into: destination)
      reader = next
      source = .path(path)
      sourceFormat = format.id
    }
    var unreported = Diagnostics()
    let back = try BlogDocument(reading: source, with: reader, &unreported)
    return violations(back, blog)
  }

  private func violations(_ back: BlogDocument, _ blog: BlogDocument) -> [LawViolation] {
    let law = "\(formats.map(\.id).joined(separator: ", ")) and back is the identity"
    var violations: [LawViolation] = []
    if back.header != blog.header { violations.append(LawViolation(law, "the header differs")) }
    if back.entries.count != blog.entries.count {
      let counts = "\(blog.entries.count) entries became \(back.entries.count)"
      violations.append(LawViolation(law, counts))
    }
    for (place, (old, new)) in zip(blog.entries, back.entries).enumerated() where old != new {
      let difference = ChainLaw.difference(new, old)
      violations.append(LawViolation(law, "entry \(place + 1) differs: \(difference)"))
    }
    return violations
  }

  /// The properties that differ, with both values of the first.
  private static func difference(_ a: Entry, _ b: Entry) -> String {
    let pairs = zip(Mirror(reflecting: a).children, Mirror(reflecting: b).children)
    var names: [String] = []
    var values = ""
    for (first, second) in pairs {
      let texts = ("\(first.value)", "\(second.value)")
      guard texts.0 != texts.1 else { continue }
      if names.isEmpty { values = ": \(texts.0) in place of \(texts.1)" }
      names.append(first.label ?? "")
    }
    return names.joined(separator: ", ") + values
  }
}
