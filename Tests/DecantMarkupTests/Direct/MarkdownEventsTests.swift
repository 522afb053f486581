import Foundation
import Testing

@testable import DecantMarkup

/// Markdown that is read as events.
@Suite("Markdown read as events says what it says to every reader")
struct MarkdownEventsTests {
  /// The HTML of the events of a text, or `nil` if they aren't sure.
  private static func html(_ markdown: String) -> String? {
    var buffer = ByteBuffer()
    buffer.append(Array(markdown.utf8))
    let count = buffer.count
    var reader = MarkdownEvents()
    guard buffer.withPaddedSpan({ reader.read($0, count: count) }) else { return nil }
    return EventHTML(reader.events.bytes.bytes).html
  }

  /// How a text is read otherwise than by the library, or `nil`.
  private static func difference(_ markdown: String) -> String? {
    guard let html = html(markdown), let back = CMark.html(Array(markdown.utf8)) else { return nil }
    let read = CanonicalForm(HTMLTree(parsing: Array(html.utf8)), .skeleton)
    let meant = CanonicalForm(HTMLTree(parsing: back), .skeleton)
    guard read.bytes != meant.bytes else { return nil }
    return "\(markdown.debugDescription)\n\(html)\n\(String(decoding: back, as: UTF8.self))"
  }

  @Test func generatedTextIsReadAsTheLibraryReadsIt() {
    let count = ProcessInfo.processInfo.environment["DECANT_MARKDOWN_CASES"].flatMap { Int($0) }
    var generated = GeneratedMarkdown(seed: 11)
    var sure = 0
    for _ in 0..<(count ?? 6000) {
      // No event has these.
      let text = generated.text().filter { !"\r\0\r\n".contains($0) }
      if MarkdownEventsTests.html(text) != nil { sure += 1 }
      let difference = MarkdownEventsTests.difference(text)
      #expect(difference == nil, "\(difference ?? "")")
    }
    #expect(sure > (count ?? 6000) / 50)
  }

  /// What is written, and then changed here and there, is close to what is read.
  @Test func changedBodiesAreReadAsTheLibraryReadsThem() {
    let count = ProcessInfo.processInfo.environment["DECANT_MARKDOWN_CASES"].flatMap { Int($0) }
    var generated = ChangedMarkdown(seed: 13)
    var sure = 0
    for _ in 0..<(count ?? 6000) {
      let text = generated.text()
      if MarkdownEventsTests.html(text) != nil { sure += 1 }
      let difference = MarkdownEventsTests.difference(text)
      #expect(difference == nil, "\(difference ?? "")")
    }
    #expect(sure > (count ?? 6000) / 40)
  }
}
