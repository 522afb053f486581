extension BlogDocument {
  /// Writes the whole blog.
  ///
  /// - Parameters:
  ///   - destination: Where to, memory if nothing else is said.
  ///   - writer: The format.
  ///   - limits: What it may cost.
  public func write(
    to destination: BlogDestination = .memory,
    with writer: any BlogWriter,
    limits: Limits = Limits(),
    _ diagnostics: inout Diagnostics
  ) async throws(DecantError) -> ConversionSummary {
    let conversion = Conversion(from: DocumentReader(self), to: writer, limits: limits)
    var reported = Diagnostics()
    let summary = try await conversion.run(.bytes([]), into: destination) { event in
      guard case .diagnostic(let diagnostic) = event else { return }
      reported.report(
        diagnostic.rule, diagnostic.message, at: diagnostic.position, entry: diagnostic.entry)
    }
    diagnostics.append(reported)
    return summary
  }
}
