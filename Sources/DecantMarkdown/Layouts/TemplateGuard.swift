internal import DecantCore

/// How text that looks like a template's code is kept from being run.
package enum TemplateGuard: Hashable, Sendable {
  /// Nothing runs.
  case none

  /// Hugo's shortcodes: `{{< x >}}` is written `{{</* x */>}}`, also in code.
  case hugoComments

  /// Liquid: a member of the front matter turns it off for the file.
  case member(name: String, value: String)

  /// The members that a body needs.
  func members(for body: [UInt8]) -> [MetadataBag.Element] {
    guard case .member(let name, let value) = self else { return [] }
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

  /// The body in a spelling that isn't run.
  func guarded(_ body: [UInt8]) -> [UInt8] {
    guard self == .hugoComments, body.span.firstIndex(of: "{{") != nil else { return body }
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
}

/// The place of a call of a Hugo shortcode.
private struct HugoShortcode {
  /// Where `>}}` or `%}}` begins.
  let close: Int

  /// Returns `nil` if no call begins at a place.
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
    guard let close else { return nil }
    self.close = open + 3 + close
  }
}
