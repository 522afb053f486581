internal import DecantCore
internal import DecantXML

/// Holds the beginning of an export against XML and what WordPress's importer expects.
struct HeadJudgement {
  private let bytes: [UInt8]
  private let start: SourcePosition
  private let raw: [UInt8]

  /// The most bytes that a head is looked for in.
  private static let limit = 4 << 20

  /// Reads a file up to its first item, or returns `nil` if it begins no export.
  init?(of piece: BlogSource.Piece) throws(DecantError) {
    var stream = try ByteStream(piece)
    var raw: [UInt8] = []
    while raw.count < 1024, try stream.read(into: &raw, atMost: 1024 - raw.count) > 0 {}
    self.raw = raw
    var input = try TextInput(piece)
    var text: [UInt8] = []
    while text.count < HeadJudgement.limit {
      let count = text.count
      guard try input.read(into: &text, atMost: 64 << 10) else { break }
      if text.span.firstIndex(of: "<item>", from: max(0, count - 6)) != nil { break }
    }
    guard let root = text.span.firstIndex(of: "<rss") else { return nil }
    let end = text.span.firstIndex(of: "<item>", from: root) ?? text.count
    start = SourcePosition(file: piece.name, line: 1, column: 1)
      .advanced(over: text.span, to: root)
    bytes = Array(text[root..<end])
  }

  /// Reports everything.
  func report(_ diagnostics: inout Diagnostics) {
    judgeDeclaration(&diagnostics)
    let namespaces = rootAttributes.compactMap { name, value -> (String, String)? in
      name.hasPrefix("xmlns:") ? (String(name.dropFirst(6)), value) : nil
    }
    let wordPress = judgeNamespaces(namespaces, &diagnostics)
    judgeElements(namespaces, wordPress, &diagnostics)
  }

  private var rootAttributes: [(name: String, value: String)] {
    let end = bytes.span.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    return XMLTag.attributes(bytes.span.extracting(0..<end))
  }

  /// Judges what stands before the root: XML 1.0, sections 2.8 and 4.3.3.
  private func judgeDeclaration(_ diagnostics: inout Diagnostics) {
    let first = SourcePosition(file: start.file, line: 1, column: 1)
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      diagnostics.report(.wxrByteOrderMark, "a byte order mark begins the file", at: first)
    }
    let text = raw.filter { $0 != 0 }
    guard let begin = text.span.firstIndex(of: "<?xml "),
      let end = text.span.firstIndex(of: "?>", from: begin)
    else { return }
    let declaration = XMLTag.attributes(text.span.extracting(begin + 1..<end))
    let place = first.advanced(over: text.span, to: begin)
    for (name, value) in declaration {
      if name == "version", value != "1.0" {
        diagnostics.report(.wxrXMLVersion, "the file says XML \(value)", at: place)
      }
      if name == "encoding", value.lowercased() != "utf-8" {
        diagnostics.report(.wxrEncoding, "the file is in \(value.quoted)", at: place)
      }
    }
  }

  /// Judges the namespaces, and returns the prefix of WordPress's own.
  private func judgeNamespaces(
    _ namespaces: [(prefix: String, name: String)], _ diagnostics: inout Diagnostics
  ) -> String? {
    var wordPress: String?
    for (prefix, name) in namespaces {
      let kind = ExportNamespace(Array(name.utf8).span)
      if kind == .wp { wordPress = prefix }
      if (kind == .wp && prefix != "wp") || (kind == .excerpt && prefix != "excerpt") {
        diagnostics.report(
          .wxrUnusualPrefix, "the prefix of \(name.quoted) is \(prefix.quoted)",
          at: place(of: "xmlns:\(prefix)"))
      }
      let isKnown =
        ExportNamespace(prefix: prefix) == .other || ExportNamespace(prefix: prefix) == kind
      if !isKnown || name.hasPrefix("https://wordpress.org/export/") {
        diagnostics.report(
          .wxrUnknownNamespace,
          "the namespace \(name.quoted) of \(prefix.quoted) isn't WordPress's",
          at: place(of: "xmlns:\(prefix)"))
      }
    }
    return wordPress
  }

  private func judgeElements(
    _ namespaces: [(prefix: String, name: String)], _ wordPress: String?,
    _ diagnostics: inout Diagnostics
  ) {
    let parsed = SliceReader(namespaces: [], entities: [:], depthLimit: 64)
      .readBeginning(bytes, at: start)
    let source = ExportTree(parsed.tree)
    guard parsed.tree.nodes.count > 1,
      let channel = parsed.tree.children(of: 1).first(where: {
        parsed.tree.localName($0) == "channel"
      })
    else { return }
    var findings = Findings()
    var hasAddress = false
    var logins: Set<String> = []
    for node in parsed.tree.children(of: channel) {
      switch source.name(of: node) {
      case "wp:wxr_version":
        judgeVersion(parsed, node, namespaces, wordPress, &findings)
      case "link", "wp:base_blog_url", "wp:base_site_url":
        if !parsed.tree.text(node).isEmpty { hasAddress = true }
      case "wp:author": judgeAuthor(parsed, source, node, &logins, &findings)
      default: break
      }
    }
    if !hasAddress {
      findings.add(
        .wxrMissingAddress, "the export doesn't say the address of its blog", channel, in: parsed)
    }
    findings.report(parsed, entry: nil, &diagnostics)
  }

  /// The importer wants digits, a point and digits; it knows 1.0, 1.1 and 1.2.
  private func judgeVersion(
    _ parsed: ParsedSlice, _ node: Int, _ namespaces: [(prefix: String, name: String)],
    _ wordPress: String?, _ findings: inout Findings
  ) {
    let version = parsed.tree.text(node)
    guard !version.isEmpty else { return }
    let parts = version.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumber =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
    if !isNumber {
      findings.add(.wxrInvalidVersion, "\(version.quoted) is no version", node, in: parsed)
    } else if !["1.0", "1.1", "1.2"].contains(version) {
      findings.add(.wxrUnknownVersion, "there is no version \(version)", node, in: parsed)
    }
    if parsed.tree.nodes[node].hasCDATA {
      findings.add(.wxrVersionSection, "the version stands in a CDATA section", node, in: parsed)
    }
    guard let wordPress, let name = namespaces.first(where: { $0.prefix == wordPress })?.name,
      isNumber, !name.hasSuffix("/export/\(version)/")
    else { return }
    findings.add(
      .wxrNamespaceMismatch, "the version is \(version), and the namespace \(name.quoted)", node,
      in: parsed)
  }

  private func judgeAuthor(
    _ parsed: ParsedSlice, _ source: ExportTree, _ author: Int, _ logins: inout Set<String>,
    _ findings: inout Findings
  ) {
    var hasLogin = false
    for node in parsed.tree.children(of: author) {
      let text = parsed.tree.text(node)
      switch source.name(of: node) {
      case "wp:author_login":
        hasLogin = !text.isEmpty
        if hasLogin, !logins.insert(text).inserted {
          findings.add(
            .wxrDuplicateAuthor, "the author \(text.quoted) is declared twice", node, in: parsed)
        }
      case "wp:author_email":
        if !text.isEmpty, !HeadJudgement.isMailAddress(text) {
          findings.add(
            .wxrInvalidEmail, "\(text.quoted) is no e-mail address", node, in: parsed)
        }
      default: break
      }
    }
    if !hasLogin {
      findings.add(.wxrAuthorWithoutLogin, "the author has no login", author, in: parsed)
    }
  }

  /// Whether WordPress's `is_email` may take a text: something, an @, and a host with a dot.
  private static func isMailAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[1].contains(UInt8(ascii: ".")), parts[1].first != UInt8(ascii: "."),
      parts[1].last != UInt8(ascii: ".")
    else { return false }
    return !text.utf8.contains { $0 <= 32 }
  }

  /// The place of a text in the root's tag.
  private func place(of text: String) -> SourcePosition {
    let wanted = Array("\(text)=".utf8)
    var i = 0
    while let place = bytes.span.firstIndex(of: wanted[0], from: i) {
      if bytes[place...].starts(with: wanted) {
        return start.advanced(over: bytes.span, to: place)
      }
      i = place + 1
    }
    return start
  }
}
