internal import DecantCore

extension DiagnosticRule {
  /// The rules about bodies.
  static let markdownJudgedBodies: [DiagnosticRule] = [
    .markdownUnclosedFence, .markdownUnclosedTemplate, .markdownUnclosedTag,
    .markdownUnclosedShortcode, .markdownMissingAnchor,
  ]

  static let markdownUnclosedFence = DiagnosticRule(
    judging: "markdown/unclosed-fence", .warning, "A block of code has no end.",
    explanation: """
      A fence of backquotes or tildes opens a block of code that goes on to the fence that closes \
      it, of the same kind and at least as long. Without one the rest of the page is code.
      """,
    origin: "CommonMark 0.31, section 4.5.", remedy: "close it with a line of the same marks",
    bad: "```\nebb = flood", good: "```\nebb = flood\n```")

  static let markdownUnclosedTemplate = DiagnosticRule(
    judging: "markdown/unclosed-template", .error, "A value or tag of Liquid isn't closed.",
    explanation: """
      Liquid runs before Markdown, in code too, and stops the build at braces that it can't read \
      to their end: `{{` wants `}}`, and Ruby's Liquid wants it at the first brace; `{%` wants \
      `%}`. Text about templates belongs between `{% raw %}` and `{% endraw %}`.
      """,
    origin: "Liquid: Variable '{{' was not properly terminated.",
    remedy: "close it, or put it between {% raw %} and {% endraw %}", bad: "{{ page.title }",
    good: "{{ page.title }}")

  static let markdownUnclosedTag = DiagnosticRule(
    judging: "markdown/unclosed-tag", .error, "A tag of Liquid has no end, or no beginning.",
    explanation: """
      Tags such as if, for, raw and highlight hold what stands up to their end. Liquid stops the \
      build where one is never closed, or closed and not open.
      """,
    origin: "Liquid: 'if' tag was never closed.", remedy: "write the tag that ends it",
    bad: "{% if page.tide %}wet", good: "{% if page.tide %}wet{% endif %}")

  static let markdownUnclosedShortcode = DiagnosticRule(
    judging: "markdown/unclosed-shortcode", .error,
    "The call of a shortcode has no end, or no beginning.",
    explanation: """
      Hugo looks for shortcodes before Markdown, in code too, and stops the build at a call that \
      isn't closed, at one that wants a second call and has none, and at an end without a \
      beginning. Text about shortcodes is written {{</* so */>}}.
      """,
    origin: "Hugo: unterminated shortcode; closing tag does not match start tag.",
    remedy: "close the call", bad: "{{< figure src=\"quay.jpg\" }}",
    good: "{{< figure src=\"quay.jpg\" >}}")

  static let markdownMissingAnchor = DiagnosticRule(
    judging: "markdown/missing-anchor", .warning, "A link leads to no place in the text.",
    explanation: """
      A link to # and a name leads to the heading or element of that name on the page, one to \
      tides.md#ebb to that of another file. None has it, in any of the ways in which generators \
      make names of headings. A heading was renamed, most likely.
      """,
    origin: "HTML, find a potential indicated element.", remedy: "write the heading's name",
    bad: "## Ebb\n\n[see](#flood)", good: "## Flood\n\n[see](#flood)")
}
