public import DecantCore

/// Judges a blog in memory that doesn't grow with the blog.
///
/// Entries are judged on all cores; what they say about each other, in order, on the caller's task.
public struct Validation: Sendable {
  private let validator: any BlogValidator
  private let limits: Limits

  /// Creates a validation.
  public init(_ validator: any BlogValidator, limits: Limits = Limits()) {
    self.validator = validator
    self.limits = limits
  }

  /// The validator of a format, or one that only reads.
  ///
  /// - Throws: ``DecantError/Code/unknownFormat`` if the format can't be read.
  public init(_ format: BlogFormat, limits: Limits = Limits()) throws(DecantError) {
    var options = FormatOptions()
    if let validator = try format.makeValidator?(&options) {
      self.init(validator, limits: limits)
    } else if let reader = try format.makeReader?(&options) {
      self.init(ReadingValidator(reader), limits: limits)
    } else {
      throw DecantError(.unknownFormat, "\(format.id) can only be written")
    }
  }

  /// Judges a source and returns the number of its entries.
  ///
  /// What keeps a source from being read to its end is reported like everything else.
  ///
  /// - Parameter observe: Is told of each diagnostic, on the caller's task.
  /// - Throws: ``DecantError/Code/unreadableSource`` and ``DecantError/Code/cancelled``.
  public func run(
    _ source: BlogSource, observe: (Diagnostic) -> Void
  ) async throws(DecantError) -> Int {
    var diagnostics = Diagnostics()
    var entryCount = 0
    do throws(DecantError) {
      let validation = try validator.open(source, limits: limits, &diagnostics)
      for diagnostic in diagnostics.drain() { observe(diagnostic) }
      try await judge(validation, &diagnostics, &entryCount, observe)
    } catch {
      guard let rule = Validation.rule(of: error.code) else { throw error }
      let summary = error.message.split(separator: "\n").first.map(String.init) ?? ""
      let place = SourcePosition(file: source.pieces.first?.name, line: 1, column: 1)
      diagnostics.report(rule, summary, at: error.position ?? place)
    }
    for diagnostic in diagnostics.drain() { observe(diagnostic) }
    return entryCount
  }

  private func judge<Pass: BlogValidation>(
    _ pass: Pass, _ diagnostics: inout Diagnostics, _ entryCount: inout Int,
    _ observe: (Diagnostic) -> Void
  ) async throws(DecantError) {
    let check = pass.check
    var count = 0
    defer { entryCount = count }
    try await EntryPipeline(limits).run(pass.cursor, &diagnostics) { item in
      JudgedEntry(item, check)
    } consume: { (entry: JudgedEntry<Pass.Check>, diagnostics) throws(DecantError) in
      diagnostics.append(entry.diagnostics)
      if let facts = try entry.facts.get() {
        count += 1
        pass.take(facts, &diagnostics)
      }
      for diagnostic in diagnostics.drain() { observe(diagnostic) }
    }
    pass.finish(&diagnostics)
  }

  /// The rule that an error breaks, or `nil` if it isn't the source's fault.
  private static func rule(of code: DecantError.Code) -> DiagnosticRule? {
    switch code {
    case .malformedSource, .severalBlogs: .malformedSource
    case .refusedSource: .refusedSource
    case .limitExceeded: .limitExceeded
    default: nil
    }
  }
}

/// What judging one entry gave.
private struct JudgedEntry<Check: EntryCheck>: Sendable {
  let facts: Result<Check.Facts?, DecantError>
  let diagnostics: Diagnostics

  init(_ item: EntryPipeline.Item, _ check: Check) {
    var diagnostics = item.diagnostics
    facts = Result { () throws(DecantError) in try check.check(item.raw, &diagnostics) }
    self.diagnostics = diagnostics
  }
}
