internal import DecantCore

extension DiagnosticRule {
  /// The rules that only the validator reports.
  private static let feedJudgements: [DiagnosticRule] = [
    .feedMissingVersion, .feedVersionNotFirst, .feedMissingItems, .feedMissingHome,
    .feedMissingAddress, .feedNextLoop, .feedExpiredType, .feedIncompleteHub,
    .feedDeprecatedAuthor, .feedNewerName, .feedBlankID, .feedChangedID, .feedMissingURL,
    .feedRelativeAddress, .feedInvalidAddress, .feedImplausibleDate, .feedMarkupInText,
    .feedLanguageTag, .feedMediaType, .feedAttachmentNumber, .feedExtensionName,
    .feedExtensionType, .feedExtensionMember, .feedExtensionMemberForm, .feedExtensionAbout,
  ]

  /// All rules by which feeds are judged.
  static let feedValidationRules = feedJudgements + feedJudgedSyntax + feedJudgedReading

  /// What isn't JSON is an error: other readers refuse the whole feed.
  private static let feedJudgedSyntax: [DiagnosticRule] = [
    feedTruncated.judged(
      .error, origin: "RFC 8259, section 2.", remedy: "write the feed again",
      bad: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [",
      good: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [] }"),
    feedBrokenItem.judged(
      .error, origin: "JSON Feed 1.1, Items: an array of objects.", remedy: "write an object",
      bad: "\"items\": [ \"Fog on the quay\" ]",
      good: "\"items\": [ { \"id\": \"1\", \"content_text\": \"Fog on the quay\" } ]"),
    feedTooLarge.judged(
      .error, origin: "decant: at most 512 MiB an entry.", remedy: "split the item",
      bad: "(600 MiB of text)", good: "(a few KiB of text)"),
    feedTrailingText.judged(
      .error, origin: "RFC 8259, section 2: a text is one value.", remedy: "remove it",
      bad: "{ ... } Notice: low tide", good: "{ ... }"),
    feedByteOrderMark.judged(
      .error, origin: "RFC 8259, section 8.1: a mark must not be added.",
      remedy: "save as UTF-8 without a mark", bad: "(0xEF 0xBB 0xBF){ ... }", good: "{ ... }"),
    feedLooseSyntax.judged(
      .error, origin: "RFC 8259, sections 2 to 7.", remedy: "write what JSON has",
      bad: "\"tags\": [ \"fog\", \"quay\", ]", good: "\"tags\": [ \"fog\", \"quay\" ]"),
    feedControlCharacter.judged(
      .error, origin: "RFC 8259, section 7.", remedy: "write \\n, \\t or \\u000c",
      bad: "\"title\": \"Fog(0x0A)on the quay\"", good: "\"title\": \"Fog\\non the quay\""),
    feedLoneSurrogate.judged(
      .warning, origin: "RFC 8259, section 8.2.", remedy: "write both halves or none",
      bad: "\"title\": \"Fog \\ud83c\"", good: "\"title\": \"Fog \\ud83c\\udf2b\""),
    feedInvalidUTF8.judged(
      .error, origin: "RFC 8259, section 8.1.", remedy: "save as UTF-8",
      bad: "\"title\": \"Caf(0xE9)\"", good: "\"title\": \"Café\""),
    feedDuplicateName.judged(
      .warning, origin: "RFC 8259, section 4: names should be unique.",
      remedy: "remove one of the two", bad: "\"title\": \"Fog\", \"title\": \"Quay\"",
      good: "\"title\": \"Fog\""),
    feedTooDeep.judged(
      .error, origin: "decant: at most 512 brackets one in the other.",
      remedy: "look at the place", bad: "\"_tide\": [[[ 600 times ]]]", good: "\"_tide\": {}"),
  ]

  /// What the reader understands all the same, and JSON Feed doesn't allow.
  private static let feedJudgedReading: [DiagnosticRule] = [
    feedVersion.judged(
      .error, origin: "JSON Feed 1.1, Top-level: the URL of the version.",
      remedy: "write https://jsonfeed.org/version/1.1", bad: "\"version\": \"1.1\"",
      good: "\"version\": \"https://jsonfeed.org/version/1.1\""),
    feedMissingTitle.judged(
      .error, origin: "JSON Feed 1.1, Top-level: required.", remedy: "write a title",
      bad: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [] }",
      good: "{ \"version\": \"...\", \"title\": \"Harbour notes\", \"items\": [] }"),
    feedMissingID.judged(
      .error, origin: "JSON Feed 1.1, Items: required; readers discard items without one.",
      remedy: "write an id", bad: "{ \"content_text\": \"Fog\" }",
      good: "{ \"id\": \"1\", \"content_text\": \"Fog\" }"),
    feedIDNotText.judged(
      .error, origin: "JSON Feed 1.1, Items: a string.", remedy: "put it in quotation marks",
      bad: "\"id\": 12", good: "\"id\": \"12\""),
    feedDuplicateID.judged(
      .error, origin: "JSON Feed 1.1, Items: unique for that item.", remedy: "give it its own id",
      bad: "[ { \"id\": \"1\" }, { \"id\": \"1\" } ]",
      good: "[ { \"id\": \"1\" }, { \"id\": \"2\" } ]"),
    feedRepeatedItem.judged(
      .note, origin: "decant: pages of one feed don't overlap.",
      remedy: "nothing, or cut the pages anew",
      bad: "page 1: { \"id\": \"1\" }, page 2: { \"id\": \"1\" }",
      good: "page 1: { \"id\": \"1\" }, page 2: { \"id\": \"2\" }"),
    feedOtherVersion.judged(
      .warning, origin: "JSON Feed 1.1, Items: an id stands for one item.",
      remedy: "download the pages again",
      bad: "page 1: { \"id\": \"1\", \"title\": \"Fog\" }, page 2: { \"id\": \"1\" }",
      good: "page 1: { \"id\": \"1\", \"title\": \"Fog\" }, page 2: { \"id\": \"2\" }"),
    feedMissingContent.judged(
      .error, origin: "JSON Feed 1.1, Items: one or both are required.",
      remedy: "write content_html or content_text", bad: "{ \"id\": \"1\" }",
      good: "{ \"id\": \"1\", \"content_text\": \"\" }"),
    feedInvalidDate.judged(
      .error, origin: "JSON Feed 1.1, Items; RFC 3339, section 5.6.",
      remedy: "write a day that exists", bad: "\"date_published\": \"2021-02-30T09:30:00Z\"",
      good: "\"date_published\": \"2021-03-02T09:30:00Z\""),
    feedLenientDate.judged(
      .error, origin: "JSON Feed 1.1, Items; RFC 3339, section 5.6.",
      remedy: "write 2021-03-02T09:30:00+01:00",
      bad: "\"date_published\": \"2021-03-02 09:30\"",
      good: "\"date_published\": \"2021-03-02T09:30:00+01:00\""),
    feedWrongType.judged(
      .error, origin: "JSON Feed 1.1: the type of each name.", remedy: "write the right type",
      bad: "\"summary\": null", good: "\"summary\": \"Fog\""),
    feedBlankValue.judged(
      .warning, origin: "decant: what there isn't is left out.", remedy: "leave it out",
      bad: "\"external_url\": \"\"", good: "(no external_url)"),
    feedAuthorForm.judged(
      .error, origin: "JSON Feed 1.1, Top-level: authors is an array of objects.",
      remedy: "write objects with a name", bad: "\"authors\": [ \"Nora\" ]",
      good: "\"authors\": [ { \"name\": \"Nora\" } ]"),
    feedEmptyAuthor.judged(
      .error, origin: "JSON Feed 1.1, Top-level: at least one is required.",
      remedy: "write a name or leave it out", bad: "\"authors\": [ {} ]",
      good: "\"authors\": [ { \"name\": \"Nora\" } ]"),
    feedAttachmentWithoutAddress.judged(
      .error, origin: "JSON Feed 1.1, Attachments: required.", remedy: "write its url",
      bad: "{ \"mime_type\": \"audio/mpeg\" }",
      good: "{ \"url\": \"https://tide.example/fog.mp3\", \"mime_type\": \"audio/mpeg\" }"),
    feedAttachmentWithoutType.judged(
      .error, origin: "JSON Feed 1.1, Attachments: required.", remedy: "write its mime_type",
      bad: "{ \"url\": \"https://tide.example/fog.mp3\" }",
      good: "{ \"url\": \"https://tide.example/fog.mp3\", \"mime_type\": \"audio/mpeg\" }"),
    feedUnknownName.judged(
      .warning, origin: "JSON Feed 1.1, Extensions: names of one's own begin with _.",
      remedy: "write the right name, or begin it with _", bad: "\"date_modifed\": \"...\"",
      good: "\"date_modified\": \"...\""),
  ]
}
