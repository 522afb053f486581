internal import DecantCore

/// What can be wrong with bodies, and what should stay private.
extension DiagnosticRule {
  static let wxrUnclosedBlock = DiagnosticRule(
    judging: "wxr/unclosed-block", .warning,
    "A block has no end.",
    explanation: """
      WordPress takes everything up to the end of the entry, or of the block around it, as the \
      block's.
      """,
    origin: "WordPress, \"WP_Block_Parser\".",
    remedy: "write the closing comment",
    bad: "<![CDATA[<!-- wp:paragraph --><p>The quay is wet.</p>]]>",
    good: "<![CDATA[<!-- wp:paragraph --><p>The quay is wet.</p><!-- /wp:paragraph -->]]>")

  static let wxrStrayBlockEnd = DiagnosticRule(
    judging: "wxr/stray-block-end", .warning,
    "A block ends that never began.",
    explanation: """
      WordPress shows the comment as part of the text, and the editor offers to repair the \
      block.
      """,
    origin: "WordPress, \"WP_Block_Parser\".",
    remedy: "remove the comment, or write the opening one",
    bad: "<![CDATA[<p>The quay is wet.</p><!-- /wp:paragraph -->]]>",
    good: "<![CDATA[<!-- wp:paragraph --><p>The quay is wet.</p><!-- /wp:paragraph -->]]>")

  static let wxrInvalidBlockAttributes = DiagnosticRule(
    judging: "wxr/invalid-block-attributes", .warning,
    "The attributes of a block aren't JSON.",
    explanation: """
      WordPress keeps the block and loses all its attributes.
      """,
    origin: "WordPress, \"WP_Block_Parser\": attributes that can't be decoded are null.",
    remedy: "correct the JSON",
    bad: "<![CDATA[<!-- wp:image {\"id\":11,} --><img src=\"a.png\"/><!-- /wp:image -->]]>",
    good: "<![CDATA[<!-- wp:image {\"id\":11} --><img src=\"a.png\"/><!-- /wp:image -->]]>")

  static let wxrUnclosedShortcode = DiagnosticRule(
    judging: "wxr/unclosed-shortcode", .warning,
    "A caption has no end.",
    explanation: """
      WordPress shows the shortcode as text without its caption.
      """,
    origin: "WordPress, \"get_shortcode_regex\".",
    remedy: "write [/caption]",
    bad: "<![CDATA[[caption id=\"a\" width=\"3\"]<img src=\"a.png\"/> Fog]]>",
    good: "<![CDATA[[caption id=\"a\" width=\"3\"]<img src=\"a.png\"/> Fog[/caption]]]>")

  static let wxrPassword = DiagnosticRule(
    judging: "wxr/password", .warning,
    "The password of an entry is in the file as it is.",
    explanation: """
      Whoever has the export can read the entry. Keep the file as you keep passwords.
      """,
    origin: "WordPress, \"export_wp\": \"wp:post_password\" is written as it is.",
    remedy: "keep the file private",
    bad: "<wp:post_password><![CDATA[barnacle]]></wp:post_password>",
    good: "<wp:post_password><![CDATA[]]></wp:post_password>")

  static let wxrNetworkAddress = DiagnosticRule(
    judging: "wxr/network-address", .note,
    "The file has the network addresses of commenters.",
    explanation: """
      They are personal data in many countries. Don't publish the export; decant keeps them out \
      of what it writes for the web.
      """,
    origin: "WordPress, \"export_wp\": \"wp:comment_author_IP\".",
    remedy: "keep the file private",
    bad:
      "<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>",
    good: "<wp:comment><wp:comment_id>5</wp:comment_id>")

  static let wxrOrderData = DiagnosticRule(
    judging: "wxr/order-data", .warning,
    "The file has the orders of customers.",
    explanation: """
      Entries of the type "shop_order" hold names, addresses and purchases.
      """,
    origin: "WooCommerce, \"shop_order\".",
    remedy: "leave orders out of the export",
    bad: "<wp:post_type><![CDATA[shop_order]]></wp:post_type>",
    good: "<wp:post_type><![CDATA[post]]></wp:post_type>")
}
