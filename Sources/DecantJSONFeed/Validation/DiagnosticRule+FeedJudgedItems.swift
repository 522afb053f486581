internal import DecantCore

/// What can be wrong with items and with values anywhere in a feed.
extension DiagnosticRule {
  static let feedBlankID = DiagnosticRule(
    judging: "jsonfeed/blank-id", .error,
    "The id of an item is blank.",
    explanation: """
      By its id a reader knows whether it has an item already. Readers must discard items whose id \
      is blank.
      """,
    origin: "JSON Feed 1.1, Items: \"the item must be discarded\".",
    remedy: "write an id",
    bad: "\"id\": \"\"",
    good: "\"id\": \"https://tide.example/fog/\"")

  static let feedChangedID = DiagnosticRule(
    judging: "jsonfeed/changed-id", .warning,
    "An item has another id in another file of the feed.",
    explanation: """
      Two files of one feed have an item of the same address under different ids. Readers show it \
      to everybody as new.
      """,
    origin: "JSON Feed 1.1, Items: \"the id should be unchanged\".",
    remedy: "give it the id that it had",
    bad: "yesterday: \"id\": \"1\", today: \"id\": \"fog\"",
    good: "yesterday: \"id\": \"1\", today: \"id\": \"1\"")

  static let feedMissingURL = DiagnosticRule(
    judging: "jsonfeed/missing-url", .warning,
    "An item has no address.",
    explanation: """
      Readers open an item's page by its url, and don't take the id for it. It should be there \
      even if it is the same as the id.
      """,
    origin: "JSON Feed 1.1, Items: \"should be present regardless\".",
    remedy: "write url",
    bad: "{ \"id\": \"https://tide.example/fog/\" }",
    good: "{ \"id\": \"https://tide.example/fog/\", \"url\": \"https://tide.example/fog/\" }")

  static let feedRelativeAddress = DiagnosticRule(
    judging: "jsonfeed/relative-url", .warning,
    "An address is relative.",
    explanation: """
      JSON Feed doesn't say what a relative address would be relative to, and a feed is read far \
      from its site. Most readers show a link that leads nowhere.
      """,
    origin: "JSON Feed 1.1: each address is a URL; RFC 3986, section 4.2.",
    remedy: "write the address with https:// and host",
    bad: "\"url\": \"/fog/\"",
    good: "\"url\": \"https://tide.example/fog/\"")

  static let feedInvalidAddress = DiagnosticRule(
    judging: "jsonfeed/invalid-url", .error,
    "An address is none.",
    explanation: """
      A URL has no spaces, quotation marks or angle brackets, two hexadecimal digits behind each \
      %, and a host if it begins with http. Letters of all scripts are accepted.
      """,
    origin: "JSON Feed 1.1: each address is a URL; RFC 3986, section 2.",
    remedy: "write %20 for a space, %25 for a per cent sign",
    bad: "\"image\": \"https://tide.example/low tide.jpg\"",
    good: "\"image\": \"https://tide.example/low%20tide.jpg\"")

  static let feedImplausibleDate = DiagnosticRule(
    judging: "jsonfeed/implausible-date", .warning,
    "A date is what programs write for none.",
    explanation: """
      The first of January of the year 1, and the first second of 1970, are what a program's empty \
      date looks like when it is written. Readers sort the item to the end.
      """,
    origin: "Go's time.Time and Unix's time begin there.",
    remedy: "leave the date out",
    bad: "\"date_published\": \"0001-01-01T00:00:00Z\"",
    good: "\"date_published\": \"2021-03-02T09:30:00Z\"")

  static let feedMarkupInText = DiagnosticRule(
    judging: "jsonfeed/markup-in-text", .warning,
    "A plain text has HTML in it.",
    explanation: """
      Readers show titles, summaries, names and tags as they are written, so that people see the \
      signs: content_html is the only place for HTML. A text may speak about an element; what is \
      reported is an element that is closed, a line break, a picture, or a character written as \
      a reference.
      """,
    origin: "JSON Feed 1.1, Items: \"the only place HTML is allowed\".",
    remedy: "write plain text",
    bad: "\"title\": \"Salt &amp; fog\"",
    good: "\"title\": \"Salt & fog\"")

  static let feedLanguageTag = DiagnosticRule(
    judging: "jsonfeed/language-tag", .warning,
    "A language isn't written as a language tag.",
    explanation: """
      A tag is a language of two or three letters and perhaps a script and a region, separated by \
      hyphens. Names and locales of systems, such as en_US, aren't understood.
      """,
    origin: "JSON Feed 1.1, Top-level; RFC 5646, section 2.1.",
    remedy: "write it with hyphens",
    bad: "\"language\": \"en_US\"",
    good: "\"language\": \"en-US\"")

  static let feedMediaType = DiagnosticRule(
    judging: "jsonfeed/media-type", .warning,
    "The type of an attachment is no media type.",
    explanation: """
      Players choose by the type whether they can play a file. It is two names with a slash \
      between them.
      """,
    origin: "JSON Feed 1.1, Attachments; RFC 6838, section 4.2.",
    remedy: "write audio/mpeg or the like",
    bad: "\"mime_type\": \"mp3\"",
    good: "\"mime_type\": \"audio/mpeg\"")

  static let feedAttachmentNumber = DiagnosticRule(
    judging: "jsonfeed/attachment-number", .warning,
    "The size or duration of an attachment can't be.",
    explanation: """
      A file has no less than nothing in it, and no half bytes.
      """,
    origin: "JSON Feed 1.1, Attachments.",
    remedy: "write a whole number from 0",
    bad: "\"size_in_bytes\": -1",
    good: "\"size_in_bytes\": 1024")

  static let feedExtensionName = DiagnosticRule(
    judging: "jsonfeed/extension-name", .error,
    "The name of an extension isn't allowed.",
    explanation: """
      Names of extensions begin with an underscore and a letter and have no point in them, so that \
      they never meet names of later versions, and can be written in paths.
      """,
    origin: "JSON Feed 1.1, Extensions.",
    remedy: "write an underscore and letters",
    bad: "\"_1tide\": {}",
    good: "\"_tide\": {}")

  static let feedExtensionType = DiagnosticRule(
    judging: "jsonfeed/extension-type", .warning,
    "An extension is no object.",
    explanation: """
      An extension is an object, in which further values find a place later. Schemas refuse other \
      values.
      """,
    origin: "JSON Feed 1.1, Extensions: \"custom objects\".",
    remedy: "write an object",
    bad: "\"_tide\": \"low\"",
    good: "\"_tide\": { \"level\": \"low\" }")

  static let feedExtensionMember = DiagnosticRule(
    judging: "jsonfeed/extension-member", .error,
    "A name in an extension isn't allowed.",
    explanation: """
      Only the extension itself begins with an underscore, and no name in it has a point.
      """,
    origin: "JSON Feed 1.1, Extensions: \"the extension name, and only the extension name\".",
    remedy: "write letters and digits",
    bad: "\"_tide\": { \"_level\": \"low\" }",
    good: "\"_tide\": { \"level\": \"low\" }")

  static let feedExtensionMemberForm = DiagnosticRule(
    judging: "jsonfeed/extension-member-form", .warning,
    "A name in an extension is more than letters and digits.",
    explanation: """
      Names of letters and digits can be written as they are in most programs. Underscores, which \
      JSON Feed's own names have, are accepted.
      """,
    origin: "JSON Feed 1.1, Extensions: names should be alphanumeric.",
    remedy: "write letters and digits",
    bad: "\"_tide\": { \"water level\": \"low\" }",
    good: "\"_tide\": { \"level\": \"low\" }")

  static let feedExtensionAbout = DiagnosticRule(
    judging: "jsonfeed/extension-about", .warning,
    "Nothing in the feed says what an extension is about.",
    explanation: """
      Whoever finds an extension can't ask its maker. A text or an address under "about", once in \
      a feed, says what it is.
      """,
    origin: "JSON Feed 1.1, Extensions: \"about\" should appear at least once.",
    remedy: "write about",
    bad: "\"_tide\": { \"level\": \"low\" }",
    good: "\"_tide\": { \"about\": \"https://tide.example/tables/\", \"level\": \"low\" }")
}
