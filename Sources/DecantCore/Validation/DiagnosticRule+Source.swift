/// What can be wrong with a source as a whole.
extension DiagnosticRule {
  /// The source isn't what it seems to be, and nothing can be read from here on.
  public static let malformedSource = DiagnosticRule(
    judging: "decant/malformed-source", .error,
    "The file can't be read as what it seems to be.",
    explanation: """
      The file begins like a blog and doesn't go on like one, or it ends before anything of it is \
      complete. What stands before the place is judged, the rest isn't.
      """,
    origin: "decant: a reader that can't go on says why.",
    remedy: "export again",
    bad: "[ \"a list\", \"and no blog\" ]",
    good: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\", \"items\": [] }")

  /// The source asks for something that no honest blog needs.
  public static let refusedSource = DiagnosticRule(
    judging: "decant/refused-source", .error,
    "The file asks for what no honest export needs.",
    explanation: """
      Declarations of entities can read other files, call the network or take all memory. No \
      exporter writes them, and importers refuse them, so that they are never followed.
      """,
    origin: "wordpress-importer refuses any document type; XML 1.0, section 4.2.",
    remedy: "take the declarations out",
    bad: "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    good: "<rss version=\"2.0\">")

  /// The source exceeds a limit.
  public static let limitExceeded = DiagnosticRule(
    judging: "decant/limit-exceeded", .error,
    "The file needs more than a limit allows.",
    explanation: """
      Sizes, depths and counts are limited, so that no file can take all memory. No honest blog \
      comes near the limits.
      """,
    origin: "decant: limits keep memory and time bounded.",
    remedy: "split the file",
    bad: "600 MB in one entry",
    good: "600 MB in a thousand entries")

  /// The rules of every source, whatever its format.
  public static let sourceRules: [DiagnosticRule] = [
    .malformedSource, .refusedSource, .limitExceeded,
  ]
}
