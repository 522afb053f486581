import Testing

@testable import DecantMarkup

/// Paragraphs and breaks, case by case.
@Suite struct ParagraphTests {
  struct Case: CustomTestStringConvertible {
    let claim: String
    let text: String
    let html: String

    var testDescription: String { claim }
  }

  static let cases = [
    Case(claim: "nothing stays nothing", text: " \n\t", html: ""),
    Case(claim: "an empty line parts paragraphs", text: "a\n\nb", html: "<p>a</p>\n<p>b</p>\n"),
    Case(
      claim: "white space in an empty line doesn't count", text: "a\n \t\n\n\nb",
      html: "<p>a</p>\n<p>b</p>\n"),
    Case(claim: "a line feed is a break", text: "a\nb", html: "<p>a<br />\nb</p>\n"),
    Case(claim: "a break isn't doubled", text: "a<br>\nb", html: "<p>a<br />\nb</p>\n"),
    Case(
      claim: "two breaks part paragraphs", text: "a<br/> <BR>b<br><br>c",
      html: "<p>a<br /> <BR>b</p>\n<p>c</p>\n"),
    Case(
      claim: "Windows's line ends count as one", text: "a\r\nb\r\n\r\nc",
      html: "<p>a<br />\nb</p>\n<p>c</p>\n"),
    Case(
      claim: "blocks get no paragraph around them", text: "a\n<h2>b</h2>\nc",
      html: "<p>a</p>\n<h2>b</h2>\n<p>c</p>\n"),
    Case(
      claim: "lists get neither paragraphs nor breaks", text: "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
      html: "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    Case(
      claim: "preformatted text is left alone", text: "a\n<pre>b\n\nc</pre>\nd",
      html: "<p>a</p>\n<pre>b\n\nc</pre>\n<p>d</p>\n"),
    Case(
      claim: "a quote holds its paragraph", text: "<blockquote>a\n\nb</blockquote>",
      html: "<blockquote><p>a</p>\n<p>b</p></blockquote>\n"),
    Case(
      claim: "line feeds in tags stay", text: "<a\nhref=\"x\">a</a>",
      html: "<p><a\nhref=\"x\">a</a></p>\n"),
    Case(
      claim: "scripts get no breaks", text: "<script>\na\nb\n</script>",
      html: "<p><script>\na\nb\n</script></p>\n"),
    Case(claim: "a rule stands alone", text: "a<hr />b", html: "<p>a</p>\n<hr />\n<p>b</p>\n"),
  ]

  @Test(arguments: cases) func textIsReadAsWordPressDoes(test: Case) {
    let found = WordPressParagraphs.adding(to: Array(test.text.utf8))
    #expect(String(decoding: found, as: UTF8.self) == test.html)
  }
}
