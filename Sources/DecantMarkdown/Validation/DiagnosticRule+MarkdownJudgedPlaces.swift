internal import DecantCore

extension DiagnosticRule {
  /// The rules about addresses, links and names of files.
  static let markdownJudgedPlaces: [DiagnosticRule] = [
    .markdownDuplicateAddress, .markdownAliasConflict, .markdownUnsafeAddress, .markdownLongName,
    .markdownBrokenLink, .markdownMissingFile, .markdownMissingReference, .markdownOmittedHTML,
    .markdownNameCollision, .markdownUnportableName,
  ]

  static let markdownDuplicateAddress = DiagnosticRule(
    judging: "markdown/duplicate-address", .error, "Two pages have the same address.",
    explanation: """
      Both are written to the same file of the site, and one of them is lost: which, depends on \
      the order of the build. Eleventy stops. Addresses come from permalink, url or slug, or from \
      the name and folder of the file.
      """,
    origin: "Eleventy: DuplicatePermalinkOutputError; Jekyll: Conflict.",
    remedy: "give one of them another address", bad: "url: /fog/ in two files",
    good: "url: /fog/ and url: /fog-2/")

  static let markdownAliasConflict = DiagnosticRule(
    judging: "markdown/alias-conflict", .warning, "An alias is the address of another page.",
    explanation: """
      An alias becomes a page that leads on. Where another page has its address, or another page \
      has the same alias, one of the two is lost.
      """,
    origin: "Hugo, aliases; jekyll-redirect-from.", remedy: "remove the alias",
    bad: "aliases: [/fog/] where /fog/ is a page", good: "aliases: [/mist/]")

  static let markdownUnsafeAddress = DiagnosticRule(
    judging: "markdown/unsafe-address", .warning, "An address can't be the path of a file.",
    explanation: """
      Generators write each page to a file of its address. A question mark or a number sign ends \
      a path, so that nobody ever reaches the file; white space has to be written %20 in each link.
      """,
    origin: "RFC 3986, section 3.3.", remedy: "write a path", bad: "permalink: /fog?page=1",
    good: "permalink: /fog/")

  static let markdownLongName = DiagnosticRule(
    judging: "markdown/long-name", .error, "A part of an address is too long for a file name.",
    explanation: """
      No usual file system holds names of more than 255 bytes, and the generator stops where it \
      has to write one. Letters beyond ASCII take two to four bytes each.
      """,
    origin: "Linux, NAME_MAX; APFS and NTFS have similar limits.", remedy: "shorten the slug",
    bad: "slug: a word of 300 letters", good: "slug: a-word")

  static let markdownBrokenLink = DiagnosticRule(
    judging: "markdown/broken-link", .warning, "A link leads to a page that isn't there.",
    explanation: """
      The link names a Markdown file that doesn't exist, or an address among those of the posts \
      that none of them has. Only links into what is judged count; whether others lead somewhere, \
      nobody here knows.
      """,
    origin: "decant: files and addresses of the folder.", remedy: "correct the link",
    bad: "[fog](frog.md)", good: "[fog](fog.md)")

  static let markdownMissingFile = DiagnosticRule(
    judging: "markdown/missing-file", .warning, "A picture or download isn't there.",
    explanation: """
      The file was looked for beside the text, at the page's address, and in the folders from \
      which the generator copies files. Readers see an empty frame in its place.
      """,
    origin: "decant: files of the folder.", remedy: "add the file, or correct the link",
    bad: "![the quay](key.jpg)", good: "![the quay](quay.jpg)")

  static let markdownMissingReference = DiagnosticRule(
    judging: "markdown/missing-reference", .error,
    "A call of a template names a file that isn't there.",
    explanation: """
      Jekyll's link and post_url, and Hugo's ref and relref, look the file up when the site is \
      built, and the build stops if there is none.
      """,
    origin: "Jekyll: Could not find post; Hugo: REF_NOT_FOUND.", remedy: "correct the name",
    bad: "{% post_url 2024-03-15-frog %}", good: "{% post_url 2024-03-15-fog %}")

  static let markdownOmittedHTML = DiagnosticRule(
    judging: "markdown/omitted-html", .warning, "Hugo leaves HTML out of the page.",
    explanation: """
      Hugo drops raw HTML from Markdown unless the configuration says `unsafe = true` under \
      [markup.goldmark.renderer]: a comment stands in its place, and no reader sees the rest. Said \
      once a file.
      """,
    origin: "Hugo, configure markup: unsafe.", remedy: "set markup.goldmark.renderer.unsafe",
    bad: "H<sub>2</sub>O without unsafe = true", good: "H<sub>2</sub>O with unsafe = true")

  static let markdownNameCollision = DiagnosticRule(
    judging: "markdown/name-collision", .warning, "Two names are one on some systems.",
    explanation: """
      macOS and Windows take names for the same that differ in case, and macOS also those that \
      spell an accent in two ways. A checkout there has one of the two files only.
      """,
    origin: "APFS and NTFS compare names without case.", remedy: "rename one of the two",
    bad: "Fog.md beside fog.md", good: "fog.md beside mist.md")

  static let markdownUnportableName = DiagnosticRule(
    judging: "markdown/unportable-name", .warning, "A name can't be on Windows.",
    explanation: """
      Windows has no names with < > : " | ? * or a backslash, none that end with a dot or a space, \
      and none that are those of devices: con, prn, aux, nul, com1, lpt1. git can't check the \
      folder out there.
      """,
    origin: "Microsoft, Naming files, paths, and namespaces.", remedy: "rename the file",
    bad: "aux.md", good: "auxiliary.md")
}
