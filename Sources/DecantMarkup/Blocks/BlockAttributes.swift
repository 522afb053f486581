internal import DecantCore

/// The attributes of a block: a JSON object in the comment that opens it.
///
/// Characters that would end the comment, or that servers change, are escaped as WordPress's
/// `serializeAttributes` does.
struct BlockAttributes {
  private var members: [UInt8] = []

  /// Whether there are none.
  var isEmpty: Bool { members.isEmpty }

  /// The object.
  var json: [UInt8] { [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")] }

  /// Adds a text.
  mutating func add(_ name: StaticString, _ text: [UInt8]) {
    begin(name)
    var string: [UInt8] = []
    string.append(jsonString: String(decoding: text, as: UTF8.self))
    members += BlockAttributes.escaped(string)
  }

  /// Adds a text that is known when the program is compiled.
  mutating func add(_ name: StaticString, _ text: StaticString) {
    var bytes: [UInt8] = []
    bytes.append(text)
    add(name, bytes)
  }

  /// Adds a number.
  mutating func add(_ name: StaticString, _ number: Int) {
    begin(name)
    members.append(text: String(number))
  }

  /// Adds a truth value.
  mutating func add(_ name: StaticString, _ isTrue: Bool) {
    begin(name)
    members.append(isTrue ? "true" : "false")
  }

  /// Adds the classes that the block doesn't make itself, unless there are none.
  mutating func add(classes: [[UInt8]]) {
    guard !classes.isEmpty else { return }
    add("className", Array(classes.joined(separator: [UInt8(ascii: " ")])))
  }

  private mutating func begin(_ name: StaticString) {
    members.append(members.isEmpty ? "\"" : ",\"")
    members.append(name)
    members.append("\":")
  }

  /// A JSON string, quotation marks included, without what a comment can't hold.
  private static func escaped(_ string: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [UInt8(ascii: "\"")]
    let last = string.count - 1
    var i = 1
    while i < last {
      switch string[i] {
      case UInt8(ascii: "<"): output.append("\\u003c")
      case UInt8(ascii: ">"): output.append("\\u003e")
      case UInt8(ascii: "&"): output.append("\\u0026")
      case UInt8(ascii: "-") where string[i + 1] == UInt8(ascii: "-"):
        output.append("\\u002d\\u002d")
        i += 1
      case UInt8(ascii: "\\"):
        i += 1
        switch string[i] {
        case UInt8(ascii: "\""): output.append("\\u0022")
        case UInt8(ascii: "\\"): output.append("\\u005c")
        default: output += [UInt8(ascii: "\\"), string[i]]
        }
      default: output.append(string[i])
      }
      i += 1
    }
    return output + [UInt8(ascii: "\"")]
  }
}
