internal import DecantCore

extension DiagnosticRule {
  /// The rules about keys and values of front matter.
  static let markdownJudgedValues: [DiagnosticRule] = [
    .markdownRefusedKey, .markdownByteOrderMark, .markdownLateFrontMatter, .markdownAmbiguousScalar,
    .markdownCutValue,
    .markdownMisspelledKey, .markdownKeyCase, .markdownTermText, .markdownPublishedDraft,
    .markdownMissingDate, .markdownUndatedName, .markdownDateMismatch, .markdownFutureDate,
    .markdownDateWithoutZone,
  ]

  static let markdownRefusedKey = DiagnosticRule(
    judging: "markdown/refused-key", .error, "A key stands twice, and the generator stops.",
    explanation: """
      The readers of YAML in Go and in JavaScript refuse a map with the same key twice, so that \
      Hugo and Eleventy stop at the file. Ruby takes the last value, which is why Jekyll goes on.
      """,
    origin: "Hugo: mapping key already defined; Eleventy: duplicated mapping key.",
    remedy: "remove one of the two", bad: "title: High water\ntitle: Low water",
    good: "title: High water")

  static let markdownByteOrderMark = DiagnosticRule(
    judging: "markdown/byte-order-mark", .warning, "A byte order mark hides front matter.",
    explanation: """
      Jekyll looks at the first bytes of a file to see whether it has front matter, and a byte \
      order mark stands before the dashes. The page is then copied as it is, dashes and all.
      """,
    origin: "Jekyll, lib/jekyll/utils.rb, has_yaml_header?.",
    remedy: "save as UTF-8 without the mark", bad: "(0xEF 0xBB 0xBF)---",
    good: "---")

  static let markdownLateFrontMatter = DiagnosticRule(
    judging: "markdown/late-front-matter", .error, "Front matter isn't the first thing in a file.",
    explanation: """
      Jekyll and Eleventy take front matter only where its dashes are the first bytes. After a \
      blank line it is text: the page shows the keys to its readers, and title, date and draft \
      don't count.
      """,
    origin: "Jekyll, front matter must be the first thing in the file; gray-matter.",
    remedy: "take the blank lines out", bad: "\n---\ntitle: High water\n---",
    good: "---\ntitle: High water\n---")

  static let markdownAmbiguousScalar = DiagnosticRule(
    judging: "markdown/ambiguous-scalar", .warning,
    "A value without quotes means different things to different programs.",
    explanation: """
      Words such as `no` and `on` are truth values in YAML 1.1 and texts in YAML 1.2, 012 is 10 or \
      12, and 1:30 is 90 or a text. Ruby, Go and JavaScript follow different versions, so that a \
      country, a postal code or a time becomes something else. Quotation marks say that it is a \
      text; true and false are truth values everywhere.
      """,
    origin: "YAML 1.1, types bool and int; YAML 1.2, section 10.3.",
    remedy: "put the value in double quotes", bad: "lang: no", good: "lang: \"no\"")

  static let markdownCutValue = DiagnosticRule(
    judging: "markdown/cut-value", .warning, "A number sign cuts a value short.",
    explanation: """
      A space and a number sign begin a comment in YAML, so that the rest of the line isn't part \
      of the value. A title such as `Boat #7` loses its number without a word.
      """,
    origin: "YAML 1.2, section 6.6.", remedy: "put the value in double quotes",
    bad: "title: Boat #7 is back", good: "title: \"Boat #7 is back\"")

  static let markdownMisspelledKey = DiagnosticRule(
    judging: "markdown/misspelled-key", .warning, "A key looks like a slip of the pen.",
    explanation: """
      Generators take any key and do nothing with those they don't know. A key that differs from a \
      known one by a letter or two is most likely meant to be that one, and as it is it has no \
      effect: a draft is published, a category is empty.
      """,
    origin: "The pages on front matter of Hugo, Jekyll and Eleventy.",
    remedy: "write the key that is meant", bad: "catagories: [harbour]",
    good: "categories: [harbour]")

  static let markdownKeyCase = DiagnosticRule(
    judging: "markdown/key-case", .warning, "A key is in another case than the generator's.",
    explanation: """
      Hugo doesn't care for the case of keys, Jekyll and Eleventy do. `Title` is a key of your own \
      there, and the page has no title. Their keys are in lower case, but for those with which \
      Eleventy steers itself, such as `eleventyExcludeFromCollections`.
      """,
    origin: "Jekyll and Eleventy compare keys as they are.",
    remedy: "write the key as the generator does",
    bad: "Title: High water", good: "title: High water")

  static let markdownTermText = DiagnosticRule(
    judging: "markdown/term-text", .warning, "Terms with commas are no list.",
    explanation: """
      `tags: a, b` is one text in YAML. Hugo and Eleventy make one term of it, named `a, b`, and \
      Jekyll cuts it at spaces into `a,` and `b`. Brackets make a list.
      """,
    origin: "Jekyll, lib/jekyll/utils.rb, value_from_plural_key; Hugo, taxonomies.",
    remedy: "write [a, b]", bad: "tags: harbour, fog", good: "tags: [harbour, fog]")

  static let markdownPublishedDraft = DiagnosticRule(
    judging: "markdown/published-draft", .error,
    "The generator publishes what is meant to be a draft.",
    explanation: """
      Each generator knows drafts in its own way: Jekyll by the folder _drafts or by `published: \
      false`, Hugo by `draft: true`. A word such as `yes`, a truth value in quotation marks or \
      another generator's key doesn't hide anything, and the text goes out with the next build.
      """,
    origin: "Jekyll, lib/jekyll/publisher.rb; Hugo, strconv.ParseBool.",
    remedy: "hide it as the generator wants it", bad: "published: \"false\"",
    good: "published: false")

  static let markdownMissingDate = DiagnosticRule(
    judging: "markdown/missing-date", .warning, "A post of a Hugo site has no date.",
    explanation: """
      Hugo orders posts by `date`, and a post without one comes last and shows the year 1. A day \
      in the file's name counts only if the configuration says so (`frontmatter: date: \
      [":filename", ":default"]`); otherwise it is part of the address.
      """,
    origin: "Hugo, configure front matter: date.", remedy: "add date",
    bad: "---\ntitle: High water\n---", good: "---\ntitle: High water\ndate: 2024-03-15\n---")

  static let markdownUndatedName = DiagnosticRule(
    judging: "markdown/undated-name", .error, "A file in _posts has no date in its name.",
    explanation: """
      Jekyll takes files in _posts for posts only if their names are YEAR-MONTH-DAY-title. Others \
      are left out of the site without a word.
      """,
    origin: "Jekyll, lib/jekyll/document.rb, DATE_FILENAME_MATCHER.",
    remedy: "name it 2024-03-15-high-water.md", bad: "_posts/high-water.md",
    good: "_posts/2024-03-15-high-water.md")

  static let markdownDateMismatch = DiagnosticRule(
    judging: "markdown/date-mismatch", .warning,
    "A file's name and its front matter name different days.",
    explanation: """
      The date in front matter wins, and the one in the name is what people see and sort by. A \
      difference of more than a day is no matter of time zones: one of the two is wrong.
      """,
    origin: "Jekyll, lib/jekyll/document.rb: date in front matter wins.",
    remedy: "rename the file, or correct the date", bad: "2024-03-15-fog.md with date: 2024-05-15",
    good: "2024-03-15-fog.md with date: 2024-03-15")

  static let markdownFutureDate = DiagnosticRule(
    judging: "markdown/future-date", .note, "A date is still to come.",
    explanation: """
      Hugo and Jekyll leave out what has a date to come, until a build after that date; other \
      programs publish it at once. If that isn't meant, it is a slip in the year.
      """,
    origin: "Hugo, buildFuture; Jekyll, future.", remedy: "look at the year",
    bad: "date: 2924-03-15", good: "date: 2024-03-15")

  static let markdownDateWithoutZone = DiagnosticRule(
    judging: "markdown/date-without-zone", .note, "Times have no offset, and the site no zone.",
    explanation: """
      A time without an offset is read as UTC by Jekyll and Hugo unless the configuration names a \
      time zone, and the day in an address depends on the machine that builds the site. Said once \
      for a blog.
      """,
    origin: "Jekyll, timezone; Hugo, timeZone.", remedy: "set timezone, or write offsets",
    bad: "date: 2024-03-15 23:30:00", good: "date: 2024-03-15 23:30:00 +0100")
}
