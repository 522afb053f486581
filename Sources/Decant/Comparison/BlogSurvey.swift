internal import DecantCore

/// What is known of a blog after the first pass.
struct BlogSurvey: Sendable {
  /// The parts of the blog that aren't entries.
  var header: BlogHeader

  /// What is remembered of the entries.
  var records = BlogRecords()

  init(header: BlogHeader) { self.header = header }

  /// Reads a blog once.
  ///
  /// - Parameter observe: Is told what is wrong with the blog, at most a thousand times.
  init(
    of blog: ComparedBlog, _ recorder: EntryRecorder, _ limits: Limits,
    observe: (Diagnostic) throws -> Void
  ) async throws {
    var diagnostics = Diagnostics()
    let cursor = try blog.reader.open(blog.source, limits: limits, &diagnostics)
    let decoder = cursor.decoder
    let context = BlogContext(header: cursor.header)
    header = cursor.header
    var recorder = recorder
    recorder.body = blog.bodyForm(header)
    let record = recorder.record
    var found: [Diagnostic] = []
    var records = BlogRecords()
    try await EntryPipeline(limits).run(cursor, &diagnostics) { item in
      SurveyOutcome(item.diagnostics) { diagnostics throws(DecantError) in
        try blog.entry(of: item.raw, decoder, context, &diagnostics)
          .map { record($0, item.raw.ordinal) }
      }
    } consume: { (outcome: SurveyOutcome, diagnostics) throws(DecantError) in
      if let record = try outcome.record.get() { records.append(record) }
      diagnostics.append(outcome.diagnostics)
      for diagnostic in diagnostics.drain() where found.count < 1000 { found.append(diagnostic) }
    }
    self.records = records
    for diagnostic in found + diagnostics.drain() { try observe(diagnostic) }
  }
}

/// What the first pass makes of one entry.
private struct SurveyOutcome: Sendable {
  let record: Result<EntryRecorder.Outcome?, DecantError>
  let diagnostics: Diagnostics

  init(
    _ before: Diagnostics,
    _ record: (inout Diagnostics) throws(DecantError) -> EntryRecorder.Outcome?
  ) {
    var diagnostics = before
    self.record = Result { () throws(DecantError) in try record(&diagnostics) }
    self.diagnostics = diagnostics
  }
}
