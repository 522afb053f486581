/// How far the texts of a body were from plain Markdown: a count for each rung of the ladder.
package struct Rungs: Hashable, Sendable {
  /// Spans that took another spelling than the usual one: another delimiter or an entity.
  package var otherSpellings = 0

  /// Tags that stand in a line of Markdown.
  package var inlineTags = 0

  /// Blocks that stay HTML.
  package var rawBlocks = 0

  /// Whole bodies that stay HTML.
  package var rawBodies = 0

  /// Bodies of which even the HTML doesn't read back as it was meant.
  package var unprovedBodies = 0

  package init() {}

  /// Adds the counts of another body.
  package mutating func add(_ other: Rungs) {
    otherSpellings += other.otherSpellings
    inlineTags += other.inlineTags
    rawBlocks += other.rawBlocks
    rawBodies += other.rawBodies
    unprovedBodies += other.unprovedBodies
  }
}
