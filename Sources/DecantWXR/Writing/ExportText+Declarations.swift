internal import DecantCore

extension ExportText {
  /// Adds `wp:author`.
  mutating func append(_ author: Author, _ namespaces: ExportNamespaces) {
    let spelling = ElementSpelling(author.extensions)
    append("\t<wp:author>")
    append("", inline: "wp:author_id", spelling.text("author_id") ?? "", .plain, spelling)
    append("", inline: "wp:author_login", author.id.rawValue, .cdata, spelling)
    append("", inline: "wp:author_email", author.email ?? "", .cdata, spelling)
    append("", inline: "wp:author_display_name", author.name, .cdata, spelling)
    append(
      "", inline: "wp:author_first_name", spelling.text("author_first_name") ?? "", .cdata,
      spelling)
    append(
      "", inline: "wp:author_last_name", spelling.text("author_last_name") ?? "", .cdata, spelling)
    append(rest: spelling, butListsOf: [], "", namespaces)
    append("</wp:author>\n")
  }

  private mutating func append(
    _ indent: StaticString, inline name: String, _ text: String, _ form: Form,
    _ spelling: ElementSpelling
  ) {
    guard !spelling.isAbsent(name) else { return }
    append(element: name, spelling.spelling(of: name) ?? text, form)
  }

  /// Adds `wp:category`, `wp:tag` or `wp:term`.
  mutating func append(_ term: Term, as element: String, _ namespaces: ExportNamespaces) {
    let spelling = ElementSpelling(term.extensions)
    let name = element == "wp:category" ? "wp:cat_name" : "\(element)_name"
    let slug = element == "wp:category" ? "wp:category_nicename" : "\(element)_slug"
    append("\t<")
    append(markup: element)
    append(">\n")
    append("\t\t", "wp:term_id", spelling.text("term_id") ?? "", .plain, spelling)
    if element == "wp:term" {
      append("\t\t", "wp:term_taxonomy", WXRSpelling.text(term.id.taxonomy), .cdata, spelling)
    }
    append("\t\t", slug, term.id.slug, .cdata, spelling)
    if element != "wp:tag" {
      append("\t\t", "\(element)_parent", term.parent ?? "", .cdata, spelling)
    }
    append("\t\t", name, term.name?.escapedText ?? "", .cdata, spelling)
    append(
      "\t\t", "\(element)_description", term.summary?.escapedText ?? "", .cdata, spelling)
    append(fields: term.extensions, named: "wp:termmeta", "\t\t", spelling, namespaces)
    append(rest: spelling, butListsOf: ["wp:termmeta"], "\t\t", namespaces)
    append("\t</")
    append(markup: element)
    append(">\n")
  }
}
