internal import DecantCore
internal import DecantXML

/// Reads the dates of an entry or a comment, and reports what is none.
struct DateReading {
  let slice: ParsedSlice

  /// Reads a wall clock's date and Greenwich's.
  func read(
    _ local: Int, _ greenwich: Int, _ reading: inout ElementReading,
    _ findings: inout Findings
  ) -> Timestamp? {
    if let time = readUsual(local, greenwich, reading) { return time }
    let localText = reading.text(local)
    let greenwichText = reading.text(greenwich)
    let localDate = WXRDate.read(localText)
    let greenwichDate = WXRDate.read(greenwichText)
    if localDate == .invalid { report(localText, local, reading, &findings) }
    if greenwichDate == .invalid { report(greenwichText, greenwich, reading, &findings) }
    let time = WXRDate.combine(local: localDate, greenwich: greenwichDate)
    reading.note(local, localText, spelled: WXRDate.localText(time))
    reading.note(greenwich, greenwichText, spelled: WXRDate.greenwichText(time))
    return time
  }

  /// Reads two dates in WordPress's own form, whose spelling is the model's: nothing is left to
  /// remember.
  private func readUsual(
    _ local: Int, _ greenwich: Int, _ reading: ElementReading
  ) -> Timestamp? {
    guard let localNode = reading.node(local), let greenwichNode = reading.node(greenwich),
      let wall = slice.tree.seconds(localNode), let time = slice.tree.seconds(greenwichNode)
    else { return nil }
    let difference = wall - time
    guard -86_400 < difference, difference < 86_400, difference % 60 == 0 else { return nil }
    return Timestamp(localSeconds: wall, offset: Int32(difference))
  }

  /// Reports a text that is no date.
  func report(
    _ text: String, _ index: Int, _ reading: ElementReading, _ findings: inout Findings
  ) {
    guard let node = reading.node(index) else { return }
    findings.add(.wxrInvalidDate, "\(text.quoted) is not a date; left out", node, in: slice)
  }
}
