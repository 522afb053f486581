internal import DecantCore

extension ExportText {
  /// Adds `wp:comment`.
  mutating func append(_ comment: Entry.Comment, _ namespaces: ExportNamespaces) {
    let spelling = ElementSpelling(comment.extensions)
    append("\t\t<wp:comment>\n")
    append("\t\t\t", "wp:comment_id", comment.id.rawValue, .plain, spelling)
    append("\t\t\t", "wp:comment_author", comment.name, .cdata, spelling)
    append("\t\t\t", "wp:comment_author_email", comment.email ?? "", .cdata, spelling)
    append("\t\t\t", "wp:comment_author_url", comment.home?.rawValue ?? "", .plain, spelling)
    append("\t\t\t", "wp:comment_author_IP", comment.networkAddress ?? "", .cdata, spelling)
    append("\t\t\t", "wp:comment_date", WXRDate.localText(comment.date), .cdata, spelling)
    append("\t\t\t", "wp:comment_date_gmt", WXRDate.greenwichText(comment.date), .cdata, spelling)
    append("\t\t\t", "wp:comment_content", comment.content.escapedText, .cdata, spelling)
    append("\t\t\t", "wp:comment_approved", WXRSpelling.text(comment.status), .cdata, spelling)
    append("\t\t\t", "wp:comment_type", comment.kind.rawValue, .cdata, spelling)
    append(
      "\t\t\t", "wp:comment_parent", WXRSpelling.reference(comment.parent?.rawValue), .plain,
      spelling)
    append(
      "\t\t\t", "wp:comment_user_id", spelling.text("comment_user_id") ?? "", .plain, spelling)
    append(
      fields: comment.extensions, named: "wp:commentmeta", "\t\t\t", spelling, namespaces)
    append(rest: spelling, butListsOf: ["wp:commentmeta"], "\t\t\t", namespaces)
    append("\t\t</wp:comment>\n")
  }
}
