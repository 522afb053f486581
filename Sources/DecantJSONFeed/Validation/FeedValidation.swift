internal import DecantCore

/// A pass of judgement over the files of feeds.
final class FeedValidation: BlogValidation {
  let cursor: any BlogCursor
  let check: FeedItemCheck

  private let relations: FeedRelations
  private var index = FeedIndex()
  private var extensions = ExtensionIndex()

  init(_ pages: [JudgedPage], _ relations: FeedRelations, _ limits: Limits) {
    cursor = JudgedFeedCursor(pages, limits)
    check = FeedItemCheck(depth: limits.depth, comparesFiles: pages.count > 1)
    self.relations = relations
    for (number, page) in pages.enumerated() { extensions.add(page.extensions, page: number) }
  }

  func take(_ facts: ItemFacts, _ diagnostics: inout Diagnostics) {
    extensions.add(facts.extensions, page: facts.page)
    index.add(facts, relations, &diagnostics)
  }

  func finish(_ diagnostics: inout Diagnostics) { extensions.report(&diagnostics) }
}
