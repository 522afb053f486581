public import DecantCore

/// The findings that a blog is known to have, so that only further ones count.
///
/// The file has a line a finding: its fingerprint, its rule and its path. Other lines are
/// comments.
public struct Baseline: Sendable {
  private var known: Set<String> = []

  /// The path of the file, or `nil` if there is none.
  public private(set) var file: String?

  /// Creates a baseline that knows nothing.
  public init() {}

  /// Reads a baseline.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``, and ``DecantError/Code/invalidOption`` if the
  ///   file is no baseline.
  public init(readingFrom file: String) throws(DecantError) {
    self.file = file
    for (place, line) in try BlogSource.path(file).lines().enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard !text.isEmpty, text.first != "#" else { continue }
      let print = text.prefix { $0 != " " }
      guard print.count == 16, UInt64(print, radix: 16) != nil else {
        throw DecantError(
          .invalidOption, "this line is no finding of a baseline",
          at: SourcePosition(file: file, line: place + 1, column: 1))
      }
      known.insert(String(print))
    }
  }

  /// The number of findings.
  public var count: Int { known.count }

  /// Whether a finding is known.
  public func contains(_ finding: Finding) -> Bool { known.contains(finding.fingerprint) }

  /// The line of a finding in a file.
  public static func line(_ finding: Finding) -> String {
    "\(finding.fingerprint) \(finding.rule.id) \(finding.path ?? "-")"
  }

  /// The comment at the beginning of a file.
  public static let heading = """
    # Findings that are known; decant validate --baseline FILE counts only others.
    # Written by decant validate --write-baseline FILE.
    """
}
