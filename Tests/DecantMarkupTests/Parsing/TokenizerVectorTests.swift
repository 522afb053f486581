import Foundation
import Testing

@testable import DecantMarkup

/// The tokenizer tests that the makers of HTML parsers share.
@Suite(.enabled(if: SharedVectors.exist)) struct TokenizerVectorTests {
  @Test func tokensAreThoseOfTheStandard() throws {
    var passed = 0
    var failed: [String] = []
    for file in try SharedVectors.files("html5lib-tests/tokenizer", ".test") {
      let data = Data(try SharedVectors.bytes("html5lib-tests/tokenizer/\(file)"))
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      for test in root?["tests"] as? [[String: Any]] ?? [] {
        for state in test["initialStates"] as? [String] ?? ["Data state"] {
          guard let case_ = TokenizerCase(test, state) else { continue }
          if case_.found == case_.expected {
            passed += 1
          } else {
            failed.append("\(file): \(case_.input.debugDescription) in \(state): \(case_.found)")
          }
        }
      }
    }
    #expect(failed == [])
    #expect(passed == 7028)
  }
}

/// A test of the tokenizer.
private struct TokenizerCase {
  let input: String
  let expected: [String]
  let state: String
  let lastStartTag: String

  /// `nil` for a text that isn't Unicode: surrogates can't be in UTF-8.
  init?(_ test: [String: Any], _ state: String) {
    let isEscaped = test["doubleEscaped"] as? Bool ?? false
    func text(_ value: Any?) -> String? {
      guard let value = value as? String else { return nil }
      return isEscaped ? TokenizerCase.unescaped(value) : value
    }
    guard let input = text(test["input"]), let output = test["output"] as? [[Any]] else {
      return nil
    }
    self.input = input
    self.state = state
    lastStartTag = test["lastStartTag"] as? String ?? ""
    var tokens: [String] = []
    for token in output {
      guard let kind = token.first as? String else { return nil }
      var fields: [String] = [kind]
      for field in token.dropFirst() {
        if let pairs = field as? [String: Any] {
          fields += pairs.map { "\(text($0.key) ?? "?")=\(text($0.value) ?? "?")" }.sorted()
        } else if let flag = field as? Bool {
          fields.append("\(flag)")
        } else if field is NSNull {
          fields.append("nil")
        } else {
          guard let value = text(field) else { return nil }
          fields.append(value)
        }
      }
      if kind == "Character", tokens.last?.hasPrefix("Character|") == true {
        tokens[tokens.count - 1] += fields[1]
      } else {
        tokens.append(fields.joined(separator: "|"))
      }
    }
    expected = tokens
  }

  /// What our tokenizer finds.
  var found: [String] {
    let source = state == "CDATA section state" ? "<![CDATA[" + input : input
    let bytes = Array(
      source.replacing("\r\n", with: "\n").replacing("\r", with: "\n").utf8)
    var tokenizer = HTMLTokenizer(bytes)
    tokenizer.allowsCDATA = state == "CDATA section state"
    tokenizer.content =
      switch state {
      case "RCDATA state": .escapableText
      case "RAWTEXT state": .rawText
      case "Script data state": .script
      case "PLAINTEXT state": .plaintext
      default: .data
      }
    if let name = HTMLName(Array(lastStartTag.utf8).span) { tokenizer.lastStartTag = name }
    var tokens: [String] = []
    while true {
      let token = tokenizer.next(bytes.span)
      guard token.kind != .end else { return tokens }
      let text = describe(token, &tokenizer)
      if token.kind == .text, tokens.last?.hasPrefix("Character|") == true {
        tokens[tokens.count - 1] += text.dropFirst("Character|".count)
      } else {
        tokens.append(text)
      }
    }
  }

  private func describe(_ token: HTMLToken, _ tokenizer: inout HTMLTokenizer) -> String {
    func text(_ range: Range<Int32>) -> String {
      String(decoding: tokenizer.bytes(of: range), as: UTF8.self)
    }
    let name =
      token.name.isKnown
      ? token.name.spelling : tokenizer.otherNames[Int(token.name.number) - 512]
    let tag = String(decoding: name, as: UTF8.self)
    switch token.kind {
    case .text: return "Character|" + text(token.text)
    case .comment: return "Comment|" + text(token.text)
    case .endTag: return "EndTag|" + tag
    case .startTag:
      let attributes = tokenizer.attributes[
        Int(token.attributes.lowerBound)..<Int(token.attributes.upperBound)
      ].map { "\(text($0.name))=\(text($0.value))" }.sorted()
      let fields = ["StartTag", tag] + attributes + (token.isSelfClosing ? ["true"] : [])
      return fields.joined(separator: "|")
    case .doctype:
      let doctype = tokenizer.doctype
      return [
        "DOCTYPE", doctype.hasName ? text(token.text) : "nil",
        doctype.publicID.map(text) ?? "nil", doctype.systemID.map(text) ?? "nil",
        "\(!doctype.forcesQuirks)",
      ].joined(separator: "|")
    case .end: return ""
    }
  }

  private static func unescaped(_ text: String) -> String? {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "\\u") {
      result += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix(4)
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        return nil
      }
      result.unicodeScalars.append(scalar)
      rest = rest[digits.endIndex...]
    }
    return result + rest
  }
}
