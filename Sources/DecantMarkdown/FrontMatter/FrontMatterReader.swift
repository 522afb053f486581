internal import DecantCore
internal import DecantYAML

/// Reads the front matter of a file in whatever language it is written.
///
/// Nothing in it is executed. What can't be read as a whole is read member by member.
struct FrontMatterReader {
  let limits: Limits
  let entry: Entry.ID

  /// Reads the front matter of a file.
  ///
  /// - Parameter file: The file's name in diagnostics.
  func read(
    _ bytes: [UInt8], file: String?, _ diagnostics: inout Diagnostics
  ) -> FrontMatter {
    let block = FrontMatterBlock(in: bytes.span)
    var result = FrontMatter(language: block.language, body: block.body)
    guard let language = block.language else { return result }
    result.body = bodyStart(in: bytes.span, from: block.body)
    let lines = LineTable(
      bytes.span.extracting(0..<block.text.upperBound),
      startingAt: SourcePosition(file: file, line: 1, column: 1))
    let start = lines.position(of: block.text.lowerBound, in: bytes.span)
    if !block.isClosed {
      diagnostics.report(
        .markdownUnclosedFrontMatter,
        "the front matter isn't closed: it was read up to a blank line",
        at: start, entry: entry)
    }
    let text = Array(bytes[block.text])
    switch language {
    case .yaml: readYAML(text, at: start, into: &result, &diagnostics)
    case .toml: readTOML(text, at: start, into: &result, &diagnostics)
    case .json: readJSON(text, at: start, into: &result, &diagnostics)
    case .jsonMembers:
      var before = start
      before.column -= 1
      let braced = [UInt8(ascii: "{")] + text + [UInt8(ascii: "}")]
      readJSON(braced, at: before, into: &result, &diagnostics)
    case .headers:
      result.members = HeaderLines.read(bytes.span, block.text, lines: lines)
      keepFirst(in: &result, &diagnostics)
    case .program(let name):
      result.isUnreadable = true
      diagnostics.report(
        .markdownProgram, "the front matter is a program (\(name)), which was not run", at: start,
        entry: entry)
    }
    return result
  }

  /// One blank line after the fence belongs to neither side.
  private func bodyStart(in bytes: Span<UInt8>, from start: Int) -> Int {
    if bytes.hasText("\n", at: start) { return start + 1 }
    return bytes.hasText("\r\n", at: start) ? start + 2 : start
  }

  private func readYAML(
    _ text: [UInt8], at start: SourcePosition, into result: inout FrontMatter,
    _ diagnostics: inout Diagnostics
  ) {
    var reader = YAMLReader(text, at: start, limits: limits)
    let root = reader.readRoot()
    let fatal = reader.faults.first { $0.isFatal }
    for fault in reader.faults where !fault.isFatal { report(fault, &diagnostics) }
    switch root {
    case .members(let members, _): return result.members = members
    case .value(let value): return take(value, into: &result, &diagnostics)
    case nil: break
    }
    guard let fatal, case .syntax(let reason) = fatal.kind else {
      result.isUnreadable = true
      if let fatal { report(fatal, &diagnostics) }
      return
    }
    let salvage = FrontMatterSalvage(limits: limits, entry: entry)
    result.members = salvage.readYAML(text, at: start, &diagnostics)
    diagnostics.report(
      .markdownInvalidYAML, "the front matter isn't YAML (\(reason)): it was read key by key",
      at: fatal.position, entry: entry)
  }

  private func report(_ fault: YAMLFault, _ diagnostics: inout Diagnostics) {
    FrontMatterReader.report(fault, limits, entry, &diagnostics)
  }

  /// Reports what isn't an error of syntax.
  static func report(
    _ fault: YAMLFault, _ limits: Limits, _ entry: Entry.ID, _ diagnostics: inout Diagnostics
  ) {
    switch fault.kind {
    case .syntax: break
    case .duplicateKey(let name):
      diagnostics.report(
        .markdownDuplicateKey, "the key \(name.quoted) stands twice: the second one was taken",
        at: fault.position, entry: entry)
    case .unknownAlias(let name):
      diagnostics.report(
        .markdownUnknownAlias,
        "the alias \("*\(name)".quoted) stands for nothing: it was kept as text",
        at: fault.position, entry: entry)
    case .tooManyAliases:
      diagnostics.report(
        .markdownLimit,
        "the aliases stand for more than \(limits.aliasNodes) values: the front matter was left out",
        at: fault.position, entry: entry)
    case .tooDeep:
      diagnostics.report(
        .markdownLimit,
        "the front matter is nested deeper than \(limits.depth): it was left out",
        at: fault.position, entry: entry)
    }
  }

  private func readTOML(
    _ text: [UInt8], at start: SourcePosition, into result: inout FrontMatter,
    _ diagnostics: inout Diagnostics
  ) {
    do throws(TOMLFault) {
      let root = try TOMLReader.read(text, at: start, depth: limits.depth)
      take(root, into: &result, &diagnostics)
    } catch {
      let position = LineTable(text.span, startingAt: start).position(
        of: error.offset, in: text.span)
      let salvage = FrontMatterSalvage(limits: limits, entry: entry)
      result.members = salvage.readTOML(text, at: start)
      diagnostics.report(
        .markdownInvalidTOML,
        "the front matter isn't TOML (\(error.message)): it was read key by key", at: position,
        entry: entry)
    }
  }

  private func readJSON(
    _ text: [UInt8], at start: SourcePosition, into result: inout FrontMatter,
    _ diagnostics: inout Diagnostics
  ) {
    let tree = JSONTree(text, depth: limits.depth)
    let lines = LineTable(text.span, startingAt: start)
    for fault in tree.faults where fault.kind != .duplicateName {
      diagnostics.report(
        .markdownLooseJSON, fault.kind.message,
        at: lines.position(of: fault.offset, in: text.span), entry: entry)
    }
    if let root = LocatedValue(tree, in: text.span, at: start) {
      take(root, into: &result, &diagnostics)
      return keepLast(in: &result, &diagnostics)
    }
    result.isUnreadable = true
    let failure = tree.failure ?? JSONFault(kind: .unexpected, offset: 0)
    diagnostics.report(
      .markdownInvalidJSON, "the front matter isn't JSON: \(failure.kind.message)",
      at: lines.position(of: failure.offset, in: text.span), entry: entry)
  }

  private func take(
    _ root: LocatedValue, into result: inout FrontMatter, _ diagnostics: inout Diagnostics
  ) {
    if root.value.object != nil {
      result.members = root.members
    } else if root.value != .null {
      result.isUnreadable = true
      diagnostics.report(
        .markdownNoKeys, "the front matter has no keys: it was left out", at: root.position,
        entry: entry)
    }
  }

  /// JSON keeps repeated names; the last one counts.
  private func keepLast(in result: inout FrontMatter, _ diagnostics: inout Diagnostics) {
    var places: [[UInt8]: Int] = [:]
    var members: [LocatedValue.Member] = []
    for member in result.members {
      guard let place = places[Array(member.name.utf8)] else {
        places[Array(member.name.utf8)] = members.count
        members.append(member)
        continue
      }
      members[place].value = member.value
      report(
        YAMLFault(kind: .duplicateKey(member.name), position: member.position), &diagnostics)
    }
    result.members = members
  }

  /// Pelican takes the first of two headers.
  private func keepFirst(in result: inout FrontMatter, _ diagnostics: inout Diagnostics) {
    var names: Set<String> = []
    for member in result.members where !names.insert(member.name.lowercased()).inserted {
      diagnostics.report(
        .markdownDuplicateKey,
        "the header \(member.name.quoted) stands twice: the first one was taken",
        at: member.position, entry: entry)
    }
    names = []
    result.members = result.members.filter { names.insert($0.name.lowercased()).inserted }
  }
}
