internal import DecantCore

extension FeedLayout {
  /// The rules whose breach leaves one right answer, which is what the reader understood.
  private static let repairable: Set<DiagnosticRule> = [
    .feedVersion, .feedIDNotText, .feedBlankValue, .feedAuthorForm, .feedLenientDate,
    .feedWrongType,
  ]

  /// Forgets how values were spelled that JSON Feed doesn't allow, where it is clear what is meant.
  ///
  /// What isn't clear stays: a date without its offset, an object in place of a text.
  mutating func forgetMistakes(in object: FeedObject) {
    guard !spelled.isEmpty else { return }
    var kept: MetadataBag = []
    for member in spelled where !FeedLayout.isMistake(member.name, member.value, object) {
      kept.append(member.name, member.value)
    }
    spelled = kept
  }

  private static func isMistake(
    _ name: String, _ value: MetadataValue, _ object: FeedObject
  ) -> Bool {
    var json = JSONWriter()
    json.value(value)
    let start = SourcePosition(line: 1, column: 1)
    var judge = FeedJudge(json.bytes, depth: 512, at: start, .none)
    guard judge.isWhole else { return false }
    judge.judge(Array(name.utf8), 0, in: object)
    let broken = judge.values.diagnostics.counts.keys
    guard !broken.isEmpty, broken.allSatisfy(repairable.contains) else { return false }
    for rule in broken {
      switch rule {
      case .feedVersion:
        guard let text = value.string,
          FeedVersion.isKnown(text) || ["1", "1.0", "1.1"].contains(text)
        else { return false }
      case .feedLenientDate:
        guard let text = value.string, let time = RFC3339Time(text.utf8.span),
          time.timestamp.offset != nil, !time.deviations.contains(.noTime)
        else { return false }
      case .feedIDNotText: guard case .number = value else { return false }
      case .feedWrongType: if value.array != nil || value.object != nil { return false }
      default: break
      }
    }
    return true
  }
}
