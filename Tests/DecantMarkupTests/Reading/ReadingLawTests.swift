import Testing

@testable import DecantMarkup

@Suite("Reading a text twice as long takes twice the steps")
struct ReadingLawTests {
  private static func read(_ unit: String, _ count: Int) -> InlineReader {
    let text = Array(String(repeating: unit, count: count).utf8)
    var reader = InlineReader(LinkReferences())
    reader.read(text.span, text.indices)
    return reader
  }

  @Test(arguments: [
    "*", "_", "~", "*a", "**a ", "*a_ ", "_a*", "a**b", "a***b*", "~a~~ ", "~~a~", "*a **b ",
    "**a* ",
    "[*a](b)", "*[a_](b) ", "![*", "*]",
  ])
  func partnersOfDelimitersAreFoundInLinearSteps(unit: String) {
    let once = ReadingLawTests.read(unit, 2000).delimiters.steps
    let twice = ReadingLawTests.read(unit, 4000).delimiters.steps
    #expect(twice <= 2 * once + 64)
    #expect(twice <= 4000 * unit.utf8.count * 4 + 64)
  }

  /// Behind each `<?` the text is searched for an end that never comes.
  @Test(arguments: ["<?", "<![CDATA[", "<!A ", "<!-- -", "<?x??>"])
  func endsThatNeverComeAreSearchedForFromABudget(unit: String) {
    for count in [2000, 4000] {
      let reader = ReadingLawTests.read(unit, count)
      #expect(reader.budget >= -unit.utf8.count * count)
      #expect(reader.tokens.count <= unit.utf8.count * count)
    }
  }

  @Test func whatTheLibraryReadsAgainAndAgainIsReadTheSameWithinTheBudget() {
    let text = String(repeating: "<?a", count: 20) + "?>" + String(repeating: "<!A b", count: 20)
    #expect(!MarkdownReaderTests.differs(text))
  }
}
