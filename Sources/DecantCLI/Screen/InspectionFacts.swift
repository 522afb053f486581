internal import Decant
internal import DecantCore

/// Addresses, clocks, texts, shortcodes and hosts: the sentences of `decant inspect`.
struct InspectionFacts {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// A line each.
  var lines: [String] {
    let rows: [(String, String?)] = [
      ("Addresses", addresses), ("Time zone", InspectionZones(inspection).text),
      ("Text", texts), ("Shortcodes", shortcodes), ("Hosts", hosts),
    ]
    return rows.compactMap { label, text in
      guard let text, !text.isEmpty else { return nil }
      return Columns.wrapped("\(Columns.left(label, 14))\(text)", indent: 14)
    }
  }

  private var addresses: String? {
    guard let best = inspection.addressPatterns.ranked.first else { return nil }
    let total = inspection.addressPatterns.total
    let rest = total - best.count
    let verb = rest == 1 ? "has its own" : "have their own"
    let own = rest == 0 ? "" : "; \(Columns.number(rest)) \(verb)"
    return "\(best.value) fits \(Columns.number(best.count)) of "
      + "\(Columns.count(total, "post", "posts"))\(own)"
  }

  private var texts: String {
    let names = [
      ("classic", "classic"), ("blocks", "with blocks"), ("html", "HTML"),
      ("markdown", "Markdown"), ("text", "plain text"), ("none", "empty"),
    ]
    return names.filter { inspection.texts[$0.0] > 0 }
      .map { "\(Columns.number(inspection.texts[$0.0])) \($0.1)" }.joined(separator: ", ")
  }

  private var shortcodes: String {
    let names = inspection.shortcodes.ranked.map { "\(Columns.number($0.count)) \($0.value)" }
    return Columns.list(names, atMost: 8)
  }

  private var hosts: String {
    var hosts = inspection.mediaHosts.ranked.prefix(3).map { host, count in
      let players = inspection.playerHosts[host]
      let films =
        players > 0 ? ["\(Columns.count(players, "film or sound", "films and sounds"))"] : []
      let pictures = count - players
      let shown = pictures > 0 ? [Columns.count(pictures, "picture", "pictures")] : []
      return "\((shown + films).joined(separator: " and ")) on \(host)"
    }
    if inspection.ownLinkCount > 0 {
      hosts.append(Columns.count(inspection.ownLinkCount, "link", "links") + " to the old site")
    }
    return hosts.joined(separator: ", ")
  }
}
