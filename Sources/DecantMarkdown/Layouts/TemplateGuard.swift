internal import DecantCore

/// How text that looks like a template's code is kept from being run.
package enum TemplateGuard: Hashable, Sendable {
  /// Nothing runs.
  case none

  /// Hugo's shortcodes: `{{< x >}}` is written `{{</* x */>}}`, also in code.
  case hugoComments

  /// Liquid: a member of the front matter turns it off for the file. Where the body calls something
  /// it can't be turned off, and the text is written as a value: `{{ "{{" }}`.
  case member(name: String, value: String)

  /// Zola's shortcodes: `{{ x() }}` is written `{{/* x() */}}`, also in code.
  case zolaComments

  /// Nunjucks and Liquid without a member: `{{`, `{%` and `{#` are written as values.
  case values

  /// The members that a body needs.
  ///
  /// - Parameter calls: The parts of the body that are meant to be run.
  func members(for body: [UInt8], besides calls: [Range<Int>]) -> [MetadataBag.Element] {
    guard case .member(let name, let value) = self, calls.isEmpty else { return [] }
    let span = body.span
    guard span.firstIndex(of: "{{") != nil || span.firstIndex(of: "{%") != nil else { return [] }
    guard value == "false" else { return [.init(name, .string(value))] }
    var members: [MetadataBag.Element] = [.init(name, .bool(false))]
    // Jekyll warns of a tag that its excerpt, the first paragraph, leaves open, although none runs.
    let end = span.firstIndex(of: "\n\n") ?? span.count
    if span.extracting(0..<end).firstIndex(of: "{%") != nil {
      members.append(.init("excerpt_separator", .string("")))
    }
    return members
  }

  /// Whether a call of a shortcode begins and never ends.
  func hasOpenCall(_ body: [UInt8]) -> Bool {
    guard self == .hugoComments else { return false }
    let span = body.span
    var from = 0
    while let open = span.firstIndex(of: "{{", from: from) {
      let isCall = span.hasText("{{<", at: open) || span.hasText("{{%", at: open)
      if isCall {
        guard let call = HugoShortcode(span, at: open) else { return true }
        from = call.close + 3
      } else {
        from = open + 2
      }
    }
    return false
  }

  /// The body in a spelling that isn't run, but for the calls in it.
  func guarded(_ body: [UInt8], besides calls: [Range<Int>]) -> [UInt8] {
    guard !calls.isEmpty else { return guarded(body) }
    var result: [UInt8] = []
    var start = 0
    for call in calls where call.lowerBound >= start && call.upperBound <= body.count {
      result += guarded(Array(body[start..<call.lowerBound]), isPart: true)
      result += body[call]
      start = call.upperBound
    }
    return result + guarded(Array(body[start...]), isPart: true)
  }

  /// A text in a spelling that isn't run.
  ///
  /// - Parameter isPart: Whether something is run in the same file.
  func guarded(_ text: [UInt8], isPart: Bool = false) -> [UInt8] {
    guard text.contains(UInt8(ascii: "{")) else { return text }
    return switch self {
    case .none: text
    case .hugoComments: hugo(text)
    case .member: isPart ? TemplateGuard.liquid(text) : text
    case .zolaComments: TemplateGuard.zola(text)
    case .values: TemplateGuard.liquid(text)
    }
  }

  private func hugo(_ body: [UInt8]) -> [UInt8] {
    guard body.span.firstIndex(of: "{{") != nil else { return body }
    var result: [UInt8] = []
    let span = body.span
    var run = 0
    while let open = span.firstIndex(of: "{{", from: run) {
      guard let code = HugoShortcode(span, at: open) else {
        result.append(copying: span.extracting(run..<open + 1))
        // What begins a call and never ends one would stop the build.
        let isCall = span.hasText("{{<", at: open) || span.hasText("{{%", at: open)
        result.append(isCall ? "&#123;" : "{")
        run = open + 2
        continue
      }
      result.append(copying: span.extracting(run..<open + 3))
      result.append("/*")
      result.append(copying: span.extracting(open + 3..<code.close))
      result.append("*/")
      result.append(copying: span.extracting(code.close..<code.close + 3))
      run = code.close + 3
    }
    result.append(copying: span.extracting(run..<span.count))
    return result
  }

  /// The text with each start of a call as a value; the ends mean nothing without one.
  private static func liquid(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let span = text.span
    var run = 0
    var next = 0
    while let open = span.firstIndex(of: UInt8(ascii: "{"), from: next) {
      next = open + 1
      guard next < span.count,
        span[next] == UInt8(ascii: "{") || span[next] == UInt8(ascii: "%")
          || span[next] == UInt8(ascii: "#")
      else { continue }
      result.append(copying: span.extracting(run..<open))
      result.append("{{ \"{")
      result.append(span[next])
      result.append("\" }}")
      run = open + 2
      next = run
    }
    result.append(copying: span.extracting(run..<span.count))
    return result
  }

  /// The text with the comments of Zola in each call: `{{ name(`, `{% name(`.
  private static func zola(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let span = text.span
    var run = 0
    var next = 0
    while let open = span.firstIndex(of: UInt8(ascii: "{"), from: next) {
      next = open + 1
      let isInline = span.hasText("{{", at: open)
      guard isInline || span.hasText("{%", at: open) else { continue }
      // No call stands in another one, so that each byte is looked at once.
      let other = span.firstIndex(of: UInt8(ascii: "{"), from: open + 2) ?? span.count
      let inside = span.extracting(open + 2..<other)
      guard let length = inside.firstIndex(of: isInline ? "}}" : "%}") else { continue }
      let end = open + 2 + length
      result.append(copying: span.extracting(run..<open + 2))
      result.append("/*")
      result.append(copying: span.extracting(open + 2..<end))
      result.append("*/")
      result.append(copying: span.extracting(end..<end + 2))
      run = end + 2
      next = run
    }
    result.append(copying: span.extracting(run..<span.count))
    return result
  }
}

/// The place of a call of a Hugo shortcode.
private struct HugoShortcode {
  /// Where `>}}` or `%}}` begins.
  let close: Int

  /// Returns `nil` if no call begins at a place, or one that a comment can't hold.
  init?(_ body: Span<UInt8>, at open: Int) {
    guard open + 3 <= body.count else { return nil }
    // No call stands in another one, so that each byte is looked at once.
    let end = body.firstIndex(of: "{{", from: open + 3) ?? body.count
    let inside = body.extracting(open + 3..<end)
    let close: Int? =
      if body.hasText("{{<", at: open) {
        inside.firstIndex(of: ">}}")
      } else if body.hasText("{{%", at: open) {
        inside.firstIndex(of: "%}}")
      } else {
        nil
      }
    guard let close, inside.extracting(0..<close).firstIndex(of: "*/") == nil else { return nil }
    self.close = open + 3 + close
  }
}
