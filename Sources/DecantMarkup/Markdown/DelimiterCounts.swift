internal import DecantCore

/// How many runs of each delimiter a line has: one alone pairs with nothing.
struct DelimiterCounts {
  private(set) var backticks = 0
  private(set) var tildes = 0
  private(set) var stars = 0
  private(set) var underscores = 0

  private static let isDelimiter: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in "`~*_".utf8 { table[Int(byte)] = true }
    return table
  }()

  init() {}

  init(_ line: Span<UInt8>) {
    let table = DelimiterCounts.isDelimiter
    for i in line.indices where table[Int(line[i])] {
      let byte = line[i]
      guard i == 0 || line[i - 1] != byte else { continue }
      switch byte {
      case UInt8(ascii: "`"): backticks += 1
      case UInt8(ascii: "~"): tildes += 1
      case UInt8(ascii: "*"): stars += 1
      default: underscores += 1
      }
    }
  }
}
