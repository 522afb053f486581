/// What a sink writes to.
///
/// Nothing appears under its final name before ``commit()``; an output that goes away before
/// leaves nothing behind.
public final class BlogOutput {
  /// A place in the output.
  public enum Place: Hashable, Sendable, Comparable {
    /// The one file of a format that makes one.
    case main

    /// A file of a folder, by its path below the folder, with `/` between the parts.
    case file(String)

    /// A file in a folder of its own beside the main file, `NAME.decant`; there is none beside
    /// standard output.
    case beside(String)
  }

  /// Where the blog goes.
  public let destination: BlogDestination

  /// What was written, if the destination is memory.
  public private(set) var memory: [Place: [UInt8]] = [:]

  /// Creates an output.
  ///
  /// Nothing is touched before the first byte is written.
  public init(_ destination: BlogDestination) { self.destination = destination }

  /// Adds bytes at the end of a file, which begins empty.
  public func append(_ bytes: [UInt8], to place: Place = .main) throws(DecantError) {
    memory[place, default: []] += bytes
  }

  /// Whether the destination held a file or folder of a path before the conversion.
  public func exists(_ path: String) -> Bool { false }

  /// The names in a folder of the destination before the conversion; empty if there was none.
  public func existingNames(in path: String) -> [String] { [] }

  /// Makes everything appear.
  package func commit() throws(DecantError) {}
}
