internal import DecantCore

/// Repairs one file of Markdown.
///
/// What is proposed counts only if judging the result shows that something is better, nothing is
/// worse, and the page is where it was. Repeating it changes nothing.
struct FileMending {
  let check: MarkdownCheck
  let raw: RawEntry

  /// How often a file is gone through, and how many repairs are tried one by one where all of them
  /// together don't do.
  private static let limit = 16

  /// A text, what is wrong with it, and what could be done.
  private struct Version {
    let text: [UInt8]
    let counts: [String: Int]
    let edits: [FileEdit]
    let place: PagePlace

    /// Whether something is better than in another version, and nothing is worse.
    func isBetter(than other: Version) -> Bool {
      guard place == other.place else { return false }
      for (rule, count) in counts where count > other.counts[rule, default: 0] { return false }
      return counts != other.counts
    }
  }

  /// The text as it should be, and how many findings of each rule are gone; `nil` if it is as it
  /// should be, or nobody but its owner knows how.
  ///
  /// - Parameter wants: Whether a finding is to be repaired.
  func mended(
    _ text: [UInt8], where wants: (Diagnostic) -> Bool
  ) -> (text: [UInt8], counts: [String: Int])? {
    guard let first = version(text, wants) else { return nil }
    var last = first
    for _ in 0..<FileMending.limit {
      guard let better = better(than: last, wants) else { break }
      last = better
    }
    guard last.text != text else { return nil }
    let counts = first.counts.map { ($0, $1 - last.counts[$0, default: 0]) }.filter { $0.1 > 0 }
    return (last.text, Dictionary(counts) { first, _ in first })
  }

  private func better(than version: Version, _ wants: (Diagnostic) -> Bool) -> Version? {
    if let all = attempt(version.edits, on: version, wants) { return all }
    guard 2...FileMending.limit ~= version.edits.count else { return nil }
    for edit in version.edits {
      if let one = attempt([edit], on: version, wants) { return one }
    }
    return nil
  }

  /// Makes some repairs, and those of what they uncover.
  ///
  /// A key that nobody knew may have any value: with its right name, a text with commas is no list.
  /// If there is no right answer to that, the name stays as it is, since a key that is ignored does
  /// less harm than a known one with a value that stops the build.
  private func attempt(
    _ edits: [FileEdit], on version: Version, _ wants: (Diagnostic) -> Bool
  ) -> Version? {
    guard let after = self.version(edits, on: version, wants) else { return nil }
    if after.isBetter(than: version) { return after }
    guard let last = self.version(after.edits, on: after, wants), last.isBetter(than: version)
    else { return nil }
    return last
  }

  private func version(
    _ edits: [FileEdit], on version: Version, _ wants: (Diagnostic) -> Bool
  ) -> Version? {
    edits.isEmpty ? nil : self.version(FileEdit.text(version.text, with: edits), wants)
  }

  private func version(_ text: [UInt8], _ wants: (Diagnostic) -> Bool) -> Version? {
    var found = Diagnostics()
    guard let judge = check.judge(text, check.decoder.path(raw), raw, &found) else { return nil }
    let remedies = FileRemedies(judge, check.limits)
    let findings = found.drain()
    return Version(
      text: text, counts: Dictionary(findings.map { ($0.rule.id, 1) }, uniquingKeysWith: +),
      edits: findings.filter(wants).flatMap(remedies.edits), place: PagePlace(judge))
  }
}
