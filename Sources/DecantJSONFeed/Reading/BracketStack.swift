/// The open brackets, a bit for each.
struct BracketStack {
  private var words: [UInt64] = []
  private(set) var count = 0
  private var top = false

  var isEmpty: Bool { count == 0 }

  /// Whether the innermost bracket is an object's.
  var isObject: Bool { top }

  mutating func push(isObject: Bool) {
    if count % 64 == 0 { words.append(0) }
    if isObject {
      words[count / 64] |= 1 << UInt64(count % 64)
    } else {
      words[count / 64] &= ~(1 << UInt64(count % 64))
    }
    count += 1
    top = isObject
  }

  mutating func pop() {
    count -= 1
    if count % 64 == 0 { words.removeLast() }
    guard count > 0 else { return top = false }
    top = words[(count - 1) / 64] >> UInt64((count - 1) % 64) & 1 == 1
  }
}
