import Testing

@testable import DecantMarkdown

@Suite struct FileNameTests {
  struct Case: CustomTestStringConvertible {
    let slug: String
    let name: String?

    init(_ slug: String, _ name: String?) {
      self.slug = slug
      self.name = name
    }

    var testDescription: String { slug.debugDescription }
  }

  @Test(arguments: [
    Case("why-we-moved", "why-we-moved"),
    Case("%ce%b5%cf%80%ce%af", "επί"),
    Case("..%2f..%2fetc%2fpasswd", "etc-passwd"),
    Case("../../x", "x"),
    Case("/etc/passwd", "etc-passwd"),
    Case("a\\b:c*d?e\"f<g>h|i", "a-b-c-d-e-f-g-h-i"),
    Case("_draft", "draft"),
    Case(".htaccess", "htaccess"),
    Case("-rf", "rf"),
    Case("~root", "root"),
    Case("v1.10.", "v1-10"),
    Case("page.fr", "page-fr"),
    Case("trailing ", "trailing"),
    Case("$(touch x)", "(touch-x)"),
    Case("a\u{202E}b", "ab"),
    Case("a\u{7}\nb", "a-b"),
    Case("u\u{308}ber", "über"),
    Case("می\u{200C}خواهم", "می\u{200C}خواهم"),
    Case("a--b", "a--b"),
    Case("...", nil),
    Case("", nil),
  ])
  func slugsBecomeNamesForEverySystem(_ sample: Case) {
    #expect(FileName.safe(sample.slug).map { Array($0.utf8) } == sample.name.map { Array($0.utf8) })
  }

  @Test func longNamesAreCutBetweenCharacters() throws {
    let family = "👩‍👩‍👧‍👦"
    let name = try #require(FileName.safe(String(repeating: family, count: 30)))
    #expect(name.utf8.count <= 200)
    #expect(name == String(repeating: family, count: name.count))
  }

  @Test(arguments: ["CON", "nul", "Com1", "lpt9", "com²", "index"])
  func namesOfDevicesAreReserved(_ name: String) { #expect(FileName.isReserved(name)) }

  @Test(arguments: ["contact", "com", "com10", "indexes", "console"])
  func wordsThatBeginLikeDevicesAreNot(_ name: String) { #expect(!FileName.isReserved(name)) }

  @Test(arguments: [("Foo", "foo"), ("straße", "STRASSE"), ("ﬁn", "fin"), ("Å", "A\u{30A}")])
  func namesThatAreOneOnSomeSystemAreOne(_ pair: (String, String)) {
    #expect(FileName.folded(pair.0) == FileName.folded(pair.1))
  }
}
