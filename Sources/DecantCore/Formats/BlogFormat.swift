/// A format, as a user names it.
public struct BlogFormat: Identifiable, Sendable {
  /// How sure a format is that a source is its own.
  public enum Confidence: Int, Hashable, Sendable, Comparable {
    /// It isn't.
    case none

    /// It may be.
    case possible

    /// It is.
    case certain

    /// Orders confidences from low to high.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// What a format is recognized by.
  public struct Sample: Sendable {
    /// The name of the file or folder, without its path; empty for standard input.
    public var name: String

    /// The first 64 KiB of a file, or nothing for a folder.
    public var bytes: [UInt8]

    /// The paths of a folder's files, at most 1,000, relative to the folder; `nil` for a file.
    public var paths: [String]?

    /// Creates a sample.
    public init(name: String = "", bytes: [UInt8], paths: [String]? = nil) {
      self.name = name
      self.bytes = bytes
      self.paths = paths
    }
  }

  /// An option of a reader or writer, for `decant formats`.
  public struct Option: Sendable, Hashable {
    /// The name, such as `body`.
    public var name: String

    /// The values it takes, the default first, such as `markdown|exact|html`.
    public var values: String

    /// What it does, in a few words.
    public var summary: String

    /// Creates an option.
    public init(_ name: String, _ values: String, _ summary: String) {
      self.name = name
      self.values = values
      self.summary = summary
    }
  }

  /// Makes a reader from the options the user gave.
  public typealias MakeReader =
    @Sendable (inout FormatOptions) throws(DecantError) -> any BlogReader

  /// Makes a writer from the options the user gave.
  public typealias MakeWriter =
    @Sendable (inout FormatOptions) throws(DecantError) -> any BlogWriter

  /// Makes a validator from the options the user gave.
  public typealias MakeValidator =
    @Sendable (inout FormatOptions) throws(DecantError) -> any BlogValidator

  /// The name to type, such as `wxr`.
  public var id: String

  /// The format in a few words.
  public var summary: String

  /// What the format holds, and where it puts the rest, a line each, for `decant formats ID`.
  public var details: [String] = []

  /// The endings of its files, without the dot; for a folder of files, those of a file that holds
  /// one entry.
  public var fileExtensions: [String] = []

  /// Whether a blog of this format is a folder.
  public var isFolder = false

  /// The options that readers and writers take.
  public var options: [Option] = []

  /// The rules that its reader and writer report.
  public var rules: [DiagnosticRule] = []

  /// The rules that only its validator reports, and those of its reader as its validator judges
  /// them.
  public var validationRules: [DiagnosticRule] = []

  /// What one of its files is called, and several; `nil` for the name of the format.
  public var noun: (singular: String, plural: String)?

  /// What its files can say without an archive, or `nil` if they can say everything.
  public var visible: VisibleParts?

  /// How sure the format is of a source.
  public var recognize: @Sendable (Sample) -> Confidence = { _ in .none }

  /// Makes a reader, or `nil` if the format can't be read.
  public var makeReader: MakeReader?

  /// Makes a writer, or `nil` if the format can't be written.
  public var makeWriter: MakeWriter?

  /// Makes a validator, or `nil` if what the reader reports is all there is to say.
  public var makeValidator: MakeValidator?

  /// Whether files that are given together are judged together, since they may be pages of one
  /// blog.
  public var judgesFilesTogether = false

  /// Makes a reader and a writer that write a file as it should be, where only one thing can be
  /// meant, or `nil` if files of the format can't be repaired.
  public var makeRepair: (@Sendable () -> (reader: any BlogReader, writer: any BlogWriter))?

  /// Makes what repairs the files of a folder one by one, or `nil` if they can't be repaired.
  public var makeMender: (@Sendable () -> any FileMender)?

  /// Creates a format.
  ///
  /// Set the other properties one by one.
  public init(
    id: String, summary: String, reader: MakeReader? = nil, writer: MakeWriter? = nil
  ) {
    self.id = id
    self.summary = summary
    makeReader = reader
    makeWriter = writer
  }
}
