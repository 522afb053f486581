import Testing

@testable import DecantMarkup

/// Comments may hold blank lines, at which Markdown's HTML ends.
struct CommentTests {
  @Test(arguments: [
    "<div class=\"x\">text <!-- old\n\nstuff --> more</div><p>after</p>",
    "<foo>text <!-- old\n \t\n\n<b>stuff</b> --> more</foo><p>after *x*</p>",
    "<p>a <foo>text <!-- old\n\n<b>stuff</b> --> more</foo></p>",
    "<p>one <!-- x\n\n# y --> two</p>",
    "<ul><li>a <!-- x\n\n\n\ny --> b</li></ul>",
    "<!-- x\n\n# y --><p>one</p>",
    "<!-- x\n\n# y -->one",
    "<table><tr><td colspan=\"2\">a <!-- x\n\n- y --> b</td></tr></table>",
    "<!-- a\n\nb --><!-- c\n\nd --><foo>x</foo>",
  ])
  func exactBodiesKeepTheirComments(_ html: String) {
    let result = comesBack(html, isExact: true)
    #expect(result.isEqual, "\(result.markdown)")
  }
}
