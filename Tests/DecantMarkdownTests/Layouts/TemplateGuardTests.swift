import Testing

@testable import DecantMarkdown

/// How the template syntax of each generator is kept from being run, in text and in code alike.
struct TemplateGuardTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let guarding: TemplateGuard
    let text: String
    let guarded: String
    var testDescription: String { text }

    init(_ guarding: TemplateGuard, _ text: String, _ guarded: String) {
      self.guarding = guarding
      self.text = text
      self.guarded = guarded
    }
  }

  static let cases = [
    // Zola: "Shortcodes", section "Escaping".
    Case(.zolaComments, #"{{ film(id="1") }}"#, #"{{/* film(id="1") */}}"#),
    Case(
      .zolaComments, "{% quote(by=\"x\") %}y{% end %}",
      "{%/* quote(by=\"x\") */%}y{%/* end */%}"),
    Case(.zolaComments, "`{{ a() }}`", "`{{/* a() */}}`"),
    Case(.zolaComments, "```\n{% a() %}\n{% end %}\n```", "```\n{%/* a() */%}\n{%/* end */%}\n```"),
    Case(.zolaComments, "{{ a() }}{{ b() }}", "{{/* a() */}}{{/* b() */}}"),
    Case(.zolaComments, "an open {{ a( and {% b(", "an open {{ a( and {% b("),
    Case(.zolaComments, "{{ a( {{ b() }}", "{{ a( {{/* b() */}}"),
    Case(.zolaComments, "{ x } {# y #} {{< z >}}", "{ x } {# y #} {{/*< z >*/}}"),
    // Liquid and Nunjucks, where no member of the front matter turns them off.
    Case(.values, "{{ a }}", #"{{ "{{" }} a }}"#),
    Case(.values, "`{% b %}`", #"`{{ "{%" }} b %}`"#),
    Case(.values, "{# c #}", #"{{ "{#" }} c #}"#),
    Case(.values, "```\n{{ d\n```", "```\n{{ \"{{\" }} d\n```"),
    Case(.values, "{{{ e }}}", #"{{ "{{" }}{ e }}}"#),
    Case(.values, "{ f } {", "{ f } {"),
    // Hugo.
    Case(.hugoComments, "`{{< a >}}`", "`{{</* a */>}}`"),
    Case(.hugoComments, "{{< a >}}x{{< /a >}}", "{{</* a */>}}x{{</* /a */>}}"),
    Case(.hugoComments, "```\n{{% b %}}\n```", "```\n{{%/* b */%}}\n```"),
    Case(.hugoComments, "{{ c }} {% d %}", "{{ c }} {% d %}"),
    Case(.none, "{{ a() }} {% b %} {{< c >}}", "{{ a() }} {% b %} {{< c >}}"),
  ]

  @Test(arguments: cases)
  func nothingRuns(_ sample: Case) {
    let text = sample.guarding.guarded(Array(sample.text.utf8))
    #expect(String(decoding: text, as: UTF8.self) == sample.guarded)
  }

  @Test func callsAreRunAndWhatIsBesideThemIsNot() {
    let text = #"{{ film(id="1") }} and {{ a() }}"#
    let guarded = TemplateGuard.zolaComments.guarded(Array(text.utf8), besides: [0..<18])
    #expect(String(decoding: guarded, as: UTF8.self) == #"{{ film(id="1") }} and {{/* a() */}}"#)
  }
}
