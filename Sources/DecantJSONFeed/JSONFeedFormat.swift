public import DecantCore

extension BlogFormat {
  /// JSON Feed 1.1, and 1.0 when reading.
  public static let jsonFeed = {
    var format = BlogFormat(
      id: "jsonfeed", summary: "JSON Feed 1.1",
      reader: { options throws(DecantError) in
        var reader = JSONFeedReader()
        reader.readsArchive = try options.takeReadsArchive()
        return reader
      },
      writer: { options throws(DecantError) in
        JSONFeedWriter(isPlain: try options.take("plain", default: false))
      })
    format.details = [
      "holds published posts: bodies, summaries, tags, authors, pictures, attachments",
      "the rest lies beside it in NAME.decant: pages, drafts, private entries, comments, fields",
      "several files are the pages of one feed",
    ]
    format.fileExtensions = ["json"]
    format.visible = .jsonFeed
    format.options = [
      BlogFormat.Option("plain", "false|true", "true writes the feed alone, with nothing beside it")
    ]
    format.rules = DiagnosticRule.jsonFeed
    format.validationRules = DiagnosticRule.feedValidationRules
    format.makeValidator = { _ in JSONFeedValidator() }
    format.judgesFilesTogether = true
    format.makeRepair = {
      var reader = JSONFeedReader()
      // The archive beside the feed stays as it is.
      reader.readsArchive = false
      reader.repairsSpelling = true
      return (reader, JSONFeedWriter(isPlain: true))
    }
    format.noun = ("JSON Feed", "JSON Feeds")
    format.recognize = recognizeJSONFeed
    return format
  }()

  /// The version is certain proof; items in an object are a good sign.
  @Sendable private static func recognizeJSONFeed(_ sample: Sample) -> Confidence {
    guard sample.paths == nil else { return .none }
    var scanner = FeedScanner()
    scanner.scan(sample.bytes.span)
    scanner.finish()
    let outline = scanner.outline
    guard outline.isObject, outline.member("decant") == nil else { return .none }
    if let version = outline.member("version") {
      let text = JSONTree(
        Array(sample.bytes[version.offset..<version.offset + version.count]))
      if text.failure == nil, FeedVersion.isKnown(text.string(0) ?? "") { return .certain }
    }
    return outline.hasItems || outline.isSingleItem ? .possible : .none
  }
}
