import DecantCore
import Testing

@testable import DecantMarkup

@Suite("Shortcodes of Hugo that say the same for every reader are resolved")
struct HugoTests {
  @Test(arguments: cases) func aTextIsResolved(example: TemplateCase) {
    let result = example.result(.hugo)
    #expect(result.text == example.text)
    #expect(result.unresolved == example.unresolved)
  }

  static let cases = [
    TemplateCase(
      "an escaped call", "`{{</* a b=1 */>}}` {{%/* c */%}}", "`{{< a b=1 >}}` {{% c %}}"),
    TemplateCase(
      "a figure",
      #"{{< figure src="a.jpg" alt="A \"b\"" link="/c" caption="On *d*" attr="E" attrlink="/e" >}}"#,
      #"<figure><a href="/c"><img src="a.jpg" alt="A &quot;b&quot;"></a><figcaption>On <em>d</em> "#
        + #"<a href="/e">E</a></figcaption></figure>"#),
    TemplateCase(
      "a figure before words", "{{< figure src=a.jpg >}}\nb",
      "<figure><img src=\"a.jpg\" alt=\"\"></figure>\n\nb"),
    TemplateCase(
      "code", "{{< highlight go \"linenos=table\" >}}\na\n{{< /highlight >}}", "```go\na\n```"),
    TemplateCase(
      "players", "{{< youtube a-b_c >}}\n\n{{< vimeo id=12 >}}",
      "<iframe src=\"https://www.youtube.com/embed/a-b_c\" allowfullscreen></iframe>\n\n\n"
        + "<iframe src=\"https://player.vimeo.com/video/12\" allowfullscreen></iframe>"),
    TemplateCase(
      "posts of other sites", "{{< tweet user=\"a\" id=\"9\" >}}",
      "<p><a href=\"https://x.com/a/status/9\">https://x.com/a/status/9</a></p>"),
    TemplateCase(
      "a gist", "{{< gist a 1 \"b c.go\" >}}",
      "<script src=\"https://gist.github.com/a/1.js?file=b c.go\"></script>"),
    TemplateCase(
      "references", "[a]({{< ref \"posts/potatoes.md#x\" >}}) [b]({{% relref \"#y\" %}})",
      "[a](https://a.example/blog/potatoes/#x) [b](#y)"),
    TemplateCase(
      "a part that opens", "{{< details summary=\"A *b*\" >}}\nc\n{{< /details >}}",
      "<details>\n<summary>A <em>b</em></summary>\n\n\nc\n\n\n</details>\n"),
    TemplateCase("a comment", "a{{% comment %}} b {{% /comment %}}c", "ac"),
    TemplateCase(
      "what only the site knows", "{{< thing >}}a{{< /thing >}} {{< ref \"none\" >}}",
      "{{< thing >}}a{{< /thing >}} {{< ref \"none\" >}}", unresolved: ["thing", "ref"]),
    TemplateCase("calls without an end", "{{< figure {{% a", "{{< figure {{% a"),
    TemplateCase("braces of other kinds", "{{ a }} {% b %} {c}", "{{ a }} {% b %} {c}"),
  ]

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["{{< a >}}", "{{< highlight a >}}", "{{<", "{{%", "{{< figure src=\"", "{{</*"])
  func longTextsAreResolvedInLinearTime(part: String) {
    let text = String(repeating: part, count: 50_000)
    let result = TemplateCase("", text, "").result(.hugo)
    #expect(result.text.utf8.count >= text.utf8.count / 2)
  }
}
