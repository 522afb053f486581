internal import DecantCore

/// Holds an object of a feed, or one value of it, against JSON Feed.
struct FeedJudge {
  /// The values, and what was found in them.
  var values: ValueReader

  /// The extensions in the objects so far.
  var extensions: [ExtensionUse] = []

  private let version: FeedVersion.Known
  private let byteCount: Int

  /// Judges the values of a text.
  init(_ bytes: [UInt8], depth: Int, at start: SourcePosition, _ version: FeedVersion.Known) {
    values = ValueReader(JSONTree(bytes, depth: depth), at: start)
    self.version = version
    byteCount = bytes.count
  }

  var tree: JSONTree { values.tree }

  /// Whether all of the text is one value, and it can be read.
  var isWhole: Bool { tree.failure == nil && leftover == nil }

  /// The place of the first byte behind the value, if there is one.
  private var leftover: Int? {
    guard tree.failure == nil, tree.end < byteCount else { return nil }
    var faults: [JSONFault] = []
    var tokenizer = JSONTokenizer(offset: tree.end)
    let token = tokenizer.next(in: tree.bytes.span, &faults)
    return token.kind == .end || token.start >= byteCount ? nil : token.start
  }

  /// Reports why the text can't be read.
  mutating func reportUnreadable(_ diagnostics: inout Diagnostics) {
    values.reportFaults()
    if let failure = tree.failure {
      let what = failure.kind == .unexpectedEnd ? "the value ends here" : "this can't stand here"
      values.report(.feedLooseSyntax, what, atOffset: failure.offset)
    } else if let leftover {
      values.report(.feedLooseSyntax, "this can't stand here", atOffset: leftover)
    }
    diagnostics.append(values.diagnostics)
  }

  /// Judges the members of an object.
  mutating func judgeMembers(of node: Int, in object: FeedObject) {
    for (name, value) in tree.members(of: node) {
      judge(Array(tree.bytes[name]), value, in: object)
    }
  }

  /// Judges the value of a name.
  mutating func judge(_ name: [UInt8], _ node: Int, in object: FeedObject) {
    guard let field = object.field(name.span) else {
      return judgeForeign(name, node, in: object)
    }
    let key = String(decoding: name.span)
    switch field {
    case .version: judgeVersion(node)
    case .text: if let text = text(node, key) { judgeMarkup(text, key, node) }
    case .comment: _ = text(node, key)
    case .address: judgeAddress(node, key)
    case .language:
      judgeAge(key, node)
      judgeLanguage(node, key)
    case .flag: judgeFlag(node, key)
    case .hubs: judgeHubs(node)
    case .items: wrongType(node, key, "a list")
    case .id: judgeID(node)
    case .html: _ = text(node, key, mayBeEmpty: true)
    case .plainBody: judgePlainBody(node, key)
    case .date: judgeDate(node, key)
    case .author: judgeAuthor(node, key)
    case .authors:
      judgeAge(key, node)
      judgeAuthors(node, key)
    case .tags: judgeTags(node, key)
    case .attachments: judgeAttachments(node, key)
    case .mediaType: judgeMediaType(node, key)
    case .byteCount: judgeNumber(node, key, isWhole: true)
    case .seconds: judgeNumber(node, key, isWhole: false)
    }
  }

  /// Judges a text: returns it unless it is empty or none.
  mutating func text(_ node: Int, _ key: String, mayBeEmpty: Bool = false) -> String? {
    guard tree.nodes[node].kind == .string else {
      // A bare word is a fault of the syntax already.
      if tree.nodes[node].kind != .word { wrongType(node, key, "a text") }
      return nil
    }
    let isBlank = tree.nodes[node].range.isEmpty
    if isBlank, !mayBeEmpty { values.report(.feedBlankValue, "\(key.quoted) is empty", at: node) }
    return isBlank ? nil : tree.text(node)
  }

  /// Reports a value of the wrong type.
  mutating func wrongType(_ node: Int, _ key: String, _ wanted: String) {
    values.report(
      .feedWrongType, "\(key.quoted) is \(typeName(node)), not \(wanted)", at: node)
  }

  /// What the value of a node is.
  func typeName(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .beginObject: "an object"
    case .beginArray: "a list"
    case .number: "a number"
    case .true, .false: "a truth value"
    case .null: "null"
    default: "a text"
    }
  }

  /// Reports a name that the feed's version doesn't have.
  private mutating func judgeAge(_ key: String, _ node: Int) {
    guard version == .first else { return }
    values.report(
      .feedNewerName, "the feed says version 1, which has no \(key.quoted)", at: node)
  }

  /// Reports `author` without `authors` in a feed of version 1.1.
  mutating func judgeOldAuthor(_ node: Int) {
    guard version == .current else { return }
    values.report(
      .feedDeprecatedAuthor, "\"author\" stands alone, and version 1.1 has \"authors\"", at: node)
  }

  private mutating func judgeVersion(_ node: Int) {
    guard let text = text(node, "version") else { return }
    guard FeedVersion.Known(text) == .none else { return }
    values.report(.feedVersion, "\(text.quoted) is no version of JSON Feed", at: node)
  }

  /// Reports the names that a feed must have: JSON Feed 1.1, Top-level.
  static func judgeMissing(
    _ names: [String], at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    let wanted: [(String, DiagnosticRule)] = [
      ("version", .feedMissingVersion), ("title", .feedMissingTitle),
      ("items", .feedMissingItems), ("home_page_url", .feedMissingHome),
      ("feed_url", .feedMissingAddress),
    ]
    for (name, rule) in wanted where !names.contains(name) {
      diagnostics.report(rule, "the feed has no \(name.quoted)", at: position)
    }
  }
}
