internal import DecantCore

/// A value in a template of Liquid: a text or a variable, and filters.
struct LiquidExpression {
  private let parts: [[UInt8]]

  /// Reads what stands between the braces.
  init(_ text: [UInt8]) {
    var parts: [[UInt8]] = [[]]
    var quote: UInt8?
    for byte in text {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "|") {
        parts.append([])
        continue
      }
      parts[parts.count - 1].append(byte)
    }
    self.parts = parts.map(LiquidExpression.trimmed)
  }

  /// The variable, or the text as it is written.
  var name: String { String(decoding: parts[0], as: UTF8.self) }

  /// The value, or `nil` if it isn't known.
  ///
  /// - Parameter isFollowedByPath: Whether a path follows: without an address of the site, it is
  ///   one from its root.
  func value(_ context: TemplateContext, isFollowedByPath: Bool) -> [UInt8]? {
    guard var value = operand(parts[0], context, isFollowedByPath: isFollowedByPath) else {
      return nil
    }
    for filter in parts.dropFirst() {
      guard let changed = apply(filter, to: value, context) else { return nil }
      value = changed
    }
    return value
  }

  private func operand(
    _ text: [UInt8], _ context: TemplateContext, isFollowedByPath: Bool
  ) -> [UInt8]? {
    if let literal = LiquidExpression.literal(text) { return literal }
    switch String(decoding: text, as: UTF8.self) {
    case "site.baseurl": return Array(context.basePath.utf8)
    case "site.url":
      if let origin = context.origin { return Array(origin.utf8) }
      return isFollowedByPath ? [] : nil
    case let name: return context.values[name].map { Array($0.utf8) }
    }
  }

  /// The text between quotation marks.
  private static func literal(_ text: [UInt8]) -> [UInt8]? {
    guard text.count >= 2, let quote = text.first, quote == text.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      !text[1..<(text.count - 1)].contains(quote)
    else { return nil }
    return Array(text[1..<(text.count - 1)])
  }

  private func apply(
    _ filter: [UInt8], to value: [UInt8], _ context: TemplateContext
  ) -> [UInt8]? {
    let parts = filter.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard let first = parts.first else { return nil }
    let argument = parts.count == 2 ? LiquidExpression.trimmed(Array(parts[1])) : []
    switch String(decoding: LiquidExpression.trimmed(Array(first)), as: UTF8.self) {
    case "relative_url": return LiquidExpression.relative(value, context)
    case "absolute_url":
      if isAbsolute(value) { return value }
      return Array((context.origin ?? "").utf8) + LiquidExpression.relative(value, context)
    case "prepend":
      return operand(argument, context, isFollowedByPath: value.first == UInt8(ascii: "/"))
        .map { $0 + value }
    case "append":
      return operand(argument, context, isFollowedByPath: false).map { value + $0 }
    case "strip": return LiquidExpression.trimmed(value)
    case "escape", "xml_escape": return HTMLText.escaping(value)
    default: return nil
    }
  }

  private func isAbsolute(_ value: [UInt8]) -> Bool {
    WebAddress(rawValue: String(decoding: value, as: UTF8.self)).host != nil
  }

  /// A path below the home page, as Jekyll's `relative_url` makes it.
  private static func relative(_ value: [UInt8], _ context: TemplateContext) -> [UInt8] {
    let slash = value.first == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return Array(context.basePath.utf8) + slash + value
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text[...]
    while let first = text.first, first.isHTMLSpace { text.removeFirst() }
    while let last = text.last, last.isHTMLSpace { text.removeLast() }
    return Array(text)
  }
}
