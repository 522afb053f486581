/// A place in a source.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file as the user named it, or `nil` for standard input and memory.
  public var file: String?

  /// The line, counted from 1.
  public var line: Int

  /// The column, counted in bytes from 1.
  public var column: Int

  /// Creates a position.
  public init(file: String? = nil, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The position as compilers write it: `file:line:column`.
  public var description: String {
    guard let file else { return "\(line):\(column)" }
    return "\(file):\(line):\(column)"
  }
}
