/// What a shortcode becomes, as text with places for its attributes and its content.
///
/// | In the template | Means |
/// | --- | --- |
/// | `{name}` | the attribute `name`; nothing if the shortcode hasn't got it |
/// | `{name\|text}` | the attribute `name`, or else `text` |
/// | `{1}`, `{2}`… | the first, the second value without a name |
/// | `{content}` | what stands between the shortcode's tags, in the markup of the output |
/// | `{? … }` | the part in it, if the shortcode has every attribute named there |
/// | `\{` | a brace |
///
/// Everything else stands for itself, `{{` and `{%` too, so that `{{< box id="{id}" >}}` calls a
/// shortcode of Hugo and `{% include box.html id="{id}" %}` an include of Jekyll. Values never end
/// such a call, nor an attribute of HTML: what could is written as a character reference, or with
/// a backslash in the quotation marks of Hugo's calls.
package struct ShortcodeTemplate: Hashable, Sendable {
  /// A part of a template.
  enum Part: Hashable, Sendable {
    case text([UInt8])
    case value(name: [UInt8], fallback: [UInt8]?, Surroundings)
    case content
  }

  /// Where a value stands.
  enum Surroundings: Hashable, Sendable {
    /// In text or in an attribute of HTML.
    case text

    /// In a call.
    case call

    /// Between double quotation marks in a call of Hugo, where a backslash takes the meaning away.
    case quotedCall
  }

  /// Parts that stand or fall together.
  struct Group: Hashable, Sendable {
    var isOptional = false
    var parts: [Part] = []
  }

  let groups: [Group]

  /// Whether the template has a place for the content.
  package let hasContent: Bool

  /// Reads a template; `nil` if it has more than one place for the content, or one in an optional
  /// part.
  package init?(_ text: String) {
    var parser = ShortcodeTemplateParser(Array(text.utf8))
    parser.run()
    guard parser.contentCount == 0 || (parser.contentCount == 1 && !parser.isContentOptional)
    else { return nil }
    groups = parser.groups
    hasContent = parser.contentCount == 1
  }

  /// The text before the content and the text behind it.
  ///
  /// - Parameter value: Returns the value of an attribute, or of the number of a value without a
  ///   name, or `nil` if there is none.
  package func filled(
    _ value: (_ name: [UInt8]) -> [UInt8]?
  ) -> (before: [UInt8], after: [UInt8]) {
    var before: [UInt8] = []
    var output: [UInt8] = []
    for group in groups where isWanted(group, value) {
      for part in group.parts {
        switch part {
        case .text(let text): output += text
        case .content:
          before = output
          output = []
        case .value(let name, let fallback, let surroundings):
          guard let found = value(name) ?? fallback else { continue }
          ShortcodeTemplate.append(found, in: surroundings, to: &output)
        }
      }
    }
    return hasContent ? (before, output) : (output, [])
  }

  private func isWanted(_ group: Group, _ value: (_ name: [UInt8]) -> [UInt8]?) -> Bool {
    guard group.isOptional else { return true }
    for case .value(let name, let fallback, _) in group.parts where fallback == nil {
      if (value(name) ?? []).isEmpty { return false }
    }
    return true
  }

  /// Adds a value so that it ends neither an attribute nor a call.
  private static func append(
    _ value: [UInt8], in surroundings: Surroundings, to output: inout [UInt8]
  ) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): output.append(UInt8(ascii: " "))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        if surroundings == .quotedCall {
          output.append(UInt8(ascii: "\\"))
          output.append(byte)
        } else {
          output.append(byte == UInt8(ascii: "\"") ? "&quot;" : "&#92;")
        }
      case _ where surroundings == .quotedCall: output.append(byte)
      case UInt8(ascii: "'"): output.append("&#39;")
      case UInt8(ascii: "{"): output.append("&#123;")
      case UInt8(ascii: "}"): output.append("&#125;")
      case UInt8(ascii: "`"): output.append("&#96;")
      case UInt8(ascii: "&") where surroundings == .text: output.append("&amp;")
      case UInt8(ascii: "<") where surroundings == .text: output.append("&lt;")
      case UInt8(ascii: ">") where surroundings == .text: output.append("&gt;")
      default: output.append(byte)
      }
    }
  }
}
