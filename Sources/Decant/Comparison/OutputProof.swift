internal import DecantCore

/// Reads what a conversion wrote with the reader of its own format, and proves twice that nothing
/// is missing: with the archive it gives the source back, value for value; and the visible files
/// alone say everything that their format can say.
///
/// The output is read under its final name, after it is complete: what is proved is then what its
/// owner has, a configuration that was there before included.
public struct OutputProof: Sendable {
  /// One of the two proofs.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The output with its archive against every value of the source.
    case complete

    /// The visible files alone against what they can say.
    case visible
  }

  private let reader: any BlogReader
  private let visibleReader: (any BlogReader)?
  private let visible: VisibleParts?
  private let sourceVisible: VisibleParts?
  private let isPlain: Bool

  /// Whether a file is written in the format of the source, which then has no need of an archive
  /// as a rule.
  private let isSameFile: Bool

  /// Whether the output may hold more than the source: a folder that was there before.
  public var allowsMore = false

  /// Whether the output's generator runs templates on what is written, and the source's doesn't.
  var runsTemplates = false

  /// Whether the files of both leave to the site what is true of all entries, and the output has
  /// nothing that says it of the site.
  private let leansOnSite: Bool

  /// Creates a proof.
  ///
  /// - Parameters:
  ///   - format: The format that was written.
  ///   - sourceFormat: The format that was read, or `nil` if there is none.
  ///   - isPlain: Whether there is no archive on purpose, so that the visible files are all.
  /// - Throws: ``DecantError/Code/unknownFormat`` if the format can't be read.
  public init(
    of format: BlogFormat, from sourceFormat: BlogFormat? = nil, isPlain: Bool = false
  ) throws(DecantError) {
    guard let makeReader = format.makeReader else {
      throw DecantError(
        .unknownFormat, "\(format.id) can't be read back, so that nothing can be proved")
    }
    var options = FormatOptions()
    reader = try makeReader(&options)
    options.append("archive", "ignore")
    let other = try makeReader(&options)
    // A reader that doesn't know the option knows no archive.
    visibleReader = options.take("archive") == nil ? other : nil
    visible = format.visible
    sourceVisible = sourceFormat?.visible
    self.isPlain = isPlain && visibleReader != nil
    isSameFile = format.id == sourceFormat?.id && !format.isFolder
    let named = BlogHeader(site: Site(title: "A title"))
    leansOnSite =
      format.isFolder && sourceFormat?.isFolder == true
      && format.visible?.header(named).site.title.isEmpty == true
  }

  /// Proves.
  ///
  /// - Parameters:
  ///   - original: What was converted.
  ///   - output: What was written.
  ///   - observe: Is told what differs, on the caller's task.
  public func run(
    _ original: ComparedBlog, _ output: BlogSource,
    observe: (Part, BlogComparison.Event) throws -> Void = { _, _ in }
  ) async throws -> ProofResult {
    let survey = try await BlogSurvey(of: original, recorder(nil), Limits()) { _ in }
    return try await run(original, survey, output, Limits(), observe: observe)
  }

  /// Proves with what is known of the original already.
  func run(
    _ original: ComparedBlog, _ survey: BlogSurvey, _ output: BlogSource, _ limits: Limits,
    observe: (Part, BlogComparison.Event) throws -> Void
  ) async throws -> ProofResult {
    var result = ProofResult()
    var original = original
    original.visible = sourceVisible
    if !isPlain {
      let written = ComparedBlog(output, with: reader, visible: visible)
      var comparison = BlogComparison(original, written, .exact, limits: limits)
      comparison.isProof = true
      comparison.allowsMore = allowsMore
      result.complete = try await comparison.run(survey) { try observe(.complete, $0) }
    }
    guard let visibleReader, isPlain || !isSameFile || hasArchive(beside: output) else {
      return result
    }
    var written = ComparedBlog(output, with: visibleReader, visible: visible)
    written.body.dialect = original.body.templates?.language
    written.body.looksForCalls = original.body.templates == nil
    written.showsTemplates = original.body.templates != nil || runsTemplates
    var comparison = BlogComparison(original, written, .shown, limits: limits)
    comparison.isProof = true
    comparison.allowsMore = allowsMore
    comparison.leansOnSite = leansOnSite
    result.visible = try await comparison.run(survey) { try observe(.visible, $0) }
    return result
  }

  private func hasArchive(beside output: BlogSource) -> Bool {
    output.pieces.contains { $0.path.map { FileBytes.isFolder("\($0).decant") } ?? false }
  }

  /// Makes the records of the original.
  func recorder(_ index: BlogIndex?, _ body: BodyForm = BodyForm()) -> EntryRecorder {
    let detail: EntryRecorder.Detail =
      visibleReader == nil ? .exact : isSameFile && !isPlain ? .parts : .shown
    var recorder = EntryRecorder(
      EntryProjection([sourceVisible, visible]), detail, index: index)
    recorder.body = body
    return recorder
  }
}
