public import DecantCore

extension BlogFormat {
  /// WordPress eXtended RSS.
  public static let wxr: BlogFormat = {
    var format = BlogFormat(
      id: "wxr", summary: "WordPress export (XML)",
      reader: { options throws(DecantError) in
        var reader = WXRReader()
        reader.mergesBlogs = try options.take("merge", default: false)
        reader.readsArchive = try options.takeReadsArchive()
        return reader
      },
      writer: { options throws(DecantError) in
        var writer = WXRWriter()
        writer.isImportable = try options.take("importable", default: false)
        writer.isPlain = try options.take("plain", default: false)
        writer.editor = try options.take("blocks", default: .block)
        return writer
      })
    format.details = [
      "reads WXR 1.0 to 1.2, of WordPress, WordPress.com, wp-cli, Squarespace and ClassicPress",
      "repairs what isn't well-formed, item by item, and says where",
      "writes WXR 1.2 as WordPress 6 does; what came from an export comes back as it was",
    ]
    format.fileExtensions = ["xml", "wxr"]
    format.visible = .wxr
    format.options = [
      BlogFormat.Option("merge", "false|true", "join files of different blogs"),
      BlogFormat.Option(
        "importable", "false|true", "add what WordPress's importer needs and an export lacks"),
      BlogFormat.Option(
        "blocks", "editor|classic",
        "bodies of other formats for the block editor, or without blocks"
      ),
      BlogFormat.Option("plain", "false|true", "true writes no decant:archive"),
    ]
    format.rules = DiagnosticRule.wxrReaderRules + DiagnosticRule.wxrWriterRules
    format.validationRules = DiagnosticRule.wxrValidationRules
    format.makeValidator = { _ in WXRValidator() }
    format.makeRepair = { (WXRReader(), WXRWriter()) }
    format.noun = ("WordPress export", "WordPress exports")
    format.recognize = { ExportRecognition.confidence(in: $0) }
    return format
  }()
}
