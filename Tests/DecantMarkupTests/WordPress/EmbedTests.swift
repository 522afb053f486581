import DecantCore
import Testing

@testable import DecantMarkup

/// Addresses that WordPress shows as something else, and shortcodes that hold one.
@Suite struct EmbedTests {
  private func markdown(_ text: String, _ forms: BodyForms) -> String {
    ContentRenderer().render(
      Content(text, markup: .wordPress), to: .markdown, in: WordPressSurroundings(forms: forms)
    ).0.text
  }

  private func forms(_ embeds: BodyForms.Embeds) -> BodyForms {
    var forms = BodyForms()
    forms.embeds = embeds
    forms.calls = [
      "youtube": ShortcodeTemplate("{{< youtube {id} >}}"),
      "youtube start": ShortcodeTemplate("{{< youtube id=\"{id}\" start=\"{start}\" >}}"),
      "vimeo": ShortcodeTemplate("{{< vimeo {id} >}}"),
      "x": ShortcodeTemplate("{{< x user=\"{user}\" id=\"{id}\" >}}"),
    ].compactMapValues { $0 }
    return forms
  }

  @Test(arguments: [
    ("https://www.youtube.com/watch?v=a_b-c", "{{< youtube a_b-c >}}"),
    ("https://youtu.be/abc?t=1m30s", "{{< youtube id=\"abc\" start=\"90\" >}}"),
    ("https://www.youtube.com/shorts/abc", "{{< youtube abc >}}"),
    ("https://vimeo.com/76979871", "{{< vimeo 76979871 >}}"),
    ("https://vimeo.com/76979871/0123abcdef", "https://vimeo.com/76979871/0123abcdef"),
    ("https://twitter.com/jack/status/20", "{{< x user=\"jack\" id=\"20\" >}}"),
    ("https://notyoutube.com/watch?v=abc", "https://notyoutube.com/watch?v=abc"),
    ("https://www.youtube.com/watch?v=a%20b", "https://www.youtube.com/watch?v=a%20b"),
    ("[youtube https://www.youtube.com/watch?v=abc&amp;w=3]", "{{< youtube abc >}}"),
    ("[youtube=http://www.youtube.com/watch?v=abc]", "{{< youtube abc >}}"),
    ("[youtube id=\"abc\"]", "{{< youtube abc >}}"),
    ("[vimeo 123]", "{{< vimeo 123 >}}"),
    ("[tweet 20]", "{{< x user=\"i\" id=\"20\" >}}"),
    ("[embed width=\"3\"]https://vimeo.com/1[/embed]", "{{< vimeo 1 >}}"),
  ])
  func anAddressAloneIsACall(text: String, expected: String) {
    #expect(markdown("One\n\n\(text)\n\nTwo", forms(.shortcode)) == "One\n\n\(expected)\n\nTwo")
  }

  @Test(arguments: [
    "See https://vimeo.com/1 here", "<a href=\"https://vimeo.com/1\">x</a>",
    "<pre>\nhttps://vimeo.com/1\n</pre>",
  ])
  func anAddressAmongOtherTextStays(text: String) {
    #expect(!markdown(text, forms(.shortcode)).contains("{{<"))
  }

  @Test func embedsInBlocksAreCallsToo() {
    let text = """
      <!-- wp:embed {"url":"https://vimeo.com/1"} -->
      <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
      https://vimeo.com/1
      </div></figure>
      <!-- /wp:embed -->
      <!-- wp:paragraph --><p>https://vimeo.com/2</p><!-- /wp:paragraph -->
      """
    #expect(markdown(text, forms(.shortcode)) == "{{< vimeo 1 >}}\n\n{{< vimeo 2 >}}")
  }

  @Test func keptEmbedsAreAddresses() {
    let text = "https://vimeo.com/1\n\n[youtube abc]"
    #expect(
      markdown(text, forms(.keep))
        == "https://vimeo.com/1\n\nhttps://www.youtube.com/watch?v=abc")
  }

  @Test func embedsCanBeLinks() {
    #expect(markdown("https://vimeo.com/1", forms(.link)) == "<https://vimeo.com/1>")
  }

  @Test func embedsCanBeHTML() {
    #expect(
      markdown("https://vimeo.com/1", forms(.html)).contains(
        "<iframe src=\"https://player.vimeo.com/video/1\""))
    #expect(markdown("https://flickr.com/x", forms(.html)) == "<https://flickr.com/x>")
  }

  @Test func theProofKnowsWhereACallIs() {
    let (content, notes) = ContentRenderer().render(
      Content("*a* https\n\nhttps://vimeo.com/1\n\nb", markup: .wordPress), to: .markdown,
      in: WordPressSurroundings(forms: forms(.shortcode)))
    let bytes = Array(content.text.utf8)
    #expect(notes.calls.map { String(decoding: bytes[$0], as: UTF8.self) } == ["{{< vimeo 1 >}}"])
  }
}
