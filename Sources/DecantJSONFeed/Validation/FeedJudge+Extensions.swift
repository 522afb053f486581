internal import DecantCore

extension FeedJudge {
  /// Judges a name that isn't JSON Feed's: JSON Feed 1.1, Extensions.
  mutating func judgeForeign(_ name: [UInt8], _ node: Int, in object: FeedObject) {
    let key = String(decoding: name.span)
    guard name.first == UInt8(ascii: "_") else {
      let nearest = object.nearest(to: name).map { ": perhaps \($0.quoted) is meant" } ?? ""
      return values.report(
        .feedUnknownName, "JSON Feed has no \(key.quoted)\(nearest)", at: node)
    }
    let isNamed = name.count > 1 && FeedJudge.isLetter(name[1]) && !name.contains(UInt8(ascii: "."))
    if !isNamed {
      values.report(
        .feedExtensionName,
        "\(key.quoted) isn't an underscore, a letter and more without a point", at: node)
    }
    guard tree.nodes[node].kind == .beginObject else {
      return values.report(
        .feedExtensionType, "\(key.quoted) is \(typeName(node)), not an object", at: node)
    }
    judgeExtension(key, node)
  }

  private mutating func judgeExtension(_ key: String, _ node: Int) {
    for (name, value) in tree.members(of: node) {
      let bytes = tree.bytes[name]
      let member = tree.name(name)
      if bytes.first == UInt8(ascii: "_") {
        values.report(
          .feedExtensionMember, "\(member.quoted) of \(key.quoted) begins with an underscore",
          at: value)
      } else if bytes.contains(UInt8(ascii: ".")) {
        values.report(
          .feedExtensionMember, "\(member.quoted) of \(key.quoted) has a point in it", at: value)
      } else if !bytes.allSatisfy(FeedJudge.isPlain) {
        values.report(
          .feedExtensionMemberForm,
          "\(member.quoted) of \(key.quoted) is more than letters and digits", at: value)
      }
    }
    values.reportUse(of: key, node, in: &extensions)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Letters and digits; the underscores of JSON Feed's own names; letters of other scripts.
  private static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

extension ValueReader {
  /// Remembers that an object has an extension, and whether it says what that is about.
  mutating func reportUse(of name: String, _ node: Int, in uses: inout [ExtensionUse]) {
    let isKnown = uses.contains { $0.name == name && $0.explainsItself }
    guard !isKnown, uses.count < 64 else { return }
    uses.append(
      ExtensionUse(
        name: name, explainsItself: tree.member("about", of: node) != nil,
        position: position(of: node)))
  }
}
