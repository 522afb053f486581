public import DecantCore

/// The tally of a conversion in a file: a page for people if its name ends in `.html`, else JSON.
///
/// The file appears when the report is finished. Entries are written as they come, or kept up to a
/// number that the page states, so that memory doesn't grow with the blog.
public final class ConversionReport {
  /// What a report says beside what the conversion tells.
  public struct Setting: Sendable {
    /// The format that was read, in a few words.
    public var source: String

    /// The format that was written.
    public var target: BlogFormat

    /// The folder or file that was written, or `nil` if there is none to link to.
    public var output: String?

    /// Creates a setting.
    public init(source: String, target: BlogFormat, output: String?) {
      self.source = source
      self.target = target
      self.output = output
    }
  }

  private let output: BlogOutput
  private var page: ReportPage?
  private var lines: ReportLines
  private var failure: DecantError?

  /// Begins a report.
  ///
  /// - Parameter path: The file, which is replaced if it exists.
  public init(to path: String, _ setting: Setting) {
    output = BlogOutput(BlogDestination(.file(path), replacesExisting: true))
    let isPage = ["html", "htm"].contains { path.lowercased().hasSuffix(".\($0)") }
    let links = ReportLinks(from: path, to: setting.output)
    page = isPage ? ReportPage(setting, links) : nil
    lines = ReportLines(setting)
  }

  /// Adds what became of an entry.
  ///
  /// What can't be written is thrown by ``finish(_:)``.
  public func add(_ account: EntryAccount) {
    guard page == nil else {
      page?.add(account)
      return
    }
    guard failure == nil else { return }
    do { try output.append(lines.line(of: account)) } catch { failure = error }
  }

  /// Completes the file.
  ///
  /// - Throws: ``DecantError/Code/unwritableOutput``.
  public func finish(_ summary: ConversionSummary) throws(DecantError) {
    if let failure { throw failure }
    try output.append(page?.html(summary) ?? lines.end(summary))
    try output.commit()
  }
}
