internal import DecantCore
internal import DecantXML

/// Reads the head of an export.
struct HeadReading {
  private var document: ExportDocument
  private let version: String

  /// The element `decant:archive`, if there is one.
  private let archive: Int?

  /// Reads a head.
  ///
  /// - Parameter tail: What follows the last item, where some exports declare terms.
  static func read(
    _ slice: ExportSlicer.Slice, tail: [UInt8], depthLimit: Int,
    readsArchive: Bool = true, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> ExportDocument {
    var bytes = slice.bytes
    let type = try DocumentType.remove(from: &bytes, at: slice.position)
    if let type {
      diagnostics.report(
        .wxrDocumentType, "the document type declaration isn't needed",
        at: slice.position.advanced(over: bytes.span, to: type.place))
    }
    let entities = type?.entities ?? [:]
    let repaired = XMLRepairedText(bytes.span, entities: entities, endingAll: true)
    let parser = XMLParser()
    var outcome = parser.parse(prolog: [], repaired.bytes, epilog: [], depthLimit: depthLimit)
    let error = outcome.error
    if error != nil {
      outcome = XMLParser().parse(
        prolog: [], repaired.bytes, epilog: [], depthLimit: depthLimit, recovering: true)
    }
    var parsed = ParsedSlice(
      tree: outcome.tree, source: bytes, repaired: repaired, error: error,
      position: slice.position)
    parsed.repaired?.removeUnended()
    parsed.report(&diagnostics)
    var reading = HeadReading(parsed, entities: entities)
    reading.readTail(tail, depthLimit: depthLimit)
    reading.resolveParents()
    if reading.version.isEmpty {
      let channel = HeadReading.channel(of: parsed.tree)
      let places = parsed.positions(ofTags: channel.map { [parsed.tree.nodes[$0].ordinal] } ?? [])
      diagnostics.report(
        .wxrMissingVersion, "the export doesn't say its version",
        at: places.first ?? slice.position)
    }
    if readsArchive { reading.mergeArchive(parsed, depthLimit: depthLimit, &diagnostics) }
    return reading.document
  }

  private init(_ parsed: ParsedSlice, entities: [String: UInt32]) {
    let tree = parsed.tree
    // Whoever declares the version uses WordPress's namespace, by whatever prefix.
    let version = tree.nodes.indices.first {
      tree.hasUndeclaredPrefix($0) && tree.localName($0) == "wxr_version"
    }
    let alias = version.map { tree.prefix($0) }.flatMap { $0 == "wp" ? nil : $0 }
    let source = ExportTree(tree, alias: alias)
    let root = HeadReading.rootTag(parsed.repaired?.bytes ?? parsed.source)
    var declarations = HeaderDeclarations()
    let namespaces: [(prefix: String, name: String)] = root.compactMap { name, value in
      if name == "xmlns" { return ("", value) }
      return name.hasPrefix("xmlns:") ? (String(name.dropFirst(6)), value) : nil
    }
    let channel = HeadReading.channel(of: tree)
    var reading = ElementReading(
      empty: source, ElementTable.site)
    if let parent = channel ?? (tree.nodes.isEmpty ? nil : 0) {
      reading = ElementReading(parent, of: source, .site) { node, index, _ in
        declarations.add(node, ElementTable.site.names[index], of: source)
      }
    }
    if !root.contains(where: { $0.name == "version" }) {
      reading.absentAttributes.append("rss@version")
    }
    archive = reading.archive
    self.version = reading.text(reading.index("wp:wxr_version"))
    let header = BlogHeader(authors: declarations.authors, terms: declarations.terms)
    document = ExportDocument(
      namespaces: namespaces, entities: entities, header: header, blogAddress: "",
      isWordPress: false)
    readSite(&reading, root)
    if let alias { document.namespaces.append((alias, WXRSpace.wordPressNamespace)) }
    document.isWordPress =
      namespaces.contains {
        let name = Array($0.name.utf8)
        return ExportNamespace(name.span) == .wp
      } || tree.nodes.indices.contains { source.namespace(of: $0) == .wp }
  }

  /// The attributes of the root.
  private static func rootTag(_ bytes: [UInt8]) -> [(name: String, value: String)] {
    let pieces = XMLPieces(bytes.span)
    guard let tag = pieces.startTag(ofElement: 0) else { return [] }
    return XMLTag.attributes(bytes.span.extracting(pieces.range(tag)))
  }

  private mutating func readSite(
    _ reading: inout ElementReading, _ root: [(name: String, value: String)]
  ) {
    func index(_ name: String) -> Int { reading.index(name) }
    var site = Site(title: reading.text(index("title")))
    site.home = reading.nonEmptyText(index("link")).map { WebAddress(rawValue: $0) }
    site.tagline = reading.nonEmptyText(index("description"))
    site.language = reading.nonEmptyText(index("language"))
    site.generator = reading.nonEmptyText(index("generator"))
    let exported = reading.text(index("pubDate"))
    if case .time(let time) = WXRDate.readFeed(exported) { site.exported = time }
    reading.note(index("pubDate"), exported, spelled: WXRDate.feedText(site.exported))
    reading.keep("wxr_version", version)
    let home = reading.text(index("link"))
    let blog = reading.text(index("wp:base_blog_url"))
    let base = reading.text(index("wp:base_site_url"))
    let hasBlog = reading.node(index("wp:base_blog_url")) != nil
    if hasBlog, blog != home { reading.keep("base_blog_url", value: .string(blog)) }
    let expected = hasBlog ? blog : home
    if reading.node(index("wp:base_site_url")) != nil, base != expected {
      reading.keep("base_site_url", value: .string(base))
    }
    keepNamespaces(&reading)
    site.icon = icon(reading.elements)
    var bag = reading.bag()
    // An empty space says that the blog is from elsewhere.
    if bag.isEmpty { bag.append(WXRSpace.absent, .array([])) }
    site.extensions[.wordPress] = bag
    document.header.site = site
    document.blogAddress = blog.isEmpty ? home : blog
  }

  private func keepNamespaces(_ reading: inout ElementReading) {
    let number = version.isEmpty ? "1.2" : version
    let usual = [
      "excerpt": "http://wordpress.org/export/\(number)/excerpt/",
      "content": "http://purl.org/rss/1.0/modules/content/",
      "wfw": "http://wellformedweb.org/CommentAPI/", "dc": "http://purl.org/dc/elements/1.1/",
      "wp": "http://wordpress.org/export/\(number)/",
    ]
    var others = MetadataBag()
    for (prefix, name) in document.namespaces where usual[prefix] != name {
      others.append(prefix, .string(name))
    }
    if !others.isEmpty { reading.keep(WXRSpace.namespaces, value: .object(others)) }
  }

  /// The address of the picture of a channel.
  private func icon(_ elements: [MetadataValue]) -> WebAddress? {
    for element in elements.compactMap(\.object) where element[WXRSpace.name]?.string == "image" {
      for child in element[WXRSpace.children]?.array?.compactMap(\.object) ?? []
      where child[WXRSpace.name]?.string == "url" {
        return child[WXRSpace.text]?.string.map { WebAddress(rawValue: $0) }
      }
    }
    return nil
  }

  private static func channel(of tree: XMLTree) -> Int? {
    tree.nodes.isEmpty ? nil : tree.children(of: 0).first { tree.localName($0) == "channel" }
  }

  /// The hashes of the elements of a head, by which edits are found.
  static func hashes(of head: [UInt8]) -> [(name: String, hash: String)] {
    let repaired = XMLRepairedText(head.span, entities: [:], endingAll: true)
    let tree = XMLParser().parse(
      prolog: [], repaired.bytes, epilog: [], depthLimit: Limits().depth
    ).tree
    return channel(of: tree).map { ElementHashes.of($0, in: ExportTree(tree)) } ?? []
  }

  /// Puts what `decant:archive` holds and what was edited since together.
  private mutating func mergeArchive(
    _ parsed: ParsedSlice, depthLimit: Int, _ diagnostics: inout Diagnostics
  ) {
    guard let archive, let channel = HeadReading.channel(of: parsed.tree) else { return }
    let position = parsed.positions(ofValues: [parsed.tree.nodes[archive].ordinal]).first
    let json = JSONTree(
      Array(parsed.tree.text(archive).utf8), depth: 3 &* depthLimit &+ 16)
    guard json.failure == nil, let archived = ArchivedHeader(blog: json, private: nil) else {
      return diagnostics.report(
        .wxrDamagedArchive, "decant:archive can't be read: the other elements count", at: position)
    }
    let edited = ElementHashes.edited(
      ElementHashes.of(channel, in: ExportTree(parsed.tree)), since: archived.values)
    if !edited.isEmpty {
      diagnostics.report(
        .wxrEdited, "of the channel was edited: \(edited.listed); decant:archive has the rest",
        at: position)
    }
    document.archived = ArchivedHeadMerge(archived.header, document.header, edited).header
  }

  /// Replaces the names of parents, which WXR 1.0 has, by their slugs.
  private mutating func resolveParents() {
    var slugs: [String: String] = [:]
    var names: [String: String] = [:]
    for term in document.header.terms where term.id.taxonomy == .category {
      slugs[term.id.slug] = term.id.slug
      if let name = term.name?.text, names[name] == nil { names[name] = term.id.slug }
    }
    for i in document.header.terms.indices {
      let term = document.header.terms[i]
      guard term.id.taxonomy == .category, let parent = term.parent, slugs[parent] == nil,
        let slug = names[parent]
      else { continue }
      document.header.terms[i].parent = slug
      var asRead = term.extensions[.wordPress][WXRSpace.asRead]?.object ?? []
      let isTerm = term.extensions[.wordPress][WXRSpace.element]?.string == "wp:term"
      asRead.append(isTerm ? "wp:term_parent" : "wp:category_parent", .string(parent))
      document.header.terms[i].extensions[.wordPress][WXRSpace.asRead] = .object(asRead)
    }
  }

  /// Adds the authors and terms that follow the last item.
  private mutating func readTail(_ tail: [UInt8], depthLimit: Int) {
    let reader = SliceReader(
      namespaces: document.namespaces, entities: document.entities, depthLimit: depthLimit)
    let parsed = reader.readBeginning(tail, at: SourcePosition(line: 1, column: 1))
    let source = ExportTree(parsed.tree)
    guard !parsed.tree.nodes.isEmpty else { return }
    var header = document.header
    var declarations = HeaderDeclarations(header)
    var kept = header.site.extensions[.wordPress][WXRSpace.elements]?.array ?? []
    for node in parsed.tree.children(of: 0) {
      if let index = ElementTable.site.index(node, in: source, from: 0),
        index >= ElementTable.site.leafCount
      {
        guard !declarations.add(node, ElementTable.site.names[index], of: source) else {
          continue
        }
        kept.append(source.value(of: node))
      } else if source.namespace(of: node) != .none {
        kept.append(source.value(of: node))
      }
    }
    header.authors = declarations.authors
    header.terms = declarations.terms
    if !kept.isEmpty { header.site.extensions[.wordPress][WXRSpace.elements] = .array(kept) }
    document.header = header
  }
}
