import Testing

@testable import DecantMarkup

/// HTML, and the blocks that WordPress's editor would save for it.
struct BlockCase: CustomTestStringConvertible, Sendable {
  let name: String
  let html: String
  let blocks: String

  init(_ name: String, _ html: String, _ blocks: String) {
    self.name = name
    self.html = html
    self.blocks = blocks
  }

  var testDescription: String { name }

  /// What is written.
  var written: String { BlockCase.written(html) }

  static func written(_ html: String) -> String {
    String(decoding: BlockWriter.write(HTMLTree(parsing: Array(html.utf8))).text, as: UTF8.self)
  }
}
