public import DecantCore

extension BlogFormat {
  /// WordPress eXtended RSS.
  public static let wxr: BlogFormat = {
    var format = BlogFormat(id: "wxr", summary: "WordPress export (XML)") {
      options throws(DecantError) in
      var reader = WXRReader()
      reader.mergesBlogs = try options.take("merge", default: false)
      return reader
    }
    format.details = [
      "reads WXR 1.0 to 1.2, of WordPress, WordPress.com, wp-cli, Squarespace and ClassicPress",
      "repairs what isn't well-formed, item by item, and says where",
    ]
    format.fileExtensions = ["xml", "wxr"]
    format.options = [
      BlogFormat.Option("merge", "false|true", "join files of different blogs")
    ]
    format.rules = DiagnosticRule.wxrReaderRules
    format.recognize = { ExportRecognition.confidence(in: $0) }
    return format
  }()
}
