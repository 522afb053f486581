/// What the visible files of a format can say of a blog, without the archive.
///
/// It is declared beside the format, apart from its reader and its writer, so that both can be
/// checked against it.
public struct VisibleParts: Sendable {
  /// Returns what the visible files can say of the site, its authors and its terms.
  public var header: @Sendable (BlogHeader) -> BlogHeader

  /// Returns an entry without what the visible files can't say, or `nil` if they have no place for
  /// the entry.
  ///
  /// What a format says in its own words, as identifiers and the markup of bodies, stays.
  public var entry: @Sendable (Entry) -> Entry?

  /// Creates a declaration.
  public init(
    header: @escaping @Sendable (BlogHeader) -> BlogHeader,
    entry: @escaping @Sendable (Entry) -> Entry?
  ) {
    self.header = header
    self.entry = entry
  }
}
