internal import DecantCore

/// What a body says, in order, as bytes: what begins, what ends, and the text in between.
///
/// Texts that say the same have the same events, whether they are HTML or Markdown. White space is
/// as a browser shows it, and bare text stands in a paragraph.
///
/// ```
/// begin paragraph  text  begin emphasis  text  end emphasis  end paragraph
/// ```
struct BodyEvents: ~Copyable {
  /// The bytes that aren't text.
  enum Mark {
    /// A kind follows, and what is said of it.
    static let begin: UInt8 = 1

    /// A kind follows.
    static let end: UInt8 = 2

    /// A value ends: an address, a title, a number, a name.
    static let stop: UInt8 = 3

    /// A line ends in a paragraph.
    static let lineBreak: UInt8 = 4
  }

  /// What begins and ends.
  enum Kind: UInt8 {
    case paragraph = 0x40

    /// Its level follows.
    case heading

    /// Its mark and its first number follow.
    case list
    case item
    case quote

    /// Its language follows.
    case code
    case rule
    case figure
    case caption
    case table
    case row
    case cell
    case emphasis
    case strong
    case strike
    case codeSpan

    /// Its address and its title follow at its end.
    case link

    /// The alternative text, the address and the title follow; it has no end.
    case image

    /// An element without a form in Markdown, whose name follows at both ends.
    case tag

    /// A comment in a text, which follows; it has no end.
    case comment
  }

  /// The events.
  var bytes = ByteBuffer()

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// Forgets all events, and keeps the memory.
  mutating func removeAll() { bytes.removeAll(from: 0) }

  /// Says that something begins.
  @inline(__always)
  mutating func begin(_ kind: Kind) {
    bytes.append(Mark.begin)
    bytes.append(kind.rawValue)
  }

  /// Says that something ends.
  @inline(__always)
  mutating func end(_ kind: Kind) {
    bytes.append(Mark.end)
    bytes.append(kind.rawValue)
  }

  /// Ends a value.
  @inline(__always)
  mutating func stop() { bytes.append(Mark.stop) }

  /// Whether both say the same.
  func elementsEqual(_ other: borrowing BodyEvents) -> Bool {
    bytes.elementsEqual(other.bytes)
  }
}
