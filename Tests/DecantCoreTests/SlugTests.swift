import DecantCore
import Testing

struct SlugTests {
  @Test(arguments: [
    ("Hello World", "hello-world"),
    ("  What's new, pussycat?  ", "whats-new-pussycat"),
    ("C++ & C#", "c-c"),
    ("Ça va", "ça-va"),
    ("Cafe\u{301}", "caf\u{E9}"),
    ("a -- b / c", "a-b-c"),
    ("Version 1.10", "version-1-10"),
    ("ΠΕΡΙΕΧΟΜΕΝΟ", "περιεχομενο"),
    ("日本語 テスト", "日本語-テスト"),
    ("snake_case", "snake_case"),
    ("a\u{2014}b", "a-b"),
    ("“quoted”", "quoted"),
    ("!!!", ""),
  ])
  func slugsAreMadeAsWordPressMakesThem(_ text: String, _ slug: String) {
    #expect(Array(Slug.make(from: text).utf8) == Array(slug.utf8))
  }

  @Test func normalizationComposes() {
    #expect(Array("e\u{301}".nfc.utf8) == Array("\u{E9}".utf8))
    #expect(Array("\u{1100}\u{1161}".nfc.utf8) == Array("\u{AC00}".utf8))
    #expect("plain".nfc == "plain")
  }
}
