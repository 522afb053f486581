internal import DecantCore

/// Writes everything before the first item.
struct HeadWriting {
  private let header: BlogHeader
  private let spelling: ElementSpelling

  /// The namespaces that the root declares.
  let namespaces: ExportNamespaces

  /// The text so far.
  private(set) var text = ExportText()

  init(_ header: BlogHeader, declaringArchive: Bool) {
    self.header = header
    spelling = ElementSpelling(header.site.extensions)
    var namespaces = ExportNamespaces(
      version: spelling.text("wxr_version") ?? "",
      others: spelling.value(WXRSpace.namespaces)?.object ?? [])
    if declaringArchive { namespaces.declare("decant", ExportArchive.namespace) }
    self.namespaces = namespaces
  }

  /// Writes everything, in WordPress's order.
  mutating func write() {
    text.append(
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- This is a WordPress eXtended RSS file: posts, pages, comments, categories and tags of -->
      <!-- a blog. To read it into a WordPress site, choose Tools, Import, WordPress there. -->

      """)
    writeRoot()
    text.append("<channel>\n")
    writeSite()
    writeDeclarations()
    text.append("\t", "generator", header.site.generator ?? "", .plain, spelling)
    text.append(
      rest: spelling, butListsOf: ["wp:author", "wp:category", "wp:tag", "wp:term"], "\t",
      namespaces)
    text.append("\n")
  }

  private mutating func writeRoot() {
    text.append("<rss")
    if !spelling.isAbsent("rss@version") { text.append(" version=\"2.0\"") }
    for (prefix, name) in namespaces.declarations {
      text.append("\n\t")
      text.append(markup: prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)")
      text.append("=\"")
      text.append(escaping: name, inAttribute: true)
      text.append("\"")
    }
    text.append("\n>\n\n")
  }

  private mutating func writeSite() {
    let site = header.site
    let home = site.home?.rawValue ?? ""
    let blog = spelling.text("base_blog_url") ?? home
    let base = spelling.text("base_site_url")
    write("title", site.title)
    write("link", home)
    write("description", site.tagline ?? "")
    write("pubDate", WXRDate.feedText(site.exported))
    write("language", site.language ?? "")
    write("wp:wxr_version", spelling.text("wxr_version") ?? "")
    write("wp:base_site_url", base ?? (spelling.isAbsent("wp:base_blog_url") ? home : blog))
    write("wp:base_blog_url", blog)
    text.append("\n")
  }

  private mutating func write(_ name: String, _ value: String) {
    text.append("\t", name, value, .plain, spelling)
  }

  private mutating func writeDeclarations() {
    let namespaces = namespaces
    text.append(header.authors, named: "wp:author", "\t", spelling, namespaces) {
      $0.append($1, namespaces)
    }
    text.append("\n")
    for element in ["wp:category", "wp:tag", "wp:term"] {
      let terms = header.terms.filter { HeadWriting.element(of: $0) == element }
      text.append(terms, named: element, "\t", spelling, namespaces) {
        $0.append($1, as: element, namespaces)
      }
    }
  }

  /// The element that declares a term.
  private static func element(of term: Term) -> String {
    let spelled = term.extensions[.wordPress][WXRSpace.element]?.string
    switch spelled {
    case "wp:category"?, "wp:tag"?, "wp:term"?: return spelled ?? ""
    default: return WXRElements.declaration(of: term.id.taxonomy)
    }
  }
}
