import DecantMarkup
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("A plain title", "A plain title"),
    ("", ""),
    ("Fish &amp; chips &#8211; <em>hot</em>", "Fish & chips \u{2013} hot"),
    ("  two \n\t words ", "two words"),
    ("<p>One</p><p>Two<br>three</p>four", "One Two three four"),
    ("a<script>x</script>b<style>y</style><!-- c -->d", "abd"),
    ("no&nbsp;break", "no\u{A0}break"),
    ("a < b & c", "a < b & c"),
    ("un<b>broken</b>", "unbroken"),
    ("<img alt=x>", ""),
  ])
  func textIsWhatAReaderSees(html: String, text: String) {
    #expect(PlainText.from(html: html) == text)
  }

  @Test func blocksAreLinesWhereLinesAreAskedFor() {
    let html = "<div><p>One\ntwo</p></div><ul><li>a<li>b</ul>c<br>d"
    #expect(PlainText.from(html: html, separator: .lineFeed) == "One two\na\nb\nc\nd")
  }

  @Test(arguments: ["<b>&amp;\"'", "plain", "a<b>c", ""]) func escapedTextReadsBack(text: String) {
    #expect(PlainText.from(html: HTMLText.escaping(text)) == text)
  }

  @Test func aDeepTreeHasText() {
    let html = String(repeating: "<div>", count: 50_000) + "x"
    #expect(PlainText.from(html: html) == "x")
  }
}
