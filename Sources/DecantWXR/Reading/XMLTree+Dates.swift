internal import DecantCore
internal import DecantXML

extension XMLTree {
  /// The seconds of a text that is `2008-09-05 00:27:25`, and nothing else; `nil` for others.
  func seconds(_ node: Int) -> Int64? {
    let range = nodes[node].text
    guard range.count == 19 else { return nil }
    let bytes = bytes
    let start = range.lowerBound
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      bytes[start + 10] == UInt8(ascii: " "), bytes[start + 13] == UInt8(ascii: ":"),
      bytes[start + 16] == UInt8(ascii: ":")
    else { return nil }
    var isNumber = true
    func number(_ offset: Int, _ count: Int) -> Int {
      var value = 0
      for i in (start + offset)..<(start + offset + count) {
        let digit = bytes[i] &- UInt8(ascii: "0")
        if digit > 9 { isNumber = false }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let civil = CivilTime(
      year: number(0, 4), month: number(5, 2), day: number(8, 2), hour: number(11, 2),
      minute: number(14, 2), second: number(17, 2))
    return isNumber ? civil?.secondsSinceEpoch : nil
  }
}
