import DecantCore
import Testing

@testable import DecantMarkup

@Suite("Templates of Jekyll that say the same for every reader are resolved")
struct LiquidTests {
  @Test(arguments: cases) func aTextIsResolved(example: TemplateCase) {
    let result = example.result(.liquid)
    #expect(result.text == example.text)
    #expect(result.unresolved == example.unresolved)
  }

  static let cases = [
    TemplateCase("raw text", "a {% raw %}{{ b }}{% endraw %} c", "a {{ b }} c"),
    TemplateCase("dashes", "a {%- raw -%}b{%- endraw -%} c", "a b c"),
    TemplateCase("a comment", "a{% comment %} {{ b }} {% endcomment %}c", "ac"),
    TemplateCase(
      "code", "{% highlight ruby linenos %}\na\n  b\n{% endhighlight %}\nc",
      "```ruby\na\n  b\n```\nc"),
    TemplateCase(
      "code that holds a fence and raw text",
      "{% highlight md %}\n```\n{% raw %}{{ a }}{% endraw %}\n```\n{% endhighlight %}",
      "````md\n```\n{{ a }}\n```\n````"),
    TemplateCase(
      "code in an item", "1. {% highlight sh %}\nls\n{% endhighlight %}",
      "1. ```sh\n   ls\n   ```"),
    TemplateCase(
      "code behind words", "Do: {% highlight sh %}ls{% endhighlight %} now",
      "Do: \n\n```sh\nls\n```\n now"),
    TemplateCase(
      "links to entries",
      "[a]({% post_url 2020-04-05-potatoes %}) [b]({% link _posts/2020-04-05-potatoes.md %}#c)",
      "[a](https://a.example/blog/potatoes/) [b](https://a.example/blog/potatoes/#c)"),
    TemplateCase(
      "a link behind the address of the site",
      "{{ site.url }}{{ site.baseurl }}{% post_url 2020-04-05-potatoes %}",
      "https://a.example/blog/potatoes/"),
    TemplateCase(
      "a link to an entry that isn't there", "[a]({% post_url 2000-01-01-b %})",
      "[a]({% post_url 2000-01-01-b %})", unresolved: ["post_url"]),
    TemplateCase(
      "addresses", "{{ site.url }}{{ site.baseurl }}/a {{site.baseurl}}/b",
      "https://a.example/blog/a /blog/b"),
    TemplateCase(
      "filters of addresses",
      "{{ '/a.png' | relative_url }} {{ \"b\" | absolute_url }} {{ 'c|d' | prepend: site.baseurl }}",
      "/blog/a.png https://a.example/blog/b /blogc|d"),
    TemplateCase(
      "what the site and the entry are called", "{{ site.title }}: {{ page.title | escape }}",
      "Allotment: Frost"),
    TemplateCase("braces as text", "{{ '{{' }} a }}", "{{ a }}"),
    TemplateCase(
      "what only Jekyll can fill",
      "{% include a.html %}{% for p in site.posts %}{{ p.url }}{% endfor %}{{ site.repo }}",
      "{% include a.html %}{% for p in site.posts %}{{ p.url }}{% endfor %}{{ site.repo }}",
      unresolved: ["include", "for", "p.url", "site.repo"]),
    TemplateCase(
      "an unknown filter", "{{ '/a' | relative_url | upcase }}",
      "{{ '/a' | relative_url | upcase }}", unresolved: ["'/a'"]),
    TemplateCase("tags without an end", "{% raw %} {{ a", "{% raw %} {{ a", unresolved: ["raw"]),
    TemplateCase("braces of other kinds", "{ a } {b: {c}}", "{ a } {b: {c}}"),
  ]

  @Test func withoutAConfigurationPathsBeginAtTheRoot() {
    let example = TemplateCase(
      "", "{{ site.url }}/a {{ site.baseurl }}/b {{ '/c' | absolute_url }} {{ site.url }}", "")
    let result = example.result(.liquid, home: nil)
    #expect(result.text == "/a /b /c {{ site.url }}")
    #expect(result.unresolved == ["site.url"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["{% raw %}", "{{ a", "{% a %}", "{%", "{% highlight a %}", "{{ a | b }}"])
  func longTextsAreResolvedInLinearTime(part: String) {
    let text = String(repeating: part, count: 50_000)
    let result = TemplateCase("", text, "").result(.liquid)
    #expect(result.text.utf8.count >= text.utf8.count / 2)
  }
}
