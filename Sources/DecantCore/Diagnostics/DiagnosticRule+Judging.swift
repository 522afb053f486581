extension DiagnosticRule {
  /// A rule that only a validator reports.
  ///
  /// - Parameters:
  ///   - id: A name that never changes.
  ///   - verdict: How bad it is.
  ///   - summary: What the rule is about, in one sentence.
  ///   - explanation: Why it matters, in a few sentences.
  ///   - origin: Where the rule comes from.
  ///   - remedy: What to do, in a few words.
  ///   - bad: A piece of a source that breaks the rule.
  ///   - good: The same piece as it should be.
  public init(
    judging id: String, _ verdict: Severity, _ summary: String, explanation: String,
    origin: String, remedy: String, bad: String, good: String
  ) {
    self.init(id, verdict, .kept, summary, explanation: explanation)
    self.origin = origin
    self.remedy = remedy
    badExample = bad
    goodExample = good
  }

  /// The rule of a reader as a validator judges it.
  public func judged(
    _ verdict: Severity, origin: String, remedy: String, bad: String, good: String
  ) -> DiagnosticRule {
    var rule = self
    rule.verdict = verdict
    rule.origin = origin
    rule.remedy = remedy
    rule.badExample = bad
    rule.goodExample = good
    return rule
  }
}
