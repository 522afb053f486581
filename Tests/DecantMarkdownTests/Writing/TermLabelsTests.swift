import DecantCore
import Testing

@testable import DecantMarkdown

/// What terms are called in front matter.
struct TermLabelsTests {
  private func term(_ slug: String, _ name: String) -> Term {
    Term(id: Term.ID(.category, slug), name: Content(name, markup: .plainText))
  }

  @Test(arguments: [("!!!", "signs"), (#"a \great\ boat"#, "great-boat")])
  func aNameThatNoFolderCanHaveGoesByItsSlugInHugo(_ name: String, _ slug: String) {
    let term = term(slug, name)
    let labels = TermLabels([term], .hugo)
    #expect(labels.label(of: term) == slug)
    #expect(labels.renamed.map(\.isShared) == [false])
    #expect(TermLabels([term], .jekyll).label(of: term) == name)
  }

  @Test func ofTwoTermsOfOneNameTheSecondGoesByItsSlug() {
    let terms = [term("foo-a", "Foo A"), term("foo-a-2", "Foo  A")]
    let labels = TermLabels(terms, .hugo)
    #expect(terms.map(labels.label) == ["Foo A", "foo-a-2"])
    #expect(labels.renamed.map(\.isShared) == [true])
  }
}
