internal import DecantCore

extension Conversion {
  /// Converts a blog, reads the output back and proves that it says what the source says.
  ///
  /// The source is read once: its fingerprints are taken on the way.
  ///
  /// - Parameters:
  ///   - destination: A file or a folder.
  ///   - difference: Is told what differs, on the caller's task.
  /// - Throws: ``DecantError/Code/invalidOption`` if the destination can't be read back.
  public func run(
    _ source: BlogSource,
    into destination: BlogDestination,
    proving proof: OutputProof,
    observe: (Event) -> Void = { _ in },
    difference: (OutputProof.Part, BlogComparison.Event) throws -> Void = { _, _ in }
  ) async throws -> (summary: ConversionSummary, result: ProofResult) {
    let path: String
    switch destination.place {
    case .file(let file): path = file
    case .folder(let folder): path = folder
    case .standardOutput, .memory, .nowhere:
      throw DecantError(.invalidOption, "only a file or a folder can be read back to prove it")
    }
    var proof = proof
    if case .folder = destination.place { proof.allowsMore = FileBytes.isFolder(path) }
    var recording = self
    recording.makeRecorder = { [proof] index, body in proof.recorder(index, body) }
    let summary = try await recording.run(source, into: destination, observe: observe)
    var survey = BlogSurvey(header: summary.header)
    survey.records = summary.records
    var original = original(source)
    original.body = summary.body
    proof.runsTemplates = runsOtherTemplates(than: summary.header)
    let result = try await proof.run(
      original, survey, .path(path), limits, observe: difference)
    return (summary, result)
  }
}

/// Takes a record of each entry before it is encoded.
struct RecordingEncoder: EntryEncoder {
  let encoder: any EntryEncoder
  let recorder: EntryRecorder

  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    var encoded = try encoder.encode(entry, &diagnostics)
    encoded.record = recorder.record(entry.original, at: entry.ordinal)
    return encoded
  }
}
