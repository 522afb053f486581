/// What is known about a blog before its first entry is converted.
public struct BlogContext: Sendable {
  /// The parts of the blog that aren't entries.
  public let header: BlogHeader

  /// The entries of the blog, or `nil` if nobody needs them.
  public let index: BlogIndex?

  /// The format the blog was read from, such as `wxr`, or `nil` if it was made by a program.
  public let sourceFormat: String?

  /// The name and size in bytes of the source, for the archive's description.
  public let sourceName: String?

  /// Creates a context.
  public init(
    header: BlogHeader, index: BlogIndex? = nil, sourceFormat: String? = nil,
    sourceName: String? = nil
  ) {
    self.header = header
    self.index = index
    self.sourceFormat = sourceFormat
    self.sourceName = sourceName
  }
}
