public import DecantCore

/// Writes the model as JSON Lines: the header, then a line an entry.
///
/// Everything that decant knows is in it, private things included.
public struct LinesWriter: BlogWriter {
  /// Creates a writer.
  public init() {}

  /// Everything stays as the source spells it.
  public var markup: MarkupPreference { .asRead }

  /// Begins a blog with its header line.
  public func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    var line: [UInt8] = []
    CanonicalEncoder.append(context.header, to: &line)
    try output.append(line)
    return LinesSink(output)
  }
}

extension BlogWriter where Self == LinesWriter {
  /// A writer of the model's own lines.
  public static var lines: LinesWriter { LinesWriter() }
}
