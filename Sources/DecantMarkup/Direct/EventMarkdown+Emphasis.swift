internal import DecantCore

/// How emphases are spelled.
extension EventMarkdown {
  /// Which emphases at work aren't spelled as usual.
  struct Spellings {
    /// Whether the emphasis in a strong one has underscores.
    var isUnderscored = false

    /// Whether each kind has tags.
    var tags: UInt8 = 0

    /// The bit of a kind.
    static func bit(_ kind: BodyEvents.Kind?) -> UInt8 {
      switch kind {
      case .emphasis: 1
      case .strong: 2
      default: 4
      }
    }
  }

  /// Chooses how the emphasis is spelled whose start was read.
  ///
  /// White space at its edges is none of it to a reader of Markdown, and asterisks that touch
  /// those of a strong one at both ends are read in another order.
  mutating func chooseSpelling(_ events: Span<UInt8>, _ i: Int) {
    let kind = BodyEvents.Kind(rawValue: events[i])
    let bit = Spellings.bit(kind)
    var end = i
    repeat {
      end = events.firstIndex(of: BodyEvents.Mark.end, from: end &+ 1) ?? i
    } while end > i && events[end &+ 1] != events[i]
    spellings.tags &= ~bit
    if events[i &+ 1] == UInt8(ascii: " ") || events[end &- 1] == UInt8(ascii: " ") {
      spellings.tags |= bit
      rungs.inlineTags += 1
    }
    guard kind == .emphasis else { return }
    let strong = BodyEvents.Kind.strong.rawValue
    spellings.isUnderscored =
      events[i &- 2] == strong && events[i &- 3] == BodyEvents.Mark.begin
      && events[end &+ 2] == BodyEvents.Mark.end && events[end &+ 3] == strong
    if spellings.isUnderscored, spellings.tags & 1 == 0 { rungs.otherSpellings += 1 }
  }

  /// What an emphasis begins or ends with.
  func delimiter(_ kind: BodyEvents.Kind?, isEnd: Bool) -> StaticString {
    let hasTags = spellings.tags & Spellings.bit(kind) != 0
    switch kind {
    case .emphasis where hasTags: return isEnd ? "</em>" : "<em>"
    case .strong where hasTags: return isEnd ? "</strong>" : "<strong>"
    case .emphasis: return spellings.isUnderscored ? "_" : "*"
    case .strong: return "**"
    default: return hasTags ? isEnd ? "</del>" : "<del>" : "~~"
    }
  }
}
