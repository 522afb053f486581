internal import DecantCore
internal import DecantMarkup

/// Reads a blog in one format and writes it in another, in memory that doesn't grow with the blog.
///
/// Cutting entries out of the source and writing them is done in order, on the caller's task;
/// decoding, transforming, rendering and encoding run on all cores.
public struct Conversion: Sendable {
  /// What a conversion tells while it runs.
  public enum Event: Sendable {
    /// A diagnostic, in the order of the source.
    case diagnostic(Diagnostic)

    /// How far the conversion is: entries done, bytes read, and all bytes if that is known.
    case progress(entries: Int, bytes: Int, totalBytes: Int?)

    /// What became of an entry, in the order of the source, after its diagnostics.
    case entry(EntryAccount)
  }

  private let reader: any BlogReader
  private let writer: any BlogWriter
  private let transforms: [any EntryTransform]
  let limits: Limits
  private let sourceFormat: String?
  private let inspects: Bool

  /// Makes what takes a record of each entry, for a proof.
  var makeRecorder: (@Sendable (BlogIndex?, BodyForm) -> EntryRecorder)?

  /// Creates a conversion.
  ///
  /// - Parameters:
  ///   - reader: The format to read.
  ///   - writer: The format to write.
  ///   - transforms: What to change, first change first.
  ///   - limits: What the conversion may cost.
  ///   - sourceFormat: The name of the format that is read, for writers that complete what other
  ///     formats lack.
  ///   - inspects: Whether to count what is in the blog, for
  ///     ``ConversionSummary/inspection``.
  public init(
    from reader: any BlogReader,
    to writer: any BlogWriter,
    transforms: [any EntryTransform] = [],
    limits: Limits = Limits(),
    sourceFormat: String? = nil,
    inspects: Bool = false
  ) {
    self.reader = reader
    self.writer = writer
    self.transforms = transforms
    self.limits = limits
    self.sourceFormat = sourceFormat
    self.inspects = inspects
  }

  /// Converts a blog.
  ///
  /// - Parameter observe: Is told what happens, on the caller's task.
  /// - Throws: The first error that isn't confined to one entry, and
  ///   ``DecantError/Code/nothingSelected`` if the transforms left out every entry. The destination
  ///   is as it was then.
  public func run(
    _ source: BlogSource,
    into destination: BlogDestination,
    observe: (Event) -> Void = { _ in }
  ) async throws(DecantError) -> ConversionSummary {
    var diagnostics = Diagnostics()
    let cursor = try reader.open(source, limits: limits, &diagnostics)
    var wants: WordPressWants?
    let index =
      needsIndex(of: cursor.header) ? try await makeIndex(of: source, &wants) : nil
    let shelf = try await shelf(of: source, wants)
    let renderer = EntryRenderer(writer.markup, from: cursor.header, index, shelf)
    let context = BlogContext(
      header: renderer.rendered(cursor.header), sourceHeader: cursor.header, index: index,
      sourceFormat: sourceFormat, sourceName: source.pieces.first?.name, source: source)
    let output = BlogOutput(destination, byteLimit: limits.outputBytes)
    let sink = try writer.open(output, context, &diagnostics)
    let body = BodyForm(
      shelf: shelf, templates: renderer.templates, shortcodes: writer.markup.forms.shortcodes)
    let encoder = recording(sink.encoder, index, body)
    let stages = EntryStages(
      decoder: cursor.decoder, transforms: transforms, renderer: renderer, encoder: encoder,
      context: context, inspects: inspects)
    var summary = ConversionSummary(header: cursor.header, inspects: inspects)
    summary.body = body
    try await EntryPipeline(limits).run(cursor, &diagnostics) { item in
      stages.run(item)
    } consume: { (outcome: EntryOutcome, diagnostics) throws(DecantError) in
      try summary.take(outcome, into: sink, &diagnostics)
      for diagnostic in diagnostics.drain() { observe(.diagnostic(diagnostic)) }
      if let account = outcome.account { observe(.entry(account)) }
      let progress = cursor.progress
      observe(
        .progress(
          entries: summary.entriesRead, bytes: progress.done, totalBytes: progress.total))
    }
    try summary.requireSelection()
    summary.rows = try sink.finish(&diagnostics)
    for diagnostic in diagnostics.drain() { observe(.diagnostic(diagnostic)) }
    try output.commit()
    summary.counts = diagnostics.counts
    summary.inspection?.end(cursor.progress.total ?? cursor.progress.done)
    summary.memory = output.memory
    return summary
  }

  /// What was converted, to be compared with what was written.
  func original(_ source: BlogSource) -> ComparedBlog {
    var blog = ComparedBlog(source, with: reader)
    blog.transforms = transforms
    return blog
  }

  private func recording(
    _ encoder: any EntryEncoder, _ index: BlogIndex?, _ body: BodyForm
  ) -> any EntryEncoder {
    guard let makeRecorder else { return encoder }
    return RecordingEncoder(encoder: encoder, recorder: makeRecorder(index, body))
  }

  /// Whether what was written is run by another generator than the one of the source's header.
  func runsOtherTemplates(than header: BlogHeader) -> Bool {
    guard let templates = writer.markup.templates else { return false }
    return header.site.extensions[.markdown]["templates"]?.string != templates.rawValue
  }

  private func needsIndex(of header: BlogHeader) -> Bool {
    writer.needsIndex(of: header, from: sourceFormat) || transforms.contains(where: \.needsIndex)
      || EntryTemplates.needIndex(header, writer.markup)
  }

  /// What the bodies want of other entries, if the writer wants them in another markup.
  private func shelf(
    of source: BlogSource, _ wants: WordPressWants?
  ) async throws(DecantError) -> WordPressShelf {
    guard rendersBodies else { return WordPressShelf(room: 0) }
    let pass = ShelfPass(reader, limits)
    if let wants { return try await pass.shelf(of: source, wants) }
    return try await pass.shelf(of: source, pass.wants(of: source))
  }

  private var rendersBodies: Bool { !writer.markup.bodies.contains(.wordPress) }

  /// Makes the index, and looks on the way for what the bodies want of other entries.
  private func makeIndex(
    of source: BlogSource, _ wants: inout WordPressWants?
  ) async throws(DecantError) -> BlogIndex {
    var unreported = Diagnostics()
    let cursor = try reader.open(source, limits: limits, &unreported)
    let decoder = cursor.decoder
    let transforms = transforms
    // Templates look up addresses, which the writer may not need.
    let looksAtBodies = rendersBodies
    let isWhole =
      transforms.contains(where: \.needsIndex)
      || EntryTemplates.needIndex(cursor.header, writer.markup)
    let writer = isWhole ? nil : writer
    var index = BlogIndex()
    var found = WordPressWants()
    try await EntryPipeline(limits).run(cursor, &unreported) { item in
      let wants = looksAtBodies ? ShelfPass.wants(of: item.raw, decoder) : nil
      return IndexOutcome(item.raw.ordinal, wants) { () throws(DecantError) in
        let summary = try decoder.summarize(item.raw).flatMap { transforms.transform($0) }
        return writer == nil ? summary : summary.flatMap { writer?.indexed($0) }
      }
    } consume: { (outcome: IndexOutcome, _) throws(DecantError) in
      if let summary = try outcome.summary.get() { index.insert(summary, at: outcome.ordinal) }
      if let wants = outcome.wants { found.formUnion(wants) }
    }
    wants = found
    return index
  }
}

/// What the index pass makes of one entry.
private struct IndexOutcome: Sendable {
  let ordinal: Int
  let wants: WordPressWants?
  let summary: Result<EntrySummary?, DecantError>

  init(
    _ ordinal: Int, _ wants: WordPressWants?,
    _ summarize: () throws(DecantError) -> EntrySummary?
  ) {
    self.ordinal = ordinal
    self.wants = wants
    summary = Result(catching: summarize)
  }
}

extension [any EntryTransform] {
  /// What the index should keep of an entry after all transforms.
  fileprivate func transform(_ summary: EntrySummary) -> EntrySummary? {
    var summary = summary
    for transform in self {
      guard let changed = transform.transform(summary) else { return nil }
      summary = changed
    }
    return summary
  }
}
