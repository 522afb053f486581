import DecantCore
import DecantXML
import Testing

@testable import DecantWXR

/// The reader of clean pieces and libxml2 make the same trees.
struct CleanReaderTests {
  private static let namespaces: [(prefix: String, name: String)] = [
    ("wp", WXRSpace.wordPressNamespace), ("content", "http://purl.org/rss/1.0/modules/content/"),
  ]

  /// A tree as text, whatever its bytes' places are.
  private func describe(_ tree: XMLTree) -> [String] {
    tree.nodes.indices.dropFirst().map { i in
      let node = tree.nodes[i]
      let attributes = node.attributes.map {
        "\(tree.string(tree.attributes[$0].name))=\(tree.string(tree.attributes[$0].value))"
      }
      let namespace = String(decoding: tree.namespaces[node.namespace], as: UTF8.self)
      return "\(node.ordinal) \(tree.string(node.name)) \(tree.localName(i)) {\(namespace)} "
        + "\(attributes) <\(tree.string(node.text))> <\(tree.string(node.tail))> "
        + "\(node.end - i) \(node.hasCDATA)"
    }
  }

  private func expectAlike(_ bytes: [UInt8], _ namespaces: [(prefix: String, name: String)]) -> Bool
  {
    let clean = XMLCleanReader(namespaces: namespaces, depthLimit: 64)
    guard let tree = clean.read(bytes) else { return false }
    let reader = SliceReader(namespaces: namespaces, entities: [:], depthLimit: 64)
    let careful = reader.readWithCare(bytes, at: SourcePosition(line: 1, column: 1))
    #expect(careful.repaired == nil, "\(String(decoding: bytes, as: UTF8.self).prefix(200))")
    #expect(describe(tree) == describe(careful.tree))
    return true
  }

  @Test(arguments: [
    "<item/>", "<item></item>", "<item a='1' wp:b=\"2\">x</item>",
    "<item>a &amp; b &#xE9; <b/> tail</item>",
    "<item> \n <![CDATA[x]]> \n </item>", "<item><![CDATA[a]]>\n<![CDATA[b]]></item>",
    "<item><![CDATA[a]]>b<![CDATA[]]>c</item>", "<item>a<!-- no -->b</item>",
    "<item><wp:x>1</wp:x> <content:encoded><![CDATA[<p>]]></content:encoded>\n</item>",
    "<item><![CDATA[]]>  </item>", "<item>日本<![CDATA[語]]></item>",
    "<item><![CDATA[x ]]]]><![CDATA[> z]]></item>", "<item> &#32; </item>",
  ])
  func ordinaryPiecesAreAlike(text: String) {
    #expect(expectAlike(Array(text.utf8), Self.namespaces))
  }

  @Test(arguments: [
    "<item>", "<item></items>", "<item><a></item></a>", "<item>a & b</item>", "<item>&nbsp;</item>",
    "<item>]]></item>", "<item a=1/>", "<item a='1' a='2'/>", "<item a='<'/>", "<media:x/>",
    "<item>\r</item>", "<item>\u{1}</item>", "<item>&#1;</item>", "<item><!-- a -- b --></item>",
    "<item a='1'b='2'/>", "<item xmlns='x'/>", "<item><?php ?></item>", "<item><![CDATA[x</item>",
    "<!DOCTYPE x><item/>", "<item></item", "x<item/>", "<1/>", "<item>\u{FFFE}</item>",
  ])
  func anythingElseIsLeftToLibxml2(text: String) {
    let clean = XMLCleanReader(namespaces: Self.namespaces, depthLimit: 64)
    let tree = clean.read(Array(text.utf8))
    #expect(tree == nil || text == "x<item/>")
  }

  @Test(.enabled(if: Corpus.exists)) func realItemsAreAlike() throws {
    var count = 0
    for name in Corpus.names(in: "corpus/wxr") {
      let bytes = try Corpus.bytes("corpus/wxr/" + name)
      // The largest files only repeat what the others have.
      guard bytes.count < 1_500_000 else { continue }
      var unreported = Diagnostics()
      guard
        let cursor = try? WXRReader().open(.bytes(bytes), limits: Limits(), &unreported)
      else { continue }
      while let raw = try cursor.next(&unreported) {
        guard case .bytes(let item) = raw.payload, raw.context.isEmpty else { continue }
        let namespaces =
          Self.namespaces + [
            ("excerpt", WXRSpace.excerptNamespace), ("dc", "http://purl.org/dc/elements/1.1/"),
          ]
        if expectAlike(item, namespaces) { count += 1 }
      }
    }
    #expect(count > 1000)
  }
}
