public import DecantCore

extension DiagnosticRule {
  static let lines: [DiagnosticRule] = [
    .linesMissingHeader, .linesSecondHeader, .linesInvalidLine, .linesCutOff, .linesLongLine,
    .linesRepairedJSON, .linesUnknownName, .linesWrongValue,
  ]

  /// The first line isn't a header.
  public static let linesMissingHeader = DiagnosticRule(
    "jsonl/missing-header", .note, .kept, "the first line is an entry, not the header",
    explanation: """
      A jsonl file begins with a line {"decant":1,...} that holds the site, its authors and terms. \
      Filters often lose it. The entries are read all the same, since each is complete in itself; \
      only the site's title and address, and authors and terms without entries, are unknown. Let \
      the filter pass the first line: jq -c 'if .decant then . else ... end'.
      """)

  /// A header stands between entries.
  public static let linesSecondHeader = DiagnosticRule(
    "jsonl/second-header", .warning, .dropped, "a header stands between entries",
    explanation: """
      Two jsonl files were joined into one. The entries of both are read; the site, the authors \
      and the terms are those of the first header. Convert the files one by one if they are \
      different blogs.
      """)

  /// A line isn't a JSON object.
  public static let linesInvalidLine = DiagnosticRule(
    "jsonl/invalid-line", .error, .dropped, "a line isn't a JSON object",
    explanation: """
      Each line must be one JSON object as RFC 8259 defines it. The line was skipped; the other \
      lines aren't touched by it. Look at the place that the message names.
      """)

  /// The last line is cut off.
  public static let linesCutOff = DiagnosticRule(
    "jsonl/cut-off", .error, .dropped, "the file ends inside a line",
    explanation: """
      The last line isn't complete, so the file was cut off when it was written or copied. The \
      entries before it are read. Make or copy the file again.
      """)

  /// A line is longer than the limit.
  public static let linesLongLine = DiagnosticRule(
    "jsonl/long-line", .error, .dropped, "a line is longer than the limit",
    explanation: """
      A line that exceeds the largest size of an entry was skipped, so that a file without line \
      feeds can't fill the memory.
      """)

  /// A line's JSON was repaired.
  public static let linesRepairedJSON = DiagnosticRule(
    "jsonl/repaired-json", .warning, .repaired, "a line's JSON isn't quite JSON",
    explanation: """
      Commas before closing brackets, comments, words such as NaN, invalid UTF-8, half characters \
      and repeated names aren't JSON as RFC 8259 has it, and other programs refuse or change them. \
      What the message names was put right. Of repeated names the last one counts.
      """)

  /// A member isn't of the model.
  public static let linesUnknownName = DiagnosticRule(
    "jsonl/unknown-name", .warning, .dropped, "the model has no member of this name",
    explanation: """
      A member that the model doesn't have was left out, perhaps a misspelled one. Values of one's \
      own belong into "extensions", in a space of one's own, as pairs of name and value.
      """)

  /// A value isn't what its name wants.
  public static let linesWrongValue = DiagnosticRule(
    "jsonl/wrong-value", .warning, .dropped, "a value isn't what its name wants",
    explanation: """
      The value is of another kind than the member has, such as a number in place of a text, or a \
      date that no calendar has. It was left out. A list with one such item keeps the others.
      """)
}
