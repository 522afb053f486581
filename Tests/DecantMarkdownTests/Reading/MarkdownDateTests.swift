import DecantCore
import Testing

@testable import DecantMarkdown

struct MarkdownDateTests {
  /// 2012-03-15, 15:15:12, on that clock.
  static let seconds: Int64 = 1_331_824_512

  @Test(arguments: [
    "2012-03-15T15:15:12-07:00", "2012-03-15 15:15:12 -0700", "2012-03-15 15:15:12 -07:00",
    "2012/03/15 15:15:12 -0700", "Thu, 15 Mar 2012 15:15:12 -0700", "2012-3-15 15:15:12 PDT",
    "March 15, 2012 3:15:12 PM -07", "15 March 2012, 15:15:12 -0700",
  ])
  func datesWithOffsetsAreOneInstant(text: String) {
    let date = Timestamp(localSeconds: Self.seconds, offset: -25_200)
    #expect(MarkdownDate.read(text) == .date(date))
  }

  @Test(arguments: [
    "2012-03-15", "2012-3-15", "2012/03/15", "2012.03.15", "15 March 2012", "15th Mar 2012",
    "March 15, 2012", "Mar. 15 2012", "Thursday, March 15th, 2012", "15-Mar-2012",
  ])
  func daysAreDays(text: String) {
    let day = Timestamp(localSeconds: Self.seconds - 54_912, offset: nil, precision: .day)
    #expect(MarkdownDate.read(text) == .date(day))
  }

  @Test(arguments: [
    "2012-03-15 15:15", "2012-03-15T15:15", "2012-03-15 3:15pm", "2012-03-15_15:15",
  ])
  func minutesHaveNoSecondsAndNoOffset(text: String) {
    let date = Timestamp(localSeconds: Self.seconds - 12, offset: nil, precision: .minute)
    #expect(MarkdownDate.read(text) == .date(date))
  }

  @Test(arguments: [
    "2024-13-45", "2023-02-30", "2024-01-01 25:00", "2024-01-01T10:61:00Z", "30 February 2023",
    "0000-00-00 00:00:00",
  ])
  func whatIsNotInTheCalendarIsImpossible(text: String) {
    #expect(MarkdownDate.read(text) == .impossible)
  }

  @Test(arguments: [
    "", "soon", "03/04/2012", "2012", "2012-03", "99999-01-01", "2012-03-15 x", "may",
    "2012-03-15 15:15:12 -9999", "123456789012345678901234567890", "2012-03-15T",
  ])
  func otherTextsAreNoDates(text: String) {
    #expect(MarkdownDate.read(text) == .none)
  }
}
