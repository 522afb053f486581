extension DiagnosticRule {
  /// A block that WordPress fills itself.
  static let dynamicBlock = DiagnosticRule(
    "markup/dynamic-block", .warning, .archived,
    "A block that only WordPress can fill leaves nothing in the body.",
    explanation: """
      Blocks such as the calendar, the latest posts or the search form hold no text: WordPress \
      makes it when it shows the page. The body that was written has nothing in their place. The \
      archive keeps the body as the source had it; put something of your generator's there.
      """)

  /// A shortcode that stays as it is.
  static let shortcode = DiagnosticRule(
    "markup/shortcode", .note, .kept, "A shortcode stays in the body as it is written.",
    explanation: """
      A shortcode such as [gallery] means something to WordPress and its plug-ins only. It is kept \
      as it stands, so that nothing is lost and you can search for it; your readers will see it.
      """)

  /// A title whose markup is gone.
  static let titleMarkup = DiagnosticRule(
    "markup/title", .note, .approximated, "A title or a name lost its markup.",
    explanation: """
      WordPress lets titles and names hold HTML. The format that was written takes plain text \
      there, so that the tags are gone and the words are left.
      """)

  /// A part of a body that WordPress's editor has no block for.
  static let htmlBlock = DiagnosticRule(
    "markup/html-block", .note, .kept,
    "A part of the body has no block in WordPress, and is written as HTML.",
    explanation: """
      Bodies that don't come from WordPress are written as the blocks of its editor. Definition \
      lists, lists with code in their items and elements with styles of their own have no block: \
      they stand in blocks of HTML, which show the same and are edited as text. \
      --set blocks=classic writes no blocks at all.
      """)

  /// Templates that only the generator can fill.
  static let templateSyntax = DiagnosticRule(
    "markdown/template-syntax", .note, .kept,
    "The body holds templates that only its generator can fill.",
    explanation: """
      Templates that say the same for every reader are resolved when a body leaves Jekyll or Hugo: \
      raw, highlight, post_url, link, addresses, and the shortcodes for figures, code, players and \
      references. An include, a loop, a variable of the configuration or a shortcode of the site's \
      own needs the generator. They are kept as they stand, so that nothing is lost and you can \
      search for them; your readers will see them.
      """)

  /// A body that can't be proved.
  static let unprovedBody = DiagnosticRule(
    "markup/unproved-body", .warning, .approximated,
    "A body can't be proved to say the same.",
    explanation: """
      Each body that becomes Markdown is read back and compared with what was meant; what differs \
      is written as HTML. Of this body even the HTML doesn't come back: elements nested hundreds \
      deep are one reason. Compare it with the page as it was; --strict ends with 1 because of it.
      """)

  /// Secrets that were left out.
  static let redacted = DiagnosticRule(
    "convert/redacted", .note, .dropped, "Secrets are left out, because --redact asks for it.",
    explanation: """
      Passwords, the electronic mail and network addresses of authors and commenters, what spam \
      filters keep of comments, and the custom fields of a shop's orders are neither in the output \
      nor in its archive. Entries behind a password are private ones. Without --redact a folder \
      and a feed keep all of it in a file of its own, private.jsonl, which git leaves out.
      """)

  /// A reusable block that a body names and that can't be shown.
  static let missingBlock = DiagnosticRule(
    "markup/missing-block", .warning, .archived,
    "A reusable block that a body names can't be put into it.",
    explanation: """
      Reusable blocks (synced patterns) stand in bodies by their numbers. Their texts are put into \
      the bodies that use them. This one isn't in the source, or isn't published, or stands in \
      itself, or would make the body larger than 8 MB. The archive keeps the body as the source \
      had it.
      """)

  /// A file of a gallery that isn't in the source.
  static let missingMedia = DiagnosticRule(
    "markup/missing-media", .warning, .archived,
    "A gallery or playlist names files that aren't in the source.",
    explanation: """
      Galleries name their pictures by number. The other pictures are in the body; these aren't in \
      the source, perhaps because media weren't exported. Export everything at once, or look the \
      numbers up in WordPress's media library.
      """)

  /// A shortcode whose content the user's template leaves out.
  static let shortcodeContent = DiagnosticRule(
    "markup/shortcode-content", .warning, .archived,
    "The content of a shortcode has no place in its template.",
    explanation: """
      The template that --set shortcodes=FILE gives for this shortcode has no {content}, and the \
      shortcode has text between its tags. The text is left out of the body; the archive keeps it.
      """)

  /// A text of its own on the link to the rest of a post.
  static let moreText = DiagnosticRule(
    "markup/more-text", .note, .archived,
    "The link from the teaser to the rest of a post had a text of its own.",
    explanation: """
      WordPress writes <!--more Go on--> for a link that says "Go on". The generator knows the \
      mark only without a text: it is written so, and the archive keeps the text.
      """)

  /// The rules that the conversion between markups reports.
  static let rendering: [DiagnosticRule] = [
    .dynamicBlock, .shortcode, .titleMarkup, .htmlBlock, .templateSyntax, .unprovedBody, .redacted,
    .missingBlock, .missingMedia, .shortcodeContent, .moreText,
  ]
}
