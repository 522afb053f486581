/// A file as it is and as it should be.
public struct MendedFile: Hashable, Sendable {
  /// The name in diagnostics.
  public var name: String

  /// The path below the folder that is gone through, or `nil` for a file by itself.
  public var path: String?

  /// The bytes that were read.
  public var before: [UInt8]

  /// The bytes that it should have.
  public var after: [UInt8]

  /// How many findings of each rule are gone, by the rules' names.
  public var counts: [String: Int]

  /// Creates a file.
  public init(
    name: String, path: String?, before: [UInt8], after: [UInt8], counts: [String: Int]
  ) {
    self.name = name
    self.path = path
    self.before = before
    self.after = after
    self.counts = counts
  }
}
