import DecantMarkup
import Testing

@Suite struct HTMLNameTests {
  @Test(arguments: [
    ("p", HTMLName.p), ("DIV", .div), ("blockquote", .blockquote), ("FigCaption", .figcaption),
    ("annotation-xml", .annotationXML), ("var", .var), ("xmp", .xmp), ("a", .a),
  ])
  func namesAreFoundInAnyCase(spelling: String, name: HTMLName) {
    let bytes = Array(spelling.utf8)
    #expect(HTMLName(bytes.span) == name)
    #expect(String(decoding: name.spelling, as: UTF8.self) == spelling.lowercased())
  }

  @Test(arguments: ["", "x", "pp", "blockquotes", "blockquot\u{0}", "annotation_xml"])
  func otherSpellingsAreNoName(spelling: String) {
    let bytes = Array(spelling.utf8)
    #expect(HTMLName(bytes.span) == nil)
  }

  @Test func headingsHaveLevels() {
    #expect(HTMLName.h1.headingLevel == 1)
    #expect(HTMLName.h6.headingLevel == 6)
    #expect(HTMLName.head.headingLevel == nil)
    #expect(HTMLName.header.headingLevel == nil)
  }

  @Test func traitsBelongToTheirNames() {
    #expect(HTMLName.br.isVoid)
    #expect(!HTMLName.p.isVoid)
    #expect(HTMLName.strong.isFormatting)
    #expect(!HTMLName.span.isFormatting)
    #expect(HTMLName.figure.isBlock)
    #expect(HTMLName.iframe.isMarkdownBlock)
    #expect(!HTMLName.iframe.isBlock)
  }
}
