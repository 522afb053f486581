internal import DecantCore

/// Writes an entry as an item.
struct ItemWriting {
  private let entry: Entry
  private let spelling: ElementSpelling
  private let namespaces: ExportNamespaces

  /// The text so far.
  private(set) var text = ExportText()

  init(_ entry: Entry, _ namespaces: ExportNamespaces) {
    self.entry = entry
    self.namespaces = namespaces
    spelling = ElementSpelling(entry.extensions)
    let content = entry.content?.text.utf8.count ?? 0
    text.bytes.reserveCapacity(content + 2048 + 1024 * entry.comments.count)
  }

  /// Writes everything, in WordPress's order.
  mutating func write() {
    text.append("\t<item>\n")
    writeTexts()
    writeState()
    writeTerms()
    writeRest()
    text.append("\t</item>\n")
  }

  private mutating func write(_ name: String, _ value: String) {
    text.append("\t\t", name, value, .cdata, spelling)
  }

  private mutating func write(plain name: String, _ value: String) {
    text.append("\t\t", name, value, .plain, spelling)
  }

  private mutating func writeTexts() {
    write("title", entry.title?.escapedText ?? "")
    write(plain: "link", entry.address?.rawValue ?? "")
    write(plain: "pubDate", WXRDate.feedText(entry.published))
    write("dc:creator", entry.authors.first?.id.rawValue ?? "")
    writeGUID()
    write(plain: "description", spelling.text("description") ?? "")
    write("content:encoded", body(entry.content))
    write("excerpt:encoded", body(entry.excerpt))
  }

  private mutating func writeGUID() {
    guard !spelling.isAbsent("guid") else { return }
    text.append("\t\t<guid")
    switch spelling.value(WXRSpace.isPermaLink) {
    case .null: break
    case .string(let value): text.append(attribute: "isPermaLink", value)
    default: text.append(attribute: "isPermaLink", "false")
    }
    text.append(">")
    text.append(entry.guid ?? "", .plain)
    text.append("</guid>\n")
  }

  /// The text of a body: CSS and JSON stay, other plain text becomes HTML.
  private func body(_ content: Content?) -> String {
    guard let content else { return "" }
    return entry.kind.holdsStyleOrData ? content.text : content.escapedText
  }

  private mutating func writeState() {
    write(plain: "wp:post_id", entry.id.rawValue)
    write("wp:post_date", WXRDate.localText(entry.published))
    write("wp:post_date_gmt", WXRDate.greenwichText(entry.published))
    write("wp:post_modified", WXRDate.localText(entry.modified))
    write("wp:post_modified_gmt", WXRDate.greenwichText(entry.modified))
    write("wp:comment_status", spelling.text("comment_status") ?? "")
    write("wp:ping_status", spelling.text("ping_status") ?? "")
    write("wp:post_name", entry.slug ?? "")
    write("wp:status", WXRSpelling.text(entry.status))
    write(plain: "wp:post_parent", WXRSpelling.reference(entry.parent?.rawValue))
    write(plain: "wp:menu_order", WXRSpelling.order(entry.order))
    write("wp:post_type", entry.kind.rawValue)
    write("wp:post_password", entry.password ?? "")
    write(plain: "wp:is_sticky", WXRSpelling.flag(entry.isPinned))
    if entry.kind == .attachment {
      write("wp:attachment_url", entry.attachments.first?.address.rawValue ?? "")
    } else if let address = spelling.text("attachment_url") {
      write("wp:attachment_url", address)
    }
  }

  private mutating func writeTerms() {
    text.append(entry.terms, named: "category", "\t\t", spelling, namespaces) { text, term in
      let spelling = ElementSpelling(term.extensions)
      text.append("\t\t<category")
      text.append(
        attribute: "domain",
        spelling.spelling(of: "category@domain") ?? WXRSpelling.text(term.id.taxonomy))
      text.append(attribute: "nicename", term.id.slug)
      text.append(">")
      text.append(spelling.spelling(of: "category") ?? term.name?.escapedText ?? "", .cdata)
      text.append("</category>\n")
    }
  }

  private mutating func writeRest() {
    text.append(fields: entry.extensions, named: "wp:postmeta", "\t\t", spelling, namespaces)
    let namespaces = namespaces
    text.append(entry.comments, named: "wp:comment", "\t\t", spelling, namespaces) {
      $0.append($1, namespaces)
    }
    text.append(
      rest: spelling, butListsOf: ["category", "wp:postmeta", "wp:comment"], "\t\t", namespaces)
  }
}

extension Entry.Kind {
  /// Whether entries of the kind hold CSS or JSON, in which nothing is markup.
  var holdsStyleOrData: Bool {
    switch rawValue {
    case "custom_css", "wp_global_styles", "wp_font_family", "wp_font_face": true
    default: false
    }
  }
}
