public import DecantCore

/// One blog to judge: a file or a folder, and what it is.
public struct ValidationTarget: Sendable {
  /// What to read.
  public var source: BlogSource

  /// The path as the user named it, or `nil` for standard input.
  public var path: String?

  /// Its format.
  public var format: BlogFormat

  /// Creates a target.
  public init(_ source: BlogSource, path: String?, format: BlogFormat) {
    self.source = source
    self.path = path
    self.format = format
  }
}
