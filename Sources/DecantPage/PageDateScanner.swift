/// The words and numbers of a line, in which dates are looked for.
struct PageDateScanner {
  /// A run of letters, or of digits.
  struct Word {
    let range: Range<String.Index>
    let text: String
    let number: Int?
  }

  typealias Day = (year: Int, month: Int, day: Int, end: Int)

  let words: [Word]
  private let text: String

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var i = scalars.startIndex
    while i < scalars.endIndex {
      let isDigit = "0"..."9" ~= scalars[i]
      guard isDigit || scalars[i].properties.isAlphabetic else {
        i = scalars.index(after: i)
        continue
      }
      let start = i
      while i < scalars.endIndex, ("0"..."9" ~= scalars[i]) == isDigit,
        isDigit || scalars[i].properties.isAlphabetic
      {
        i = scalars.index(after: i)
      }
      let word = String(text[start..<i])
      let number = isDigit && word.utf8.count <= 4 ? Int(word) : nil
      words.append(Word(range: start..<i, text: word.lowercased(), number: number))
    }
    self.words = words
  }

  /// The date that begins with a word, and the place of the word after it.
  func date(at start: Int) -> Day? {
    if let month = month(at: start) { return monthFirst(month, start) }
    guard let number = number(at: start) else { return nil }
    return number >= 1000 ? yearFirst(number, start) : dayFirst(number, start)
  }

  /// `October 30th, 2014`.
  private func monthFirst(_ month: Int, _ start: Int) -> Day? {
    guard let day = number(at: start + 1), 1...31 ~= day else { return nil }
    let next = isOrdinal(at: start + 2) ? start + 3 : start + 2
    guard let year = year(at: next) else { return nil }
    return (year, month, day, next + 1)
  }

  /// `2014-10-30`, `2014/10/30`, `2014. 10. 30` or `2014年10月30日`.
  private func yearFirst(_ year: Int, _ start: Int) -> Day? {
    guard self.year(at: start) != nil else { return nil }
    if word(at: start + 1) == "年", word(at: start + 3) == "月",
      let month = number(at: start + 2), let day = number(at: start + 4)
    {
      return (year, month, day, word(at: start + 5) == "日" ? start + 6 : start + 5)
    }
    guard let separator = separator(after: start), let month = number(at: start + 1),
      separator == self.separator(after: start + 1), let day = number(at: start + 2)
    else { return nil }
    return (year, month, day, start + 3)
  }

  /// `30 October 2014`, `30. Oktober 2014`, `30 de octubre de 2014`, `30.10.2014`, or with
  /// slashes where only one reading is a date.
  private func dayFirst(_ first: Int, _ start: Int) -> Day? {
    guard 1...31 ~= first else { return nil }
    var next = isOrdinal(at: start + 1) ? start + 2 : start + 1
    if isOf(at: next) { next += 1 }
    if let month = month(at: next) {
      next += isOf(at: next + 1) ? 2 : 1
      return year(at: next).map { ($0, month, first, next + 1) }
    }
    guard let second = number(at: start + 1), let year = year(at: start + 2),
      let separator = separator(after: start), separator == self.separator(after: start + 1)
    else { return nil }
    switch separator {
    case ".", "-": return (year, second, first, start + 3)
    case "/" where second > 12: return (year, first, second, start + 3)
    case "/" where first > 12 || first == second: return (year, second, first, start + 3)
    default: return nil
    }
  }

  /// The time of day at a word: `at 3:04 pm`, `15:04`.
  func clock(at start: Int) -> (hour: Int, minute: Int, end: Int)? {
    let first = ["at", "um", "à", "às", "om", "alle"].contains(word(at: start)) ? start + 1 : start
    guard var hour = number(at: first), separator(after: first) == ":",
      let minute = number(at: first + 1), 0...23 ~= hour, 0...59 ~= minute
    else { return nil }
    var end = first + 2
    if separator(after: first + 1) == ":", number(at: end) != nil { end += 1 }
    switch word(at: end) {
    case "am" where hour <= 12: (hour, end) = (hour % 12, end + 1)
    case "pm" where hour <= 12: (hour, end) = (hour % 12 + 12, end + 1)
    default: break
    }
    return (hour, minute, end)
  }

  private func word(at index: Int) -> String {
    words.indices.contains(index) ? words[index].text : ""
  }

  private func number(at index: Int) -> Int? {
    words.indices.contains(index) ? words[index].number : nil
  }

  private func year(at index: Int) -> Int? {
    number(at: index).flatMap { 1900...2199 ~= $0 ? $0 : nil }
  }

  private func month(at index: Int) -> Int? { MonthNames.months[word(at: index)] }

  private func isOrdinal(at index: Int) -> Bool {
    ["st", "nd", "rd", "th", "er", "º"].contains(word(at: index))
  }

  private func isOf(at index: Int) -> Bool {
    ["of", "de", "del", "di"].contains(word(at: index))
  }

  /// The one character between a word and the next, spaces not counted.
  private func separator(after index: Int) -> Unicode.Scalar? {
    guard words.indices.contains(index), words.indices.contains(index + 1) else { return nil }
    let between = text.unicodeScalars[
      words[index].range.upperBound..<words[index + 1].range.lowerBound]
    let marks = between.filter { $0 != " " }
    return marks.count == 1 ? marks.first : nil
  }
}
