internal import Decant
internal import DecantCore

/// All rules that blogs are judged by, as a page of Markdown.
struct RuleCatalogue {
  private let formats: FormatRegistry

  init(_ formats: FormatRegistry) { self.formats = formats }

  /// The page.
  var text: String {
    var text = """
      # Rules

      What `decant validate` judges blogs by.

      ## Overview

      An error breaks an import, or a specification forbids it. A warning is a defect that readers
      put up with. A note is good to know. `decant explain RULE` says the same in a terminal, and a
      configuration can turn each rule off or make it better or worse.

      """
    var kind = ""
    for rule in formats.validationRules.sorted(by: { $0.id < $1.id }) {
      let own = String(rule.id.prefix { $0 != "/" })
      if own != kind {
        kind = own
        text += "\n## \(formats[own]?.summary ?? "Every source")\n"
      }
      text += section(rule)
    }
    return text
  }

  private func section(_ rule: DiagnosticRule) -> String {
    var parts = [
      "### \(rule.id)", "*\(rule.verdict)* — \(prose(rule.summary))", prose(rule.explanation),
    ]
    if !rule.badExample.isEmpty {
      parts.append("Wrong:\n\n```text\n\(code(rule.badExample))\n```")
      parts.append("Right:\n\n```text\n\(code(rule.goodExample))\n```")
    }
    if !rule.remedy.isEmpty { parts.append("To do: \(prose(rule.remedy)).") }
    if !rule.origin.isEmpty { parts.append("Source: \(prose(rule.origin))") }
    return "\n" + parts.map { "\($0)\n" }.joined(separator: "\n")
  }

  /// An example with its control characters named.
  private func code(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isHidden = scalar.value < 0x20 && scalar != "\n" || scalar == "\u{FEFF}"
      if isHidden {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "(U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits))"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// A text in which Markdown sees no markup.
  private func prose(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
      default: break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
