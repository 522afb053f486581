/// What is known about a blog before its first entry is converted.
public struct BlogContext: Sendable {
  /// The parts of the blog that aren't entries.
  ///
  /// Names are in the markup that the writer prefers.
  public let header: BlogHeader

  /// The same parts as they were read, for the archive.
  public let sourceHeader: BlogHeader

  /// The entries of the blog, or `nil` if nobody needs them.
  public let index: BlogIndex?

  /// The format the blog was read from, such as `wxr`, or `nil` if it was made by a program.
  public let sourceFormat: String?

  /// The name of the source, for the archive's description.
  public let sourceName: String?

  /// The source itself, whose size and hash the archive's description has, or `nil` if it was made
  /// by a program.
  public let source: BlogSource?

  /// Creates a context.
  ///
  /// - Parameter sourceHeader: The header as it was read, or `nil` if that is `header`.
  public init(
    header: BlogHeader, sourceHeader: BlogHeader? = nil, index: BlogIndex? = nil,
    sourceFormat: String? = nil, sourceName: String? = nil, source: BlogSource? = nil
  ) {
    self.header = header
    self.sourceHeader = sourceHeader ?? header
    self.index = index
    self.sourceFormat = sourceFormat
    self.sourceName = sourceName
    self.source = source
  }
}
