internal import DecantCore

/// What stands between two values of a feed: brackets, commas and names.
struct FeedGap {
  private var faults: [JSONFault] = []

  /// Whether the bytes are as JSON wants them.
  var isRight: Bool { faults.isEmpty }

  /// The most bytes that are looked at; no feed has so much space in it.
  static let limit = 1 << 20

  /// Reads bytes, in which certain tokens must stand.
  init(_ bytes: [UInt8], _ expected: [JSONTokenizer.Kind]) {
    var tokenizer = JSONTokenizer()
    var wanted = expected[...]
    while true {
      let token = tokenizer.next(in: bytes.span, &faults)
      guard token.kind != .end else { break }
      if token.kind == wanted.first {
        wanted.removeFirst()
      } else {
        let isTrailing = token.kind == .comma && wanted.first.map(FeedGap.isEnd) ?? false
        faults.append(
          JSONFault(kind: isTrailing ? .trailingComma : .unexpected, offset: token.start))
        // One report is enough: what follows is out of step.
        if !isTrailing { return }
      }
    }
    if !wanted.isEmpty, bytes.count < FeedGap.limit {
      faults.append(JSONFault(kind: .unexpected, offset: bytes.count))
    }
  }

  private static func isEnd(_ kind: JSONTokenizer.Kind) -> Bool {
    kind == .endArray || kind == .endObject
  }

  /// Reports what is wrong.
  ///
  /// - Parameters:
  ///   - start: The position of the first of the bytes, which begin before the gap.
  ///   - offset: Where in the bytes the gap begins.
  func report(
    from start: SourcePosition, _ bytes: [UInt8], gapAt offset: Int,
    _ diagnostics: inout Diagnostics
  ) {
    let lines = LineTable(bytes.span, startingAt: start)
    for fault in faults {
      let place = lines.position(of: min(bytes.count, offset + fault.offset), in: bytes.span)
      diagnostics.report(fault.kind.feedRule, fault.kind.message, at: place)
    }
  }
}
