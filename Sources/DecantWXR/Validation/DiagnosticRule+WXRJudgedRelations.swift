internal import DecantCore

/// What can be wrong between the entries of an export.
extension DiagnosticRule {
  static let wxrDuplicateID = DiagnosticRule(
    judging: "wxr/duplicate-id", .warning,
    "Two entries have one id.",
    explanation: """
      The importer skips an entry whose id it has processed already, so that the second is lost.
      """,
    origin: "wordpress-importer: \"processed_posts\".",
    remedy: "give the second a number of its own",
    bad: "<wp:post_id>11</wp:post_id>",
    good: "<wp:post_id>10</wp:post_id>")

  static let wxrDuplicateUntitled = DiagnosticRule(
    judging: "wxr/duplicate-untitled", .warning,
    "Two entries have no title and the same date.",
    explanation: """
      The importer looks for an entry of the same title, date and type. Without a title the date \
      alone decides, so that the second is skipped as known.
      """,
    origin: "WordPress, \"post_exists\".",
    remedy: "give them titles or other dates",
    bad: "<title></title><wp:post_date>2021-03-04 09:30:00</wp:post_date> (twice)",
    good: "<title>High water</title> and <title>Low water</title>")

  static let wxrDuplicateSlug = DiagnosticRule(
    judging: "wxr/duplicate-slug", .warning,
    "Two entries have one address.",
    explanation: """
      WordPress gives the second another slug ("high-water-2"), so that links to it break.
      """,
    origin: "WordPress, \"wp_unique_post_slug\".",
    remedy: "give one of them another slug",
    bad: "<wp:post_name>high-water</wp:post_name> (twice)",
    good: "<wp:post_name>high-water</wp:post_name> and <wp:post_name>low-water</wp:post_name>")

  static let wxrMissingParent = DiagnosticRule(
    judging: "wxr/missing-parent", .warning,
    "The parent of an entry isn't in the file.",
    explanation: """
      The importer leaves such an entry at the top, so that its address changes. An export of \
      one kind of entries only has many.
      """,
    origin: "wordpress-importer: \"post_orphans\".",
    remedy: "export the parent too",
    bad: "<wp:post_parent>99</wp:post_parent>",
    good: "<wp:post_parent>0</wp:post_parent>")

  static let wxrMissingAttachmentParent = DiagnosticRule(
    judging: "wxr/missing-attachment-parent", .note,
    "The entry that a file was uploaded to isn't in the export.",
    explanation: """
      The file is imported and belongs to no entry. Galleries without a list of files lose it.
      """,
    origin: "wordpress-importer: \"post_orphans\"; WordPress, \"gallery_shortcode\".",
    remedy: "export the entry too",
    bad: "<wp:post_parent>99</wp:post_parent>",
    good: "<wp:post_parent>10</wp:post_parent>")

  static let wxrParentCycle = DiagnosticRule(
    judging: "wxr/parent-cycle", .warning,
    "The parents of an entry lead back to it.",
    explanation: """
      WordPress cuts such a cycle at some place, so that addresses change.
      """,
    origin: "WordPress, \"wp_check_post_hierarchy_for_loops\".",
    remedy: "give one of them another parent",
    bad: "<wp:post_parent>10</wp:post_parent>",
    good: "<wp:post_parent>0</wp:post_parent>")

  static let wxrMissingImage = DiagnosticRule(
    judging: "wxr/missing-image", .warning,
    "The featured image of an entry isn't in the file.",
    explanation: """
      The importer keeps the number of the image, which then is nothing or another image.
      """,
    origin: "wordpress-importer: \"remap_featured_images\" changes the numbers that it knows.",
    remedy: "export the media too",
    bad:
      "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[99]]></wp:meta_value></wp:postmeta>",
    good:
      "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[11]]></wp:meta_value></wp:postmeta>"
  )

  static let wxrMissingMenuObject = DiagnosticRule(
    judging: "wxr/missing-menu-object", .warning,
    "What a menu item leads to isn't in the file.",
    explanation: """
      The importer skips menu items whose entry it hasn't imported.
      """,
    origin: "wordpress-importer: \"process_menu_item\".",
    remedy: "export the entry, or remove the item",
    bad:
      "<wp:postmeta><wp:meta_key>_menu_item_type</wp:meta_key><wp:meta_value><![CDATA[post_type]]></wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_menu_item_object</wp:meta_key><wp:meta_value><![CDATA[post]]></wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_menu_item_object_id</wp:meta_key><wp:meta_value><![CDATA[99]]></wp:meta_value></wp:postmeta><wp:post_type>nav_menu_item</wp:post_type>",
    good:
      "<wp:postmeta><wp:meta_key>_menu_item_type</wp:meta_key><wp:meta_value><![CDATA[post_type]]></wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_menu_item_object</wp:meta_key><wp:meta_value><![CDATA[post]]></wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_menu_item_object_id</wp:meta_key><wp:meta_value><![CDATA[11]]></wp:meta_value></wp:postmeta><wp:post_type>nav_menu_item</wp:post_type>"
  )

  static let wxrUndeclaredAuthor = DiagnosticRule(
    judging: "wxr/undeclared-author", .warning,
    "An author isn't declared although others are.",
    explanation: """
      The importer offers the declared authors to be created or mapped. The entries of others \
      fall to whoever runs it.
      """,
    origin: "wordpress-importer: authors come from \"wp:author\" alone if there is one.",
    remedy: "declare the author with wp:author",
    bad: "<dc:creator><![CDATA[ghost]]></dc:creator>",
    good: "<dc:creator><![CDATA[nora]]></dc:creator>")

  static let wxrUndeclaredTerm = DiagnosticRule(
    judging: "wxr/undeclared-term", .note,
    "A term isn't declared although others of its taxonomy are.",
    explanation: """
      The importer creates the term from its name alone, without a parent and description.
      """,
    origin: "wordpress-importer: \"wp_insert_term\" for terms that don't exist.",
    remedy: "declare the term",
    bad: "<category domain=\"category\" nicename=\"boats\"><![CDATA[Boats]]></category>",
    good: "<category domain=\"category\" nicename=\"harbour\"><![CDATA[Harbour]]></category>")

  static let wxrOrphanComment = DiagnosticRule(
    judging: "wxr/orphan-comment", .warning,
    "A comment answers one that isn't in the file.",
    explanation: """
      WordPress leaves spam and trash out of exports. The answer moves to the top of the thread.
      """,
    origin: "wordpress-importer: \"comment_parent\" is set for comments that were inserted.",
    remedy: "nothing, or restore the comment before exporting",
    bad:
      "<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Eva</wp:comment_author><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>99</wp:comment_parent></wp:comment>",
    good:
      "<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Eva</wp:comment_author><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>5</wp:comment_parent></wp:comment>"
  )

  static let wxrDuplicateCommentID = DiagnosticRule(
    judging: "wxr/duplicate-comment-id", .error,
    "Two comments of an entry have one id.",
    explanation: """
      The importer keeps comments by their ids, so that the second takes the place of the first.
      """,
    origin: "wordpress-importer: \"$newcomments[ $comment_id ]\".",
    remedy: "give the second a number of its own",
    bad:
      "<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Eva</wp:comment_author><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>",
    good:
      "<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Eva</wp:comment_author><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>"
  )

  static let wxrMissingCommentID = DiagnosticRule(
    judging: "wxr/missing-comment-id", .warning,
    "A comment has no id.",
    explanation: """
      The importer keeps comments by their ids: of several without one the last is kept.
      """,
    origin: "wordpress-importer: \"$newcomments[ $comment_id ]\".",
    remedy: "give it a number",
    bad:
      "<wp:comment><wp:comment_id></wp:comment_id><wp:comment_author>Eva</wp:comment_author><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>",
    good:
      "<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Eva</wp:comment_author><wp:comment_content>Yes.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>"
  )
}
