import Foundation
import Testing

@testable import DecantMarkup

@Suite("Markdown read without libcmark-gfm")
struct MarkdownReaderTests {
  /// The first text that is read otherwise than the library reads it, made shorter as long as it
  /// is.
  static func firstDifference(_ texts: some Sequence<String>) -> String? {
    for text in texts where differs(text) {
      var short = Array(text.unicodeScalars)
      var i = 0
      while i < short.count {
        var shorter = short
        shorter.remove(at: i)
        if differs(string(shorter)) {
          short = shorter
          i = max(0, i - 4)
        } else {
          i += 1
        }
      }
      return description(of: string(short))
    }
    return nil
  }

  static func differs(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return MarkdownReader.html(bytes) != CMark.html(bytes)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func description(of text: String) -> String {
    let bytes = Array(text.utf8)
    let ours = String(decoding: MarkdownReader.html(bytes) ?? [], as: UTF8.self)
    let theirs = String(decoding: CMark.html(bytes) ?? [], as: UTF8.self)
    return
      "\(text.debugDescription)\nours:   \(ours.debugDescription)\ntheirs: \(theirs.debugDescription)"
  }

  @Test func generatedTextIsReadAsTheLibraryReadsIt() {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["DECANT_MARKDOWN_CASES"].flatMap { Int($0) } ?? 4000
    let seed = environment["DECANT_MARKDOWN_SEED"].flatMap { UInt64($0) } ?? 1
    var generated = GeneratedMarkdown(seed: seed)
    #expect(
      MarkdownReaderTests.firstDifference((0..<count).lazy.map { _ in generated.text() }) == nil,
      "seed \(seed)")
  }

  /// Whether a character is white space, punctuation or neither decides about the run beside it.
  @Test func charactersBesideDelimitersAreReadAsTheLibraryReadsThem() {
    let scalars = (0x80...0x1FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      switch $0.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator, .control,
        .lineSeparator, .paragraphSeparator, .mathSymbol, .currencySymbol, .modifierSymbol,
        .otherSymbol:
        true
      default: false
      }
    }
    let different = scalars.filter { MarkdownReaderTests.differs("a*\($0)b*") }
    #expect(different.map { String($0.value, radix: 16) } == [])
  }

  /// Labels that differ in the case of a letter name the same link.
  @Test func lettersInLabelsAreReadAsTheLibraryReadsThem() {
    let scalars = (0x80...0x1FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      $0.properties.changesWhenCaseMapped || $0.properties.changesWhenCaseFolded
    }
    var different: [String] = []
    for scalar in scalars {
      let properties = scalar.properties
      for other in [properties.lowercaseMapping, properties.uppercaseMapping]
      where MarkdownReaderTests.differs("[\(scalar)]\n\n[\(other)]: u") {
        different.append(String(scalar.value, radix: 16))
      }
    }
    #expect(different == [])
  }

  @Test(
    .enabled(if: MarkupVectors.exists("commonmark-spec.json")),
    arguments: ["commonmark-spec.json", "gfm-spec.json"])
  func theExamplesOfTheSpecificationsAreReadAsTheLibraryReadsThem(file: String) throws {
    let data = Data(try MarkupVectors.text(file).utf8)
    let examples = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let texts = examples.compactMap { $0["markdown"] as? String }
    #expect(texts.count > 600)
    for text in texts { #expect(MarkdownReaderTests.firstDifference([text]) == nil) }
  }

  @Test(.enabled(if: MarkupVectors.exists("wordpress-rendered.jsonl")), arguments: [false, true])
  func bodiesAreReadAsTheLibraryReadsThem(isExact: Bool) throws {
    let lines = try MarkupVectors.text("wordpress-rendered.jsonl").split(separator: "\n")
    #expect(lines.count > 600)
    for line in lines {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let html = try #require(row?["rendered"] as? String)
      let output = MarkdownRenderer.render(HTMLTree(parsing: Array(html.utf8)), isExact: isExact)
      let isEqual = MarkdownReader.html(output.markdown) == CMark.html(output.markdown)
      #expect(isEqual)
    }
  }
}
