internal import DecantCore

extension DiagnosticRule {
  /// The rules that only the validator reports.
  private static let wxrJudgements: [DiagnosticRule] = [
    .wxrMissingID, .wxrInvalidID, .wxrMissingType, .wxrUnregisteredType, .wxrMissingDate,
    .wxrMissingAuthor, .wxrUndeclaredAuthor, .wxrDuplicateAuthor, .wxrAuthorWithoutLogin,
    .wxrInvalidEmail, .wxrDuplicateID, .wxrDuplicateUntitled, .wxrDuplicateSlug,
    .wxrMissingParent, .wxrMissingAttachmentParent, .wxrParentCycle, .wxrMissingImage,
    .wxrMissingMenuObject, .wxrMissingAttachmentURL, .wxrInvalidAttachmentURL,
    .wxrRelativeAddress, .wxrForeignHost, .wxrMissingAddress, .wxrUndeclaredTerm,
    .wxrOrphanComment, .wxrDuplicateCommentID, .wxrMissingCommentID, .wxrPassword,
    .wxrNetworkAddress, .wxrOrderData, .wxrSerializedMismatch, .wxrLargeValue,
    .wxrUnclosedBlock, .wxrStrayBlockEnd, .wxrInvalidBlockAttributes, .wxrUnclosedShortcode,
    .wxrInvalidVersion, .wxrUnknownVersion, .wxrVersionSection, .wxrNamespaceMismatch,
    .wxrUnknownNamespace, .wxrUnusualPrefix, .wxrByteOrderMark, .wxrEncoding, .wxrXMLVersion,
  ]

  /// The rules of the reader as the validator judges them: what makes another XML reader stop is
  /// an error, although nothing is lost here.
  private static let wxrJudgedReading: [DiagnosticRule] = [
    wxrControlCharacter.judged(
      .error, origin: "XML 1.0, section 2.2.",
      remedy: "take the character out", bad: "<![CDATA[The quay\u{c} is wet.]]>",
      good: "<![CDATA[The quay is wet.]]>"),
    wxrGuessedByte.judged(
      .error, origin: "XML 1.0, section 4.3.3.",
      remedy: "save as UTF-8", bad: "Caf(0xE9) in a file of UTF-8",
      good: "<![CDATA[Café on the quay]]>"),
    wxrEncodedHalves.judged(
      .error, origin: "XML 1.0, section 4.3.3; Unicode Technical Report 26.",
      remedy: "save as UTF-8", bad: "(0xED 0xA0 0xBD 0xED 0xB8 0x80) in a file of UTF-8",
      good: "<![CDATA[😀]]>"),
    wxrInvalidUTF8.judged(
      .error, origin: "XML 1.0, section 4.3.3; Unicode, section 3.9.",
      remedy: "save as UTF-8", bad: "(0xC0 0xAF) in a file of UTF-8",
      good: "<![CDATA[The / quay]]>"),
    wxrRawAmpersand.judged(
      .error, origin: "XML 1.0, section 2.4.",
      remedy: "write &amp;", bad: "<title>Salt & fog</title>",
      good: "<title>Salt &amp; fog</title>"),
    wxrRawLessThan.judged(
      .error, origin: "XML 1.0, section 2.4.",
      remedy: "write &lt;", bad: "<title>1 < 2 boats</title>",
      good: "<title>1 &lt; 2 boats</title>"),
    wxrHTMLEntity.judged(
      .error, origin: "XML 1.0, section 4.1.",
      remedy: "write the character", bad: "<title>High&nbsp;water</title>",
      good: "<title>High&#160;water</title>"),
    wxrUnknownEntity.judged(
      .error, origin: "XML 1.0, section 4.1.",
      remedy: "write &amp;", bad: "<title>High &tide; water</title>",
      good: "<title>High &amp;tide; water</title>"),
    wxrCharacterReference.judged(
      .error, origin: "XML 1.0, section 4.1.",
      remedy: "take the reference out", bad: "<title>High&#7; water</title>",
      good: "<title>High water</title>"),
    wxrSectionEnd.judged(
      .error, origin: "XML 1.0, section 2.7.",
      remedy: "write ]]]]><![CDATA[>", bad: "<![CDATA[if (a[b[0]]>1) the quay is wet]]>",
      good: "<![CDATA[if (a[b[0]]]]><![CDATA[>1) the quay is wet]]>"),
    wxrCarriageReturn.judged(
      .note, origin: "XML 1.0, section 2.11.",
      remedy: "save with line feeds", bad: "<![CDATA[The quay\r\nis wet.]]>",
      good: "<![CDATA[The quay\nis wet.]]>"),
    wxrWrongEncodingLabel.judged(
      .error, origin: "XML 1.0, section 4.3.3.",
      remedy: "write encoding=\"UTF-8\"", bad: "<?xml version=\"1.0\" encoding=\"UTF-16\" ?>",
      good: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>"),
    wxrTruncated.judged(
      .error, origin: "XML 1.0, section 2.1: a document has an end.",
      remedy: "export again", bad: "</channel>",
      good: "</channel>\n</rss>\n"),
    wxrUnendedElement.judged(
      .error, origin: "XML 1.0, section 3.",
      remedy: "write </item>", bad: "<item>",
      good: "</item>\n<item>"),
    wxrMalformedItem.judged(
      .error, origin: "XML 1.0, section 3.",
      remedy: "look at the place", bad: "<title id=\"1\" id=\"2\">High water</title>",
      good: "<title><![CDATA[High water]]></title>"),
    wxrUndeclaredPrefix.judged(
      .error, origin: "Namespaces in XML 1.0, section 5.",
      remedy: "declare it on rss", bad: "<media:note>wet</media:note>",
      good: "<category domain=\"category\" "
        + "nicename=\"harbour\"><![CDATA[Harbour]]></category>"),
    wxrJunk.judged(
      .error, origin: "XML 1.0, section 2.1.",
      remedy: "remove it",
      bad: "<br />Warning: out of tide\n<?xml version=\"1.0\" encoding=\"UTF-8\" ?>",
      good: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>"),
    wxrSecondDocument.judged(
      .error, origin: "XML 1.0, section 2.1: a document has one root.",
      remedy: "make two files",
      bad: "</rss>\n<rss version=\"2.0\" "
        + "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://tide.example</link></channel></rss>\n",
      good: "</rss>\n"),
    wxrLateDeclaration.judged(
      .warning, origin: "WordPress, \"export_wp\": declarations come first.",
      remedy: "move it before the first item", bad: "</item><wp:author>",
      good: "<wp:author> before the first <item>"),
    wxrDocumentType.judged(
      .error, origin: "wordpress-importer refuses any document type.",
      remedy: "remove it", bad: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!DOCTYPE rss>",
      good: "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>"),
    wxrTooDeep.judged(
      .error, origin: "decant: at most 512 elements one in the other.",
      remedy: "look at the place", bad: "600 elements one in the other",
      good: "512 at most"),
    wxrEntryTooLarge.judged(
      .error, origin: "decant: at most 512 MiB an entry.",
      remedy: "split the entry", bad: "(600 MiB of text)",
      good: "(a few KiB of text)"),
    wxrMissingVersion.judged(
      .error, origin: "wordpress-importer: a file without a version is refused.",
      remedy: "write wp:wxr_version", bad: "<wp:wxr_version></wp:wxr_version>",
      good: "<wp:wxr_version>1.2</wp:wxr_version>"),
    wxrInvalidDate.judged(
      .warning, origin: "WordPress, \"wp_checkdate\".",
      remedy: "write a day that exists",
      bad: "<wp:post_date><![CDATA[2021-02-30 09:30:00]]></wp:post_date>",
      good: "<wp:post_date><![CDATA[2021-03-04 09:30:00]]></wp:post_date>"),
    wxrInvalidNumber.judged(
      .warning, origin: "WordPress, \"menu_order\": a whole number.",
      remedy: "write a number", bad: "<wp:menu_order>first</wp:menu_order>",
      good: "<wp:menu_order>0</wp:menu_order>"),
    wxrMissingStatus.judged(
      .warning, origin: "WordPress, \"wp_insert_post\": none is a draft.",
      remedy: "write publish or draft", bad: "<wp:status></wp:status>",
      good: "<wp:status><![CDATA[publish]]></wp:status>"),
    wxrCategoryWithoutSlug.judged(
      .warning, origin: "wordpress-importer: categories without \"nicename\" are ignored.",
      remedy: "write nicename", bad: "<category domain=\"category\"><![CDATA[Fog]]></category>",
      good: "<category domain=\"category\" "
        + "nicename=\"harbour\"><![CDATA[Harbour]]></category>"),
    wxrMarkupInValue.judged(
      .error, origin: "wordpress-importer reads the text of the element alone.",
      remedy: "put the text in CDATA",
      bad: "<content:encoded><p>The quay is wet.</p></content:encoded>",
      good: "<content:encoded><![CDATA[<p>The quay is wet.</p>]]></content:encoded>"),
    wxrStrayText.judged(
      .warning, origin: "wordpress-importer reads elements alone.",
      remedy: "remove the text",
      bad: "Notice: low tide\n<category domain=\"category\" "
        + "nicename=\"harbour\"><![CDATA[Harbour]]></category>",
      good: "<category domain=\"category\" "
        + "nicename=\"harbour\"><![CDATA[Harbour]]></category>"),
  ]

  /// All rules by which exports are judged.
  static let wxrValidationRules = wxrJudgements + wxrJudgedReading
}
