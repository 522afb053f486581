import DecantMarkup
import Testing

@Suite struct HTMLTreeTests {
  static let fixtures = [
    "<p>One <b>two <i>three</b> four</i><p class='a' CLASS=b id=x>&copy;&amp;&#8212;&notit; &#x80;",
    "<table><tr><td>a<td>b</table>text<table>foster<tr><td><a>1<table><a>2</table></table>",
    "<ul><li>a<ul><li>b</ul><li>c</ul><dl><dt>x<dd>y<dt>z</dl><pre>\n\nx\r\ny</pre>",
    "<svg viewbox='0 0 1 1'><foreignObject><p>x</foreignObject><![CDATA[a<b]]></svg><math><mi>x",
    "<!--a--><!-->b--><!DOCTYPE html><?php x ?></x y><!--c--!>d<!-- e",
    "<script>a<!--<script>b</script>--></script><style>x</b></style><textarea>\n<b>&lt;</textarea>",
    "<select><option>a<optgroup><option>b</select><template><td>x</template><form><form></form>",
    "<a href=x>1<a href=y>2</a><nobr><nobr><button><button><h1><h2></h3><frameset><body x><html y>",
    "<b><p><i><div><u>x</b>y</i>z</u></div></p><object><b></object>w<marquee></marquee>\u{0}v",
  ]

  @Test(arguments: fixtures) func anyPrefixIsParsed(fixture: String) {
    let bytes = Array(fixture.utf8)
    for count in 0...bytes.count {
      let prefix = Array(bytes[..<count])
      #expect(HTMLTree(parsing: prefix).isSound)
      #expect(HTMLTree(document: prefix).isSound)
      #expect(HTMLTree(parsing: prefix, in: .tr).isSound)
      #expect(HTMLTree(parsing: prefix, in: .title, .svg).isSound)
    }
  }

  @Test(arguments: [
    "<div>", "<b>", "<b a=1>", "<p>", "<table>", "<table><td>", "<a href=x>", "<svg>", "<li>",
    "<span><p>", "<select>", "<template>", "<b><p>", "</p>", "</b>", "<p><b><i></p>", "x<!---->",
    "<table>x<tr>", "<x y>", "<button>", "<form><div></form>", "<option>", "<h1>", "<ruby><rt>",
  ])
  func repetitionCostsInProportion(unit: String) {
    let few = nodes(of: unit, times: 5_000)
    let many = nodes(of: unit, times: 20_000)
    #expect(many <= 5 * few)
  }

  private func nodes(of unit: String, times: Int) -> Int {
    let tree = HTMLTree(parsing: Array(String(repeating: unit, count: times).utf8))
    #expect(tree.isSound)
    return tree.nodes.count + tree.buffer.count
  }

  @Test func formattingIsOpenedAgainOnlyWithinABudget() {
    let opened = (0..<2_000).map { "<b id=\($0)>" }.joined()
    let input = opened + String(repeating: "<p>x</p>", count: 20_000)
    let tree = HTMLTree(parsing: Array(input.utf8))
    #expect(tree.isSound)
    #expect(tree.nodes.count < 8 * input.utf8.count)
  }

  @Test func aHundredThousandElementsNest() {
    let input = String(repeating: "<div><span>", count: 50_000) + "x"
    let tree = HTMLTree(parsing: Array(input.utf8))
    #expect(tree.nodes.count == 100_002)
    #expect(tree.isSound)
  }

  @Test func aLongAttributeIsKeptWhole() {
    let value = String(repeating: "v", count: 10_000_000) + "&amp;"
    let tree = HTMLTree(parsing: Array("<p title=\"\(value)\">".utf8))
    #expect(tree.attribute("title", of: tree[HTMLTree.root].firstChild)?.count == 10_000_001)
  }

  @Test func textAroundIgnoredTagsIsOneNode() {
    let tree = HTMLTree(parsing: Array("a</x>b</y>&lt;c".utf8))
    #expect(tree.outline == "| \"ab<c\"")
  }

  @Test func carriageReturnsAreLineFeeds() {
    #expect(HTMLTree(parsing: Array("a\r\nb\rc&#13;".utf8)).outline == "| \"a\nb\nc\r\"")
  }

  @Test func namesAreSpelledAsTheirLanguageDoes() {
    let tree = HTMLTree(parsing: Array("<svg><LINEARGRADIENT></svg><Foo-Bar>".utf8))
    #expect(tree.outline == "| <svg svg>\n|   <svg linearGradient>\n| <foo-bar>")
  }
}

extension HTMLTree {
  /// Whether all links agree and all nodes that hang in the tree are reached once.
  var isSound: Bool {
    var reached = 0
    var id = HTMLTree.root
    while id != HTMLTree.none {
      reached += 1
      guard reached <= nodes.count, isLinked(id) else { return false }
      id = following(id)
    }
    return true
  }

  private func isLinked(_ id: NodeID) -> Bool {
    let node = self[id]
    if node.next != HTMLTree.none, self[node.next].previous != id { return false }
    if node.next != HTMLTree.none, self[node.next].parent != node.parent { return false }
    if node.next == HTMLTree.none, id != HTMLTree.root, self[node.parent].lastChild != id {
      return false
    }
    if node.firstChild != HTMLTree.none, self[node.firstChild].parent != id { return false }
    return Int(node.text.upperBound) <= buffer.count
      && Int(node.attributes.upperBound) <= attributes.count
  }
}
