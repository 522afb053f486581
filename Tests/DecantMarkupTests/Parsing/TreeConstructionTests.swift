import DecantMarkup
import Testing

/// What the standard makes of HTML that isn't regular.
@Suite struct TreeConstructionTests {
  struct Case: CustomTestStringConvertible {
    let claim: String
    let html: String
    let outline: String

    var testDescription: String { claim }
  }

  static let cases = [
    Case(
      claim: "a paragraph ends where a block begins",
      html: "<p>a<ul>b",
      outline: """
        | <p>
        |   "a"
        | <ul>
        |   "b"
        """),
    Case(
      claim: "an item ends the item before it, but not the item around its list",
      html: "<ul><li>a<ul><li>b<li>c",
      outline: """
        | <ul>
        |   <li>
        |     "a"
        |     <ul>
        |       <li>
        |         "b"
        |       <li>
        |         "c"
        """),
    Case(
      claim: "formatting that ends inside other formatting goes on in it",
      html: "<b>1<i>2</b>3</i>4",
      outline: """
        | <b>
        |   "1"
        |   <i>
        |     "2"
        | <i>
        |   "3"
        | "4"
        """),
    Case(
      claim: "formatting that a paragraph cuts goes on in the next one",
      html: "<p><em>a<p>b</em>c",
      outline: """
        | <p>
        |   <em>
        |     "a"
        | <p>
        |   <em>
        |     "b"
        |   "c"
        """),
    Case(
      claim: "a block in formatting takes the formatting in",
      html: "<b>1<div>2</b>3</div>",
      outline: """
        | <b>
        |   "1"
        | <div>
        |   <b>
        |     "2"
        |   "3"
        """),
    Case(
      claim: "what doesn't belong in a table stands before it",
      html: "<table>a<tr><td>b</table>",
      outline: """
        | "a"
        | <table>
        |   <tbody>
        |     <tr>
        |       <td>
        |         "b"
        """),
    Case(
      claim: "a link ends the link before it",
      html: "<a href=1>x<a href=2>y",
      outline: """
        | <a>
        |   href="1"
        |   "x"
        | <a>
        |   href="2"
        |   "y"
        """),
    Case(
      claim: "an address isn't a place for references without a semicolon",
      html: "<a href='?a=1&copy=2&amp;b'>&copy 2",
      outline: """
        | <a>
        |   href="?a=1&copy=2&b"
        |   "\u{A9} 2"
        """),
    Case(
      claim: "of equal attributes the first counts",
      html: "<img ALT=a alt=b>",
      outline: """
        | <img>
        |   alt="a"
        """),
    Case(
      claim: "markup in raw text is text",
      html: "<textarea><b>&lt;</textarea><style><i></style>",
      outline: """
        | <textarea>
        |   "<b><"
        | <style>
        |   "<i>"
        """),
    Case(
      claim: "the tags of a document leave nothing in a fragment",
      html: "<!DOCTYPE html><html lang=x><head><body class=y>a</body></html>",
      outline: """
        | "a"
        """),
    Case(
      claim: "an end tag of a paragraph that isn't open is an empty paragraph",
      html: "a</p>b</br>c</x>",
      outline: """
        | "a"
        | <p>
        | "b"
        | <br>
        | "c"
        """),
    Case(
      claim: "HTML ends a picture, unless it stands in a foreign object",
      html: "<svg><desc><p>a</p></desc><g><p>b",
      outline: """
        | <svg svg>
        |   <svg desc>
        |     <p>
        |       "a"
        |   <svg g>
        | <p>
        |   "b"
        """),
  ]

  @Test(arguments: cases) func irregularHTMLHasTheTreeOfTheStandard(test: Case) {
    #expect(HTMLTree(parsing: Array(test.html.utf8)).outline == test.outline)
  }

  @Test func aDocumentHasAHeadAndABody() {
    #expect(
      HTMLTree(document: Array("<!DOCTYPE html><title>t</title>x".utf8)).outline == """
        | <!DOCTYPE html>
        | <html>
        |   <head>
        |     <title>
        |       "t"
        |   <body>
        |     "x"
        """)
  }
}
