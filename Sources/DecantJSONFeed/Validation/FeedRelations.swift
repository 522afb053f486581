internal import DecantCore

/// How the files that are judged together belong together.
struct FeedRelations {
  /// For each file the number of the first page of its feed.
  private(set) var chains: [Int]

  /// For each file the first one of the same feed, be it a page or another download.
  private(set) var feeds: [Int]

  private let names: [String]

  /// Finds the pages that lead to each other, and reports those that lead back.
  init(_ pages: [JudgedPage], _ diagnostics: inout Diagnostics) {
    names = pages.map { $0.piece.name ?? "standard input" }
    chains = Array(pages.indices)
    feeds = Array(pages.indices)
    var owners: [String: Int] = [:]
    for (number, page) in pages.enumerated() {
      guard let address = page.feedAddress else { continue }
      if owners[address] == nil { owners[address] = number }
    }
    let next = pages.map { page in page.nextAddress.flatMap { owners[$0] } }
    link(pages, owners, next)
    for (number, page) in pages.enumerated() {
      judge(number, page, pages, next, &diagnostics)
    }
  }

  /// The path of a file.
  func name(_ page: Int) -> String { names[page] }

  private mutating func link(_ pages: [JudgedPage], _ owners: [String: Int], _ next: [Int?]) {
    for (number, page) in pages.enumerated() {
      if let target = next[number], target != number {
        join(number, target, isPage: true)
      }
      guard let address = page.feedAddress, let owner = owners[address], owner != number
      else { continue }
      join(owner, number, isPage: page.nextAddress != pages[owner].nextAddress)
    }
  }

  private mutating func join(_ first: Int, _ second: Int, isPage: Bool) {
    FeedRelations.merge(&feeds, first, second)
    if isPage { FeedRelations.merge(&chains, first, second) }
  }

  private static func merge(_ groups: inout [Int], _ first: Int, _ second: Int) {
    let (low, high) = (min(groups[first], groups[second]), max(groups[first], groups[second]))
    guard low != high else { return }
    for i in groups.indices where groups[i] == high { groups[i] = low }
  }

  /// "next_url" must be neither "feed_url" nor a previous "next_url": JSON Feed 1.1, Top-level.
  private func judge(
    _ number: Int, _ page: JudgedPage, _ pages: [JudgedPage], _ next: [Int?],
    _ diagnostics: inout Diagnostics
  ) {
    guard let address = page.nextAddress else { return }
    if address == page.feedAddress {
      diagnostics.report(
        .feedNextLoop, "\"next_url\" is the address of the feed itself", at: page.nextPosition)
    } else if let earlier = earlierPage(number, page, pages) {
      diagnostics.report(
        .feedNextLoop, "\"next_url\" is that of \(names[earlier]) too", at: page.nextPosition)
    } else if leadsBack(number, next) {
      diagnostics.report(
        .feedNextLoop, "the pages from \(address.quoted) lead back to this one",
        at: page.nextPosition)
    }
  }

  /// An earlier page of the feed with the same next page, although another page lies between.
  private func earlierPage(_ number: Int, _ page: JudgedPage, _ pages: [JudgedPage]) -> Int? {
    var hasOther = false
    for earlier in stride(from: number - 1, through: 0, by: -1)
    where chains[earlier] == chains[number] && pages[earlier].feedAddress == page.feedAddress {
      if pages[earlier].nextAddress != page.nextAddress {
        hasOther = true
      } else {
        return hasOther ? earlier : nil
      }
    }
    return nil
  }

  private func leadsBack(_ start: Int, _ next: [Int?]) -> Bool {
    var page = next[start]
    for _ in next.indices {
      guard let here = page else { return false }
      if here == start { return true }
      page = next[here]
    }
    return false
  }
}
