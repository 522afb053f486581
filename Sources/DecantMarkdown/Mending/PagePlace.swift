internal import DecantCore

/// Where a page is, and who sees it.
struct PagePlace: Hashable {
  private let address: UInt64?
  private let aliases: [UInt64]
  private let isPublic: Bool?
  private let status: Entry.Status
  private let published: Timestamp?

  init(_ judge: FileJudge) {
    address = judge.result.address?.hash
    aliases = judge.result.aliases.map(\.hash)
    isPublic = judge.result.address?.isPublic
    status = judge.entry.status
    published = judge.entry.published
  }
}
