internal import DecantCore

/// Writes a canonical form, in the order of a document, for those who walk through one: a tree, or
/// Markdown that is read back.
struct CanonicalWriter: ~Copyable {
  /// The bytes that aren't text.
  ///
  /// Names of elements are written by their numbers, in bytes above these.
  enum Mark {
    static let opening: UInt8 = 1
    static let content: UInt8 = 2
    static let closing: UInt8 = 3
    static let value: UInt8 = 4
    static let end: UInt8 = 5
    static let comment: UInt8 = 6
  }

  /// An element that is written and open.
  struct Open {
    /// Where its opening begins.
    var opening: Int

    /// Where its content begins.
    var content: Int

    /// Whether bare text in it is in no paragraph of its own.
    var hostsText: Bool
  }

  let level: CanonicalForm.Level

  var output: ByteBuffer

  /// How many elements of preformatted text are open.
  var preformatted = 0

  var isAfterSpace = true
  var lastSpace = -1

  /// Where the paragraph begins that stands for bare text, or -1.
  var implied = -1

  /// The elements that are open, from the outside in.
  var open: [Open] = []

  /// Where the text behind the last line break in preformatted text begins.
  private var lastBreak = -1

  /// How many bytes the opening of a paragraph has that stands for bare text.
  static let impliedSize = 4

  /// Creates a writer.
  ///
  /// - Parameter size: About how many bytes will be written.
  init(_ level: CanonicalForm.Level, size: Int) {
    self.level = level
    output = ByteBuffer(capacity: size + size / 4 + 64)
    open.reserveCapacity(32)
  }

  /// The form, when everything is written.
  mutating func finish() -> [UInt8] {
    endRun()
    return output.bytes
  }

  /// Whether elements with a name and these traits count.
  func counts(_ name: HTMLName, _ traits: CanonicalTraits) -> Bool {
    guard level == .skeleton else { return true }
    return traits.contains(.isStructure) && (preformatted == 0 || name == .pre)
  }
}

/// Elements.
extension CanonicalWriter {
  /// Prepares for an element, whether it counts or not.
  mutating func prepare(_ name: HTMLName, _ traits: CanonicalTraits, counts: Bool) {
    if name == .br, preformatted > 0, level == .skeleton {
      output.append(UInt8(ascii: "\n"))
      lastBreak = output.count
    }
    if traits.contains(.isSeparate) {
      endRun()
    } else if counts {
      beginInline()
      if name == .br {
        trim()
        isAfterSpace = true
      }
      if name == .br || isReplaced(name, traits) { lastSpace = -1 }
    }
    if name == .pre { preformatted += 1 }
  }

  /// Begins an element that counts; its attributes follow.
  ///
  /// - Parameter spelling: The name if it isn't known.
  mutating func begin(_ name: HTMLName, _ traits: CanonicalTraits, spelling: [UInt8] = []) {
    let hostsText =
      traits.contains(.isSeparate) ? traits.contains(.hostsText) : open.last?.hostsText ?? false
    open.append(Open(opening: output.count, content: 0, hostsText: hostsText))
    output.append(Mark.opening)
    if name.isKnown {
      output.append(number: level == .skeleton ? name.alias.number : name.number)
    } else {
      output.append(copying: spelling.span)
    }
  }

  /// Says that the attributes are written, and the content follows.
  mutating func beginContent() {
    output.append(Mark.content)
    open[open.count - 1].content = output.count
  }

  /// Begins an element without attributes that count.
  mutating func enter(_ name: HTMLName) {
    let traits = CanonicalTraits(of: name)
    let counts = counts(name, traits)
    prepare(name, traits, counts: counts)
    guard counts else { return }
    begin(name, traits)
    beginContent()
  }

  /// Ends an element that was prepared.
  mutating func leave(_ name: HTMLName) {
    let traits = CanonicalTraits(of: name)
    leave(name, traits, counts: counts(name, traits))
  }

  /// Ends an element that was prepared.
  mutating func leave(_ name: HTMLName, _ traits: CanonicalTraits, counts: Bool) {
    if name == .pre { leavePreformatted() }
    let isSeparate = traits.contains(.isSeparate)
    if isSeparate { endRun() }
    guard counts, let element = open.popLast() else { return }
    if level == .skeleton, output.count == element.content,
      name == .p || !(isSeparate || traits.contains(.isVoid))
    {
      output.removeAll(from: element.opening)
    } else {
      output.append(Mark.closing)
    }
    if isReplaced(name, traits) {
      isAfterSpace = false
      lastSpace = -1
    }
  }

  private mutating func leavePreformatted() {
    preformatted -= 1
    if output.last == UInt8(ascii: "\n"), output.count != lastBreak {
      output.removeAll(from: output.count - 1)
    }
  }

  private func isReplaced(_ name: HTMLName, _ traits: CanonicalTraits) -> Bool {
    level == .skeleton ? name == .img : traits.contains(.isReplaced)
  }
}

extension ByteBuffer {
  /// Adds the number of a name.
  mutating func append(number: UInt32) {
    append(0x80 | UInt8(truncatingIfNeeded: number))
    append(0x80 | UInt8(truncatingIfNeeded: number >> 7))
  }
}

extension HTMLName {
  /// The name of an element that means the same.
  fileprivate var alias: HTMLName {
    switch self {
    case .b: .strong
    case .i: .em
    case .s, .strike: .del
    default: self
    }
  }
}
