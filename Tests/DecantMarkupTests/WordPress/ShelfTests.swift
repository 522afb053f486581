import DecantCore
import Testing

@testable import DecantMarkup

/// What bodies take from other entries.
@Suite struct ShelfTests {
  private let shelf: WordPressShelf = {
    var shelf = WordPressShelf()
    for (number, order) in [(7, 2), (8, 1), (9, 3)] {
      shelf.add(
        .init(
          number: number, address: "https://a.example/\(number).jpg", title: "T\(10 - number)",
          caption: number == 8 ? "The <b>bell</b>" : "", alternativeText: "\"\(number)\"",
          order: order, seconds: Int64(number % 8), parent: "1"))
    }
    shelf.add(.init(number: 11, address: "https://a.example/s.mp3", title: "Song", parent: "1"))
    shelf.add(Array("<p>one</p><!-- wp:block {\"ref\":22} /-->".utf8), asBlock: 21)
    shelf.add(Array("<p>two</p><!-- wp:block {\"ref\":21} /-->".utf8), asBlock: 22)
    return shelf
  }()

  private func result(_ text: String, of entry: String = "1") -> WordPressText.Result {
    WordPressText.html(Array(text.utf8), in: WordPressSurroundings(shelf: shelf, entry: entry))
  }

  private func html(_ text: String, of entry: String = "1") -> String {
    String(decoding: result(text, of: entry).html, as: UTF8.self)
  }

  /// The numbers of the pictures in the HTML of a gallery.
  private func pictures(_ text: String) -> [Int] {
    html(text).split(separator: "src=\"https://a.example/").dropFirst()
      .compactMap { Int($0.prefix { $0.isNumber }) }
  }

  @Test func aGalleryWithoutNumbersHasTheEntrysOwnPictures() {
    #expect(pictures("[gallery]") == [8, 7, 9])
    #expect(pictures("[gallery exclude=\"8\"]") == [7, 9])
    #expect(pictures("[gallery id=\"1\" orderby=\"ID\" order=\"DESC\"]") == [9, 8, 7])
    #expect(html("[gallery]", of: "2") == "[gallery]\n")
  }

  @Test func aGallerysOrderIsTheOneThatIsAskedFor() {
    #expect(pictures("[gallery ids=\"9,7\"]") == [9, 7])
    #expect(pictures("[gallery include=\"9, 7\"]") == [7, 9])
    #expect(pictures("[gallery ids=\"9,7,8\" orderby=\"title\"]") == [9, 8, 7])
    #expect(pictures("[gallery ids=\"9,7,8\" orderby=\"post_date\"]") == [8, 9, 7])
    #expect(pictures("[gallery ids=\"9,7,8\" orderby=\"rand\"]") == [9, 7, 8])
  }

  @Test func aPictureOfAGalleryHasItsCaptionAndItsDescription() {
    #expect(
      html("[gallery ids=8 link=file columns=2]") == """
        <div class="gallery gallery-columns-2">
        <figure class="gallery-item"><a href="https://a.example/8.jpg"><img \
        src="https://a.example/8.jpg" alt="&quot;8&quot;" /></a><figcaption \
        class="gallery-caption">The <b>bell</b></figcaption></figure>
        </div>


        """)
  }

  @Test func filesThatAreNotThereAreNamed() {
    let found = result("[gallery ids=\"7,70,71\"]")
    #expect(found.missingMedia == [70, 71])
    #expect(found.shortcodes == [])
    let lost = result("[gallery ids=\"70\"]")
    #expect(lost.shortcodes == ["gallery"])
    #expect(lost.missingMedia == [])
  }

  @Test func aPlaylistIsARowOfPlayers() {
    #expect(
      html("[playlist]").contains(
        "<figure><audio controls src=\"https://a.example/s.mp3\"></audio><figcaption>Song"))
  }

  @Test(arguments: [
    ("[audio src=\"a.mp3\"]", "<audio controls src=\"a.mp3\"></audio>\n"),
    ("[audio]", "<audio controls src=\"https://a.example/s.mp3\"></audio>\n"),
    (
      "[audio http://a.example/b.mp3|titles=x]",
      "<audio controls src=\"http://a.example/b.mp3\"></audio>\n"
    ),
    (
      "[video mp4=\"a.mp4\" webm=\"a.webm\" poster=\"p.jpg\" loop=\"on\"][/video]",
      "<video controls poster=\"p.jpg\" loop><source src=\"a.mp4\"><source src=\"a.webm\"></video>\n"
    ),
    ("[video src=\"https://youtu.be/abcdef\"]", "https://youtu.be/abcdef\n"),
    ("[video]", "[video]\n"),
  ])
  func playersAreElementsOfHTML(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func reusableBlocksStandInTheBodiesThatUseThem() {
    let found = result("<!-- wp:block {\"ref\":21} /-->|<!-- wp:block {\"ref\":23} /-->")
    #expect(String(decoding: found.html, as: UTF8.self) == "<p>one</p><p>two</p>|")
    // The second stands in itself.
    #expect(found.missingBlocks == [21, 23])
  }

  @Test func blocksThatDoubleEachOtherEnd() {
    var shelf = WordPressShelf()
    for number in 1...60 {
      let reference = "<!-- wp:block {\"ref\":\(number + 1)} /-->"
      shelf.add(Array((reference + reference).utf8), asBlock: number)
    }
    shelf.add(Array("0123456789".utf8), asBlock: 61)
    let found = WordPressText.html(
      Array("<!-- wp:block {\"ref\":1} /-->".utf8), in: WordPressSurroundings(shelf: shelf))
    #expect(found.html.count <= ReusableBlocks.limit)
    #expect(!found.missingBlocks.isEmpty)
  }

  @Test func aShelfTakesNoMoreThanItHasRoomFor() {
    var shelf = WordPressShelf(room: 1000)
    for number in 1...10 { shelf.add([UInt8](repeating: 0x78, count: 200), asBlock: number) }
    #expect(shelf.blocks.count == 3)
    #expect(shelf.leftOut == 7)
  }

  @Test func wantsAreFoundInBlocksAndShortcodes() {
    var wants = WordPressWants()
    wants.add(
      from: Array(
        "<!-- wp:block {\"ref\":5} /-->[gallery ids=\"1, 2\"][playlist][audio src=\"x\"]".utf8),
      of: "9")
    #expect(wants.blocks == [5])
    #expect(wants.media == [1, 2])
    #expect(wants.entries == ["9"])
  }
}
