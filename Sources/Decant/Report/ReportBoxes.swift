internal import DecantCore

/// The four boxes of the page: what was there, where it went, what to look at, what is left to do.
struct ReportBoxes {
  private let setting: ConversionReport.Setting
  private let links: ReportLinks
  private let summary: ConversionSummary
  private let attention: AttentionList

  init(
    _ setting: ConversionReport.Setting, _ links: ReportLinks, _ summary: ConversionSummary,
    _ attention: AttentionList
  ) {
    self.setting = setting
    self.links = links
    self.summary = summary
    self.attention = attention
  }

  /// The boxes, side by side where there is room.
  var html: String {
    let boxes = [
      ("What was there", summary.inspection.map { ReportSource($0).html } ?? ""),
      ("Where it went", places), ("What to look at", lookAt), ("What is left for you", leftToDo),
    ]
    let sections = boxes.filter { !$0.1.isEmpty }.map { title, body in
      "<section>\n<h2>\(title)</h2>\n\(body)</section>\n"
    }
    return "<div class=\"boxes\">\n\(sections.joined())</div>\n"
  }

  private var places: String {
    let rows = summary.rows.map { row in
      let place = PageText.isolated(row.place)
      let isPath = setting.target.isFolder && !row.place.isEmpty
      let link = isPath ? PageText.link(place, to: links.address(of: row.place)) : place
      let note = row.note.isEmpty ? "" : "<small>\(PageText.escaped(row.note))</small>"
      let count = row.count.map(PageText.number) ?? ""
      return
        "<tr><th scope=\"row\">\(PageText.escaped(row.label))</th><td class=\"n\">\(count)</td>"
        + "<td>\(link)\(note)</td></tr>\n"
    }
    let skipped =
      summary.entriesSkipped > 0
      ? "<p>\(PageText.count(summary.entriesSkipped, "entry wasn't", "entries weren't")) "
        + "asked for.</p>\n" : ""
    return rows.isEmpty
      ? skipped : "<table class=\"figures\">\n\(rows.joined())</table>\n\(skipped)"
  }

  private var lookAt: String {
    let items = attention.ranked(summary.counts)
    guard !items.isEmpty else { return "<p>Nothing.</p>\n" }
    let points = items.map { item in
      let count = item.count > 1 ? " <b>\(PageText.number(item.count)) times</b>" : ""
      var places = item.examples.map {
        PageText.link(
          PageText.isolated($0.plainTitle ?? $0.path ?? ""), to: $0.path.flatMap(links.address))
      }
      let more = item.entryCount - item.examples.count
      if more > 0, !places.isEmpty {
        places.append("\(PageText.count(more, "other", "others"))")
      }
      let list = places.isEmpty ? "" : "<small>\(places.joined(separator: ", "))</small>"
      return "<i class=\"\(item.verdict.rawValue)\"></i>\(PageText.escaped(item.rule.sentence))"
        + "\(count)\(list)"
    }
    return PageText.list(points, class: "looks")
  }

  /// What no conversion can do, as far as the blog has it.
  private var leftToDo: String {
    let blog = summary.inspection
    var points: [String] = []
    let host = summary.header.site.home?.host
    if setting.target.isFolder {
      points.append(
        "The domain's name: point \(host.map(PageText.isolated) ?? "it") to where the site will be."
      )
      points.append("A theme: what was written is plain.")
      if (blog?.shortcodes["contact-form"] ?? 0) + (blog?.shortcodes["contact-form-7"] ?? 0) > 0 {
        points.append("A contact form: a site of files can't take one.")
      }
      points.append("Search: ask your generator's documentation for one that needs no server.")
      if (blog?.commentStatuses.total ?? 0) > 0 {
        points.append("A comment service, if readers are to write new ones. The old ones are kept.")
      }
      points.append("The feed's subscribers: the new feed must stand at the old one's address.")
    }
    if let media = blog?.mediaHosts.ranked.first {
      points.append(
        "Pictures, films and sounds: \(PageText.number(media.count)) are still on "
          + "\(PageText.isolated(media.value)) and go when it goes.")
    }
    switch setting.target.id {
    case "wxr":
      points.append("The import: Tools, Import, WordPress. Let it download the attachments.")
    case "jsonfeed":
      points.append("A place on the web for the feed. What lies beside it isn't for the public.")
    default: break
    }
    return PageText.list(points)
  }
}

extension AttentionList.Item {
  /// The colour of its mark.
  fileprivate var verdict: EntryVerdict {
    switch rule.effect {
    case .dropped: .lost
    case .approximated: .changed
    case .archived: .apart
    case .repaired: .repaired
    case .kept: .same
    }
  }
}
