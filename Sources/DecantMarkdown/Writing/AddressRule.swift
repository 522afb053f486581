internal import DecantCore

/// The one rule by which most posts have their addresses: a pattern, and how paths end.
struct AddressRule: Hashable, Sendable {
  /// How the paths end, such as `/`, nothing or `.html`.
  let ending: String

  /// The parts of the path, without the ending.
  let pattern: AddressPattern

  /// Jekyll's own rule, which it follows where its configuration names none.
  static let jekyll = AddressRule(
    pattern: AddressPattern([.text(""), .year, .month, .day, .slug]), ending: ".html")

  init(pattern: AddressPattern, ending: String) {
    self.pattern = pattern
    self.ending = ending
  }

  /// The rule that one post follows, or `nil` if its address doesn't come of its name and day.
  ///
  /// - Parameter path: The path below the home page, decoded.
  init?(_ path: String, of post: EntrySummary) {
    var rest = Substring(path)
    var ending = ""
    for known in ["/", ".html", ".htm", ".php"] where rest.hasSuffix(known) {
      ending = known
      rest = rest.dropLast(known.count)
      break
    }
    let pattern = AddressPattern(
      WebAddress(rawValue: String(rest)), slug: post.slug, date: post.published, id: "")
    guard let pattern, pattern.parts.last == .slug else { return nil }
    self.init(pattern: pattern, ending: ending)
  }

  /// Whether the rule asks for the day or a part of it.
  var needsDate: Bool {
    pattern.parts.contains { $0 == .year || $0 == .month || $0 == .day }
  }

  /// The rule in a generator's words, without its ending.
  func spelled(slug: String) -> String {
    pattern.spelled { part in
      switch part {
      case .year: ":year"
      case .month: ":month"
      case .day: ":day"
      case .slug: slug
      case .id: ""
      case .text(let text): text
      }
    }
  }

  /// The path of a post.
  func path(slug: String, date: Timestamp?) -> String? {
    guard date != nil || !needsDate else { return nil }
    return pattern.path(slug: slug, date: date?.civil, id: "") + ending
  }
}

extension AddressRule {
  /// The rule that fits most public posts, or `nil` if none fits a third of them.
  ///
  /// - Parameter isPossible: Whether the generator can follow a rule.
  static func common(
    to index: BlogIndex, below home: HomePath, isPossible: (AddressRule) -> Bool
  ) -> AddressRule? {
    var counts: [AddressRule: Int] = [:]
    var total = 0
    for ordinal in 0..<index.count {
      guard let post = index[ordinal], post.kind == .post, post.visibility == .public,
        let path = home.path(of: post.address)
      else { continue }
      total += 1
      // A hostile blog has a rule a post; the real one shows early.
      guard let rule = AddressRule(path, of: post), isPossible(rule),
        counts.count < 1000 || counts[rule] != nil
      else { continue }
      counts[rule, default: 0] += 1
    }
    let best = counts.max { lhs, rhs in
      lhs.value == rhs.value ? lhs.key.text > rhs.key.text : lhs.value < rhs.value
    }
    guard let best, best.value * 3 > total else { return nil }
    return best.key
  }

  private var text: String { pattern.text + ending }
}
