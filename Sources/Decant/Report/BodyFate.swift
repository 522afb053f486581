internal import DecantMarkup

/// How a body came out.
public struct BodyFate: Hashable, Sendable {
  /// Whether the output is to say the same as the source in another markup, which is proved.
  public var isPromised = false

  /// The spans that took another spelling than the usual one.
  public var otherSpellings = 0

  /// The tags in lines of Markdown.
  public var inlineTags = 0

  /// The blocks that stay HTML.
  public var rawBlocks = 0

  /// 1 if the whole body stays HTML.
  public var rawBodies = 0

  /// 1 if it can't be proved that the body says the same.
  public var unprovedBodies = 0

  /// Creates the fate of a body that stays as it is.
  public init() {}

  /// Whether a part of it is HTML.
  public var holdsHTML: Bool { inlineTags + rawBlocks + rawBodies > 0 }

  /// Counts how far the Markdown is from plain.
  mutating func add(_ rungs: Rungs) {
    otherSpellings += rungs.otherSpellings
    inlineTags += rungs.inlineTags
    rawBlocks += rungs.rawBlocks
    rawBodies += rungs.rawBodies
    unprovedBodies += rungs.unprovedBodies
  }
}

/// How the bodies of a blog came out.
public struct BodyCount: Hashable, Sendable {
  /// The bodies that were to say the same in another markup.
  public private(set) var total = 0

  /// The bodies that hold HTML.
  public private(set) var partlyHTML = 0

  /// The sums over all bodies.
  public private(set) var sum = BodyFate()

  /// Creates an empty count.
  public init() {}

  /// The bodies that were proved to say the same.
  public var same: Int { total - sum.unprovedBodies }

  /// Counts the body of an entry, if it is to be read in the output.
  mutating func add(_ account: EntryAccount) {
    guard account.hasBody else { return }
    total += 1
    if account.body.holdsHTML { partlyHTML += 1 }
    sum.otherSpellings += account.body.otherSpellings
    sum.inlineTags += account.body.inlineTags
    sum.rawBlocks += account.body.rawBlocks
    sum.rawBodies += account.body.rawBodies
    sum.unprovedBodies += account.body.unprovedBodies
  }
}
