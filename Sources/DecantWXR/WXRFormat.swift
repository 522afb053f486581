public import DecantCore

extension BlogFormat {
  /// WordPress eXtended RSS.
  public static let wxr = BlogFormat(id: "wxr", summary: "WordPress export (XML)")
}
