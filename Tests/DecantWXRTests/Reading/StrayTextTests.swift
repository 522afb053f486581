import DecantCore
import DecantWXR
import Testing

/// Text that belongs to no element is named where it stands.
struct StrayTextTests {
  @Test func eachTextHasItsOwnPlace() throws {
    let text = Fixture.export(
      Fixture.item(
        1, "\t\tlost & <![CDATA[found]]>\n\t\t<wp:menu_order>0</wp:menu_order> <b/> more"))
    let found = try Fixture.read(text).diagnostics.filter { $0.contains("wxr/stray-text") }
    let expected = try ["lost &", "more"].map { stray in
      let start = try #require(text.firstRange(of: stray)).lowerBound
      let lines = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
      return "\(lines.count):\((lines.last?.utf8.count ?? 0) + 1) "
    }
    #expect(found.count == 2)
    for (message, place) in zip(found, expected) { #expect(message.hasPrefix(place)) }
  }

  @Test func aSecondChannelIsNamedWhereItBegins() throws {
    let channel = "<channel><title>Other</title>\n"
    let text = Fixture.export(
      Fixture.item(1, "") + "</channel>\n  \(channel)" + Fixture.item(2, ""))
    let found = try Fixture.read(text).diagnostics.filter { $0.contains("wxr/junk") }
    let start = try #require(text.ranges(of: channel).last).lowerBound
    let line = text[..<start].split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(found == ["\(line):3 wxr/junk"])
  }

  @Test func strayTextComesBack() throws {
    let stray = "\t\tlost & <![CDATA[found]]>\n more\n\t\t<wp:menu_order>0</wp:menu_order> <b/> '"
    let blog = try Fixture.read(Fixture.export(Fixture.item(1, stray))).blog
    let kept = blog.entries.first?.extensions[.wordPress]["elements"]?.array ?? []
    #expect(kept.compactMap(\.string) == ["lost & found", "more", "'"])
    let written = try Rewriting.write(blog, from: "wxr").text
    #expect(try Fixture.read(written).blog.entries == blog.entries)
  }
}
