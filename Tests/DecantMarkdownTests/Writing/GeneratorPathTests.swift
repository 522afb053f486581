import DecantCore
import Testing

@testable import DecantMarkdown

@Suite struct GeneratorPathTests {
  /// As Hugo 0.168 builds files of these names.
  @Test(arguments: [
    ("why-we-moved", "why-we-moved"), ("Foo Bar", "foo-bar"), ("C++", "c"), ("a+b", "a-b"),
    ("q&a", "qa"), ("it's", "its"), ("a\u{200C}b", "ab"), ("x😀y", "xy"), ("a·b", "ab"),
    ("x~y@z#1_2", "x~y@z#1_2"), ("a - b", "a-b"), ("a--b", "a--b"), ("ΕΠΊ", "επί"), ("50%", "50"),
  ])
  func namesAreMadeAsHugoMakesThem(_ pair: (String, String)) {
    #expect(Array(GeneratorPath.hugoName(pair.0).utf8) == Array(pair.1.utf8))
  }

  /// As `Utils.slugify` of Jekyll 4.3 makes them in the mode `pretty`.
  @Test(arguments: [
    ("why-we-moved", "why-we-moved"), ("Foo", "Foo"), ("a\u{200C}b", "a-b"), ("x😀", "x"),
    ("a--b", "a-b"), ("(a)&b", "(a)&b"), ("επί", "επί"),
  ])
  func namesAreMadeAsJekyllMakesThem(_ pair: (String, String)) {
    #expect(Array(GeneratorPath.jekyllName(pair.0).utf8) == Array(pair.1.utf8))
  }

  @Test func daysOfJekyllAreThoseOfTheSite() {
    let rule = AddressRule(
      pattern: AddressPattern([.text(""), .year, .month, .day, .slug]), ending: "/")
    let placement = Placement(role: .post, folder: "_posts", name: "2012-03-15-a", bareName: "a")
    // 23:15 in Denver is the next morning in Greenwich.
    let date = Timestamp(localSeconds: 1_331_853_300, offset: -25_200)
    let denver = GeneratorPath(layout: .jekyll, rule: rule, siteOffset: -25_200)
    let greenwich = GeneratorPath(layout: .jekyll, rule: rule, siteOffset: 0)
    #expect(denver.path(of: placement, date: date) == "/2012/03/15/a/")
    #expect(greenwich.path(of: placement, date: date) == "/2012/03/16/a/")
  }

  @Test func slashesAtTheEndMatterToJekyllAlone() {
    let hugo = GeneratorPath(layout: .hugo, rule: nil, siteOffset: 0)
    let jekyll = GeneratorPath(layout: .jekyll, rule: nil, siteOffset: 0)
    #expect(hugo.leads("/about/", to: "/about"))
    #expect(!jekyll.leads("/about/", to: "/about"))
    #expect(!hugo.leads("/about/", to: "/About/"))
  }
}
