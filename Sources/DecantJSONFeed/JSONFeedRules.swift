public import DecantCore

extension DiagnosticRule {
  static let jsonFeed: [DiagnosticRule] =
    jsonFeedSyntax + [
      .feedVersion, .feedMissingTitle, .feedMissingID, .feedIDNotText, .feedDuplicateID,
      .feedRepeatedItem, .feedOtherVersion, .feedMissingContent, .feedInvalidDate,
      .feedLenientDate, .feedWrongType, .feedCoerced, .feedBlankValue, .feedAuthorForm,
      .feedEmptyAuthor, .feedAttachmentWithoutAddress, .feedAttachmentWithoutType,
      .feedUnknownName,
    ] + jsonFeedArchive + jsonFeedWriting

  /// The feed's version is missing or unknown.
  public static let feedVersion = DiagnosticRule(
    "jsonfeed/version", .warning, .repaired, "the feed's version is missing or unknown",
    explanation: """
      A feed must say "version": "https://jsonfeed.org/version/1" or ".../1.1" (JSON Feed 1.1, Top-level). \
      Strict readers refuse others, such as "1.0". It is read as 1.1, and written so.
      """)

  /// The feed has no title.
  public static let feedMissingTitle = DiagnosticRule(
    "jsonfeed/missing-title", .warning, .kept, "the feed has no title",
    explanation: """
      A feed must have a title, the name of the site (JSON Feed 1.1, Top-level). The blog has an \
      empty one. Add it to the feed.
      """)

  /// An item has no identifier.
  public static let feedMissingID = DiagnosticRule(
    "jsonfeed/missing-id", .warning, .repaired, "an item has no id",
    explanation: """
      Each item must have an id, a text that isn't blank; feed readers discard items without one \
      (JSON Feed 1.1, Items). The item is kept: its address, else its place in the feed, is its id.
      """)

  /// An identifier isn't a text.
  public static let feedIDNotText = DiagnosticRule(
    "jsonfeed/id-not-text", .warning, .kept, "an item's id is a number",
    explanation: """
      An id must be a text (JSON Feed 1.1, Items). Numbers are read as they are spelled, since \
      large ones change in other programs: put it in quotation marks.
      """)

  /// Two items of a file have one identifier.
  public static let feedDuplicateID = DiagnosticRule(
    "jsonfeed/duplicate-id", .warning, .kept, "two items of one feed have the same id",
    explanation: """
      An id must be unique within its feed (JSON Feed 1.1, Items); feed readers show only one of \
      the items. Both are kept.
      """)

  /// Two pages have the same item.
  public static let feedRepeatedItem = DiagnosticRule(
    "jsonfeed/repeated-item", .note, .kept, "an item stands on several pages",
    explanation: """
      The pages of a feed overlap when items are published between two downloads. The copies are \
      equal to the byte, so the item is read once and nothing is missing.
      """)

  /// Two pages have different versions of an item.
  public static let feedOtherVersion = DiagnosticRule(
    "jsonfeed/other-version", .warning, .dropped, "an item stands on several pages, differently",
    explanation: """
      Two pages hold items of one id with different contents, perhaps because the item was edited \
      between two downloads. The one on the first page counts, which has the newest items. Name \
      the pages in another order to get the other.
      """)

  /// An item has no content.
  public static let feedMissingContent = DiagnosticRule(
    "jsonfeed/missing-content", .warning, .kept, "an item has no content",
    explanation: """
      An item must have content_html or content_text, which may be empty (JSON Feed 1.1, Items). \
      The entry has no body. Programs that leave out empty values make such items.
      """)

  /// A date can't be understood.
  public static let feedInvalidDate = DiagnosticRule(
    "jsonfeed/invalid-date", .warning, .archived, "a date isn't one",
    explanation: """
      Dates must be written as RFC 3339 has it: 2010-02-07T14:04:00-05:00 (JSON Feed 1.1, Items), \
      and be in the calendar. The entry has no date; the text is kept as an extension.
      """)

  /// A date is written in another form.
  public static let feedLenientDate = DiagnosticRule(
    "jsonfeed/lenient-date", .warning, .repaired, "a date isn't written as RFC 3339 has it",
    explanation: """
      The date lacks its time, seconds or offset, has a space in place of the T, or an offset \
      without colon. Strict readers refuse it. It was understood; without an offset the instant \
      isn't known, only what a clock showed.
      """)

  /// A value is of a type that can't be used.
  public static let feedWrongType = DiagnosticRule(
    "jsonfeed/wrong-type", .warning, .archived, "a value is of the wrong type",
    explanation: """
      The value of a known name is an object, list or text where JSON Feed wants something else. \
      The entry goes without it; the value is kept as an extension.
      """)

  /// A value was read as if it had the right type.
  public static let feedCoerced = DiagnosticRule(
    "jsonfeed/coerced-value", .warning, .repaired, "a value of the wrong type was understood",
    explanation: """
      A number or truth value stands for a text, a text for a number, or one thing for a list of \
      one. What is meant is clear, but strict readers refuse it.
      """)

  /// A value is null or empty.
  public static let feedBlankValue = DiagnosticRule(
    "jsonfeed/blank-value", .note, .kept, "a value is null or empty",
    explanation: """
      Optional values that there aren't should be left out: strict readers refuse null, and show \
      an empty summary or visit an empty address. It was read as if it weren't there.
      """)

  /// Authors are written in another form.
  public static let feedAuthorForm = DiagnosticRule(
    "jsonfeed/author-form", .warning, .repaired, "an author is written in another form",
    explanation: """
      "authors" must be a list of objects (JSON Feed 1.1), "author" an object (1.0). Real feeds \
      have a name alone, or an object in place of the list. It was understood.
      """)

  /// An author has nothing.
  public static let feedEmptyAuthor = DiagnosticRule(
    "jsonfeed/empty-author", .warning, .archived, "an author has neither name, url nor avatar",
    explanation: """
      An author must have at least one of name, url and avatar (JSON Feed 1.1, Authors). The entry \
      goes without this author; the value is kept as an extension.
      """)

  /// An attachment has no address.
  public static let feedAttachmentWithoutAddress = DiagnosticRule(
    "jsonfeed/attachment-without-url", .warning, .archived, "an attachment has no url",
    explanation: """
      An attachment must have a url (JSON Feed 1.1, Attachments); without one there is no file. \
      The value is kept as an extension.
      """)

  /// An attachment has no media type.
  public static let feedAttachmentWithoutType = DiagnosticRule(
    "jsonfeed/attachment-without-type", .note, .kept, "an attachment has no mime_type",
    explanation: """
      An attachment must have a mime_type (JSON Feed 1.1, Attachments), by which podcast players \
      choose. It is read without; other formats get the type that the file's ending tells.
      """)

  /// A name isn't of JSON Feed.
  public static let feedUnknownName = DiagnosticRule(
    "jsonfeed/unknown-name", .note, .kept, "JSON Feed has no such name",
    explanation: """
      Names of one's own must begin with an underscore and a letter (JSON Feed 1.1, Extensions). \
      Perhaps a known name is misspelled: feed readers ignore the value. It is kept as an extension.
      """)
}
