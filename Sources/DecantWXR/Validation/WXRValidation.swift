internal import DecantCore

/// A pass of judgement over one export.
final class WXRValidation: BlogValidation {
  let cursor: any BlogCursor
  let check: WXRCheck

  private var index = ExportIndex()
  private var seen: Set<UInt64> = []
  private var addressCount = 0
  private var firstAddress: SourcePosition?

  init(_ cursor: WXRCursor, _ limits: Limits) {
    self.cursor = cursor
    check = WXRCheck(cursor, limits)
  }

  func take(_ facts: EntryJudgement, _ diagnostics: inout Diagnostics) {
    index.add(facts, &diagnostics)
    for notice in facts.notices where seen.insert(notice.key).inserted {
      diagnostics.report(notice.rule, notice.message, at: notice.position, entry: facts.id)
    }
    addressCount += facts.networkAddressCount
    if facts.networkAddressCount > 0, firstAddress == nil { firstAddress = facts.position }
  }

  func finish(_ diagnostics: inout Diagnostics) {
    index.finish(&diagnostics)
    guard addressCount > 0 else { return }
    let comments = addressCount == 1 ? "1 comment" : "\(addressCount) comments"
    diagnostics.report(
      .wxrNetworkAddress, "the network addresses of \(comments) are in the file", at: firstAddress)
  }
}
