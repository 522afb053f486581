internal import DecantCore

/// What can be wrong with the identity and the values of an entry.
extension DiagnosticRule {
  static let wxrMissingID = DiagnosticRule(
    judging: "wxr/missing-id", .warning,
    "An entry has no id.",
    explanation: """
      The importer knows entries by "wp:post_id". Without it comments, parents, featured images \
      and menus lose what they point to, and a second import can't tell what is there already.
      """,
    origin: "wordpress-importer: the id is cast to a number, so that none is 0; reference of "
      + "the export, \"wp:post_id\".",
    remedy: "give each entry a number of its own",
    bad: "<wp:post_id></wp:post_id>",
    good: "<wp:post_id>10</wp:post_id>")

  static let wxrInvalidID = DiagnosticRule(
    judging: "wxr/invalid-id", .warning,
    "The id of an entry is no number above 0.",
    explanation: """
      WordPress numbers its entries from 1, and the importer casts the id to a number: texts \
      become 0, and negative ids that of nothing.
      """,
    origin: "wordpress-importer: \"(int) $wp->post_id\".",
    remedy: "give the entry a number",
    bad: "<wp:post_id>ten</wp:post_id>",
    good: "<wp:post_id>10</wp:post_id>")

  static let wxrMissingType = DiagnosticRule(
    judging: "wxr/missing-type", .error,
    "An entry doesn't say what it is.",
    explanation: """
      The importer skips entries whose "wp:post_type" is missing, since no such type is \
      registered.
      """,
    origin: "wordpress-importer: entries of types that don't exist are skipped.",
    remedy: "write post or page",
    bad: "<wp:post_type></wp:post_type>",
    good: "<wp:post_type><![CDATA[post]]></wp:post_type>")

  static let wxrUnregisteredType = DiagnosticRule(
    judging: "wxr/unregistered-type", .note,
    "Entries are of a type that WordPress itself doesn't have.",
    explanation: """
      The importer skips entries of types that nobody has registered. Install the plugin or \
      theme that they belong to before importing.
      """,
    origin: "wordpress-importer: \"post_type_exists\".",
    remedy: "install the plugin before importing",
    bad: "<wp:post_type><![CDATA[boat]]></wp:post_type>",
    good: "<wp:post_type><![CDATA[post]]></wp:post_type>")

  static let wxrMissingDate = DiagnosticRule(
    judging: "wxr/missing-date", .warning,
    "A published entry has no date.",
    explanation: """
      "0000-00-00 00:00:00" is right for drafts that were never published. A published entry \
      gets the time of the import.
      """,
    origin: "WordPress, \"wp_insert_post\": a date that is empty is now.",
    remedy: "write when it was published",
    bad: "<wp:post_date><![CDATA[0000-00-00 00:00:00]]></wp:post_date>",
    good: "<wp:post_date><![CDATA[2021-03-04 09:30:00]]></wp:post_date>")

  static let wxrMissingAuthor = DiagnosticRule(
    judging: "wxr/missing-author", .note,
    "A post or page has no author.",
    explanation: """
      WordPress exports an empty "dc:creator" where the author was deleted. The importer gives \
      such entries to whoever runs it.
      """,
    origin: "wordpress-importer: entries of unknown authors belong to the current user.",
    remedy: "name an author",
    bad: "<dc:creator><![CDATA[]]></dc:creator>",
    good: "<dc:creator><![CDATA[nora]]></dc:creator>")

  static let wxrMissingAttachmentURL = DiagnosticRule(
    judging: "wxr/missing-attachment-url", .warning,
    "An attachment doesn't say where its file is.",
    explanation: """
      The importer then tries the "guid", which needn't be an address.
      """,
    origin: "wordpress-importer: \"wp:attachment_url\", else \"guid\".",
    remedy: "write wp:attachment_url",
    bad: "<wp:attachment_url></wp:attachment_url>",
    good:
      "<wp:attachment_url><![CDATA[https://tide.example/wp-content/quay.jpg]]></wp:attachment_url>")

  static let wxrInvalidAttachmentURL = DiagnosticRule(
    judging: "wxr/invalid-attachment-url", .warning,
    "The address of a file isn't one that can be fetched.",
    explanation: """
      The importer fetches files over http and https. A path is taken as one on the old blog, if \
      the export names it.
      """,
    origin: "wordpress-importer: \"process_attachment\".",
    remedy: "write an address with https://",
    bad: "<wp:attachment_url><![CDATA[wp-content/quay.jpg]]></wp:attachment_url>",
    good:
      "<wp:attachment_url><![CDATA[https://tide.example/wp-content/quay.jpg]]></wp:attachment_url>")

  static let wxrRelativeAddress = DiagnosticRule(
    judging: "wxr/relative-address", .note,
    "The address of an entry has no host.",
    explanation: """
      Exporters such as Squarespace's write paths. WordPress makes addresses of its own; \
      redirects from the old ones need the host.
      """,
    origin: "RSS 2.0, \"link\": a URL.",
    remedy: "write an address with https://",
    bad: "<link>/high-water/</link>",
    good: "<link>https://tide.example/high-water/</link>")

  static let wxrForeignHost = DiagnosticRule(
    judging: "wxr/foreign-host", .note,
    "Addresses of entries are on another host than the blog.",
    explanation: """
      The blog has moved, or two blogs were joined. Links between its entries may lead to the \
      old place.
      """,
    origin: "decant: \"link\" of the channel against \"link\" of the entries.",
    remedy: "check which host is right",
    bad: "<link>https://old.example/high-water/</link>",
    good: "<link>https://tide.example/high-water/</link>")

  static let wxrSerializedMismatch = DiagnosticRule(
    judging: "wxr/serialized-mismatch", .warning,
    "The lengths in a serialized value don't fit its texts.",
    explanation: """
      PHP writes the length of each text in bytes. Replacing an address by a longer one, or \
      converting line ends, breaks them, and WordPress reads the value as false.
      """,
    origin: "PHP, \"unserialize\"; WordPress, \"maybe_unserialize\".",
    remedy: "correct the lengths, or save the value again",
    bad:
      "<wp:postmeta><wp:meta_key>layout</wp:meta_key><wp:meta_value><![CDATA[a:1:{s:4:\"side\";s:9:\"left\";}]]></wp:meta_value></wp:postmeta>",
    good:
      "<wp:postmeta><wp:meta_key>layout</wp:meta_key><wp:meta_value><![CDATA[a:1:{s:4:\"side\";s:4:\"left\";}]]></wp:meta_value></wp:postmeta>"
  )

  static let wxrLargeValue = DiagnosticRule(
    judging: "wxr/large-value", .error,
    "A text is longer than PHP's XML reader takes.",
    explanation: """
      libxml2 stops at texts of more than 10,000,000 bytes unless it is told otherwise, and the \
      importer doesn't tell it: nothing of the file is imported.
      """,
    origin: "libxml2, \"XML_MAX_TEXT_LENGTH\".",
    remedy: "shorten the text, or leave the field out",
    bad: "<wp:meta_value>(12,000,000 bytes)</wp:meta_value>",
    good: "<wp:meta_value>(9,000,000 bytes)</wp:meta_value>")
}
