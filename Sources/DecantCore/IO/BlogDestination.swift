/// Where a blog is written to.
public struct BlogDestination: Sendable, Hashable {
  /// A kind of place.
  public enum Place: Sendable, Hashable {
    /// A file.
    case file(String)

    /// A folder.
    case folder(String)

    /// Standard output.
    case standardOutput

    /// Memory: the bytes are in the summary of the conversion.
    case memory

    /// Nowhere: everything is done but the writing.
    case nowhere
  }

  /// The place.
  public var place: Place

  /// Whether files that exist may be replaced.
  public var replacesExisting: Bool

  /// Creates a destination.
  public init(_ place: Place, replacesExisting: Bool = false) {
    self.place = place
    self.replacesExisting = replacesExisting
  }

  /// A file that doesn't exist yet.
  public static func file(_ path: String) -> BlogDestination { BlogDestination(.file(path)) }

  /// A folder, which may exist.
  public static func folder(_ path: String) -> BlogDestination { BlogDestination(.folder(path)) }

  /// Memory.
  public static let memory = BlogDestination(.memory)
}
