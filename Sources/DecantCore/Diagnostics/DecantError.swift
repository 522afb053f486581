/// The reason why a conversion can't go on.
///
/// What a conversion survives is a ``Diagnostic``.
public struct DecantError: Error, Sendable, CustomStringConvertible {
  /// A kind of error.
  ///
  /// The set of kinds is open.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A name that never changes.
    public let rawValue: String

    /// Creates a kind.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A source can't be opened or read.
    public static let unreadableSource = Code(rawValue: "unreadable-source")

    /// A source isn't of the format it is read as.
    public static let malformedSource = Code(rawValue: "malformed-source")

    /// A source asks for something that no honest export needs, such as entity declarations.
    public static let refusedSource = Code(rawValue: "refused-source")

    /// A source exceeds a limit.
    public static let limitExceeded = Code(rawValue: "limit-exceeded")

    /// Several sources don't belong to one blog.
    public static let severalBlogs = Code(rawValue: "several-blogs")

    /// No format has the given name, or none recognizes the source.
    public static let unknownFormat = Code(rawValue: "unknown-format")

    /// Of the entries of a source, none was asked for.
    public static let nothingSelected = Code(rawValue: "nothing-selected")

    /// A format option is unknown or has a wrong value.
    public static let invalidOption = Code(rawValue: "invalid-option")

    /// The output can't be written.
    public static let unwritableOutput = Code(rawValue: "unwritable-output")

    /// Files that would be written exist already.
    public static let existingOutput = Code(rawValue: "existing-output")

    /// Nobody reads the output any more.
    public static let brokenPipe = Code(rawValue: "broken-pipe")

    /// The task was cancelled.
    public static let cancelled = Code(rawValue: "cancelled")
  }

  /// What kind of error it is.
  public var code: Code

  /// What happened, without the position; the first line is a summary, further lines help.
  public var message: String

  /// Where it happened.
  public var position: SourcePosition?

  /// The error that caused this one.
  public var underlying: (any Error)?

  /// Creates an error.
  public init(
    _ code: Code,
    _ message: String,
    at position: SourcePosition? = nil,
    underlying: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.position = position
    self.underlying = underlying
  }

  /// The position, the message and the cause.
  public var description: String {
    let place = position.map { "\($0): " } ?? ""
    let cause = underlying.map { ": \($0)" } ?? ""
    return place + message + cause
  }
}
