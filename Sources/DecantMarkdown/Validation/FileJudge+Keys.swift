internal import DecantCore

extension FileJudge {
  /// Judges the name of a key: a custom one is fine, a known one in a wrong spelling isn't.
  mutating func judgeKey(_ member: LocatedValue.Member) {
    if let known = keys.otherCase(of: member.name) {
      guard self.member(known) == nil else { return }
      report(
        .markdownKeyCase,
        "\(generatorName) doesn't take \(member.name.quoted) for \(known.quoted)",
        at: member.position)
    } else if let known = keys.meant(by: member.name), self.member(known) == nil {
      report(
        .markdownMisspelledKey, "\(member.name.quoted) is probably meant to be \(known.quoted)",
        at: member.position)
    }
  }

  /// Judges whether the value of a member is of the kind that its key wants.
  ///
  /// - Parameter name: The key in lower case.
  mutating func judgeType(_ member: LocatedValue.Member, _ name: String) {
    let name = keys.ignoresCase ? name : member.name
    guard let wanted = wantedKind(name, member.value) else { return }
    report(
      .markdownWrongType, "\(member.name) is \(kind(of: member.value.value)), not \(wanted)",
      at: member.value.position)
  }

  /// What a key wants, if a value isn't that.
  private func wantedKind(_ name: String, _ value: LocatedValue) -> String? {
    switch value.value {
    case .object, .array: wantedKind(name, value, isCollection: true)
    case .bool: wantedKind(name, value, isCollection: false)
    // One value is a text, a date and a list of one, but not always a number.
    case .null, .number, .string, .timestamp:
      generator == .hugo && name == "weight" && !isNumber(value.value) ? "a number" : nil
    }
  }

  private func wantedKind(
    _ name: String, _ value: LocatedValue, isCollection: Bool
  ) -> String? {
    switch (name, generator) {
    case ("title", _), ("slug", _): return isCollection ? "a text" : nil
    case ("url", .hugo), ("permalink", .jekyll), ("layout", .jekyll), ("layout", .eleventy),
      ("layout", .hugo), ("type", .hugo):
      return isCollection ? "a text" : nil
    case ("date", .hugo), ("date", .jekyll), ("date", .eleventy), ("lastmod", .hugo),
      ("publishdate", .hugo), ("expirydate", .hugo), ("last_modified_at", .jekyll):
      return isCollection || isTruth(value.value) ? "a date" : nil
    case ("draft", .hugo), ("headless", .hugo):
      return isCollection ? "true or false" : nil
    case ("weight", .hugo): return isNumber(value.value) ? nil : "a number"
    case ("tags", .hugo), ("tags", .jekyll), ("tags", .eleventy), ("categories", .hugo),
      ("categories", .jekyll):
      return isListOfTexts(value) ? nil : "a list of texts"
    case ("aliases", .hugo), ("redirect_from", .jekyll), ("keywords", .hugo):
      return isListOfTexts(value) ? nil : "a list of addresses"
    default: return nil
    }
  }

  private func isTruth(_ value: MetadataValue) -> Bool {
    if case .bool = value { return true }
    return false
  }

  private func isNumber(_ value: MetadataValue) -> Bool {
    switch value {
    case .number, .null: true
    case .string(let text): Double(text) != nil
    case .bool, .timestamp, .array, .object: false
    }
  }

  private func isListOfTexts(_ value: LocatedValue) -> Bool {
    if value.value.object != nil { return false }
    return value.children.allSatisfy { $0.value.object == nil && $0.value.array == nil }
  }

  private func kind(of value: MetadataValue) -> String {
    switch value {
    case .object: "a map"
    case .array: "a list"
    case .bool: "true or false"
    case .null, .number, .string, .timestamp: "a text"
    }
  }

  /// A text with commas isn't a list.
  mutating func judgeTermText() {
    guard generator == .hugo || generator == .jekyll || generator == .eleventy else { return }
    for name in ["tags", "categories"] where name == "tags" || generator != .eleventy {
      guard let member = member(name), let text = member.value.value.string,
        let comma = text.utf8.span.firstIndex(of: UInt8(ascii: ",")), comma > 0
      else { continue }
      let first = String(text.utf8.prefix(comma)) ?? ""
      let result =
        generator == .jekyll && text.utf8.contains(UInt8(ascii: " "))
        ? "Jekyll cuts it at spaces, and \"\(first),\" keeps its comma"
        : "\(generatorName) takes it for one term"
      report(
        .markdownTermText, "\(name) is a text with commas: \(result)", at: member.value.position)
    }
  }
}
