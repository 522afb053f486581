/// Where a blog is read from: one file or folder, several files, or memory.
///
/// A source can be opened more than once. Standard input is copied to a temporary file first.
public struct BlogSource: Sendable, ExpressibleByStringLiteral {
  /// One of the files of a source.
  public struct Piece: Sendable {
    package enum Storage: Sendable {
      case path(String)
      case bytes([UInt8])
    }

    package let storage: Storage

    /// The path to show in diagnostics, or `nil` for standard input and memory.
    public let name: String?

    /// The path to open, or `nil` for memory.
    public var path: String? {
      guard case .path(let path) = storage else { return nil }
      return path
    }
  }

  /// The files, in the order in which they are read.
  public let pieces: [Piece]

  private init(_ pieces: [Piece]) { self.pieces = pieces }

  /// A file or a folder.
  ///
  /// - Parameter name: The path to show in diagnostics, if it isn't the path to open.
  public static func path(_ path: String, name: String? = nil) -> BlogSource {
    BlogSource([Piece(storage: .path(path), name: name ?? path)])
  }

  /// A file that holds what came from standard input.
  package static func standardInput(copiedTo path: String) -> BlogSource {
    BlogSource([Piece(storage: .path(path), name: nil)])
  }

  /// Several files of one blog.
  public static func paths(_ paths: [String]) -> BlogSource {
    BlogSource(paths.map { Piece(storage: .path($0), name: $0) })
  }

  /// Bytes in memory.
  public static func bytes(_ bytes: [UInt8], name: String? = nil) -> BlogSource {
    BlogSource([Piece(storage: .bytes(bytes), name: name)])
  }

  /// Several files of one blog in memory.
  public static func files(_ files: [(name: String?, bytes: [UInt8])]) -> BlogSource {
    BlogSource(files.map { Piece(storage: .bytes($0.bytes), name: $0.name) })
  }

  /// The files of several sources.
  public init(joining sources: [BlogSource]) { pieces = sources.flatMap(\.pieces) }

  /// A file or a folder.
  public init(stringLiteral path: String) { self = .path(path) }
}
