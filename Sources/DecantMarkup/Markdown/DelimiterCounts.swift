internal import DecantCore

/// How many runs of each delimiter a line has: one alone pairs with nothing.
struct DelimiterCounts {
  private(set) var backticks = 0
  private(set) var tildes = 0
  private(set) var stars = 0
  private(set) var underscores = 0

  init() {}

  init(_ line: Span<UInt8>) {
    var previous: UInt8 = 0
    for i in line.indices {
      let byte = line[i]
      if byte != previous {
        switch byte {
        case UInt8(ascii: "`"): backticks += 1
        case UInt8(ascii: "~"): tildes += 1
        case UInt8(ascii: "*"): stars += 1
        case UInt8(ascii: "_"): underscores += 1
        default: break
        }
      }
      previous = byte
    }
  }
}
