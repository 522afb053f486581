internal import DecantCore

extension DiagnosticRule {
  /// The rules of the reader as the validator judges them: what makes a generator stop or lose
  /// values is an error, although decant reads on.
  private static let markdownJudgedReading: [DiagnosticRule] = [
    markdownUnclosedFrontMatter.judged(
      .error, origin: "Hugo: EOF looking for end YAML front matter delimiter; Jekyll shows it.",
      remedy: "close it with a line of its own", bad: "---\ntitle: High water\n\nThe quay is wet.",
      good: "---\ntitle: High water\n---\n\nThe quay is wet."),
    markdownInvalidYAML.judged(
      .error, origin: "YAML 1.2, chapter 7; Jekyll shows the page without its front matter.",
      remedy: "put the value in double quotes", bad: "title: Tides: a table",
      good: "title: \"Tides: a table\""),
    markdownInvalidTOML.judged(
      .error, origin: "TOML 1.0; Hugo refuses the file.", remedy: "put texts in double quotes",
      bad: "title = High water", good: "title = \"High water\""),
    markdownInvalidJSON.judged(
      .error, origin: "RFC 8259; Hugo refuses the file.", remedy: "look at the place",
      bad: "{ \"title\": \"High water\" \"draft\": true }",
      good: "{ \"title\": \"High water\", \"draft\": true }"),
    markdownLooseJSON.judged(
      .error, origin: "RFC 8259; Hugo's reader of JSON is strict.", remedy: "take the comma out",
      bad: "{ \"title\": \"High water\", }", good: "{ \"title\": \"High water\" }"),
    markdownDuplicateKey.judged(
      .warning, origin: "YAML 1.2, section 3.2.1.3; Ruby takes the last one.",
      remedy: "remove one of the two",
      bad: "title: High water\ntitle: Low water", good: "title: High water"),
    markdownUnknownAlias.judged(
      .error, origin: "YAML 1.2, section 7.1.", remedy: "put the value in double quotes",
      bad: "title: *High* water", good: "title: \"*High* water\""),
    markdownLimit.judged(
      .error, origin: "decant: limits keep memory and time bounded; Hugo counts aliases too.",
      remedy: "write the values out", bad: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
      good: "a: [x, x]"),
    markdownProgram.judged(
      .note, origin: "gray-matter runs JavaScript between such fences.",
      remedy: "write the values as YAML", bad: "---js\n{ title: \"High water\" }\n---",
      good: "---\ntitle: High water\n---"),
    markdownNoKeys.judged(
      .error, origin: "Generators want a map of keys.", remedy: "write key: value",
      bad: "---\n{ High water }, wet\n---", good: "---\ntitle: High water\n---"),
    markdownImpossibleDate.judged(
      .error, origin: "RFC 3339, section 5.7; Hugo refuses the file, Ruby moves the day.",
      remedy: "write a day that exists", bad: "date: 2024-02-30", good: "date: 2024-02-29"),
    markdownUnreadableDate.judged(
      .warning, origin: "Hugo and Jekyll stop at a date that they can't read.",
      remedy: "write it as 2024-03-15", bad: "date: the ides of March", good: "date: 2024-03-15"),
    markdownWrongType.judged(
      .warning, origin: "The pages on front matter of Hugo, Jekyll and Eleventy.",
      remedy: "write what the key wants", bad: "title: [High, water]", good: "title: High water"),
    markdownUnreadable.judged(
      .warning, origin: "decant: links are never followed.", remedy: "put the file in its place",
      bad: "a link to /etc/hosts named hosts.md", good: "a file named hosts.md"),
    markdownNotText.judged(
      .error, origin: "No generator reads bytes that no text has.",
      remedy: "give the file the ending that it needs", bad: "a picture named quay.md",
      good: "a picture named quay.png"),
    markdownInvalidUTF8.judged(
      .error, origin: "Jekyll: invalid byte sequence in UTF-8.", remedy: "save as UTF-8",
      bad: "Caf(0xE9) in a file of UTF-8", good: "Café"),
    markdownConfiguration.judged(
      .error, origin: "No generator starts without its configuration.",
      remedy: "correct the configuration", bad: "title: Tides: a table",
      good: "title: \"Tides: a table\""),
  ]

  /// The rules of the validator of Markdown folders.
  static let markdownValidationRules: [DiagnosticRule] =
    markdownJudgedReading + markdownJudgedValues + markdownJudgedBodies
    + markdownJudgedPlaces
}
