internal import DecantCore
internal import DecantMarkup

/// Finds what bodies need of other entries, and keeps no more than that.
///
/// A first pass, the one that makes the index if there is one, looks for the bytes of blocks and
/// shortcodes that name others, and decodes the entries that have them. Only a blog that has some
/// takes a second pass, which decodes the entries that are named.
struct ShelfPass {
  private let reader: any BlogReader
  private let limits: Limits

  init(_ reader: any BlogReader, _ limits: Limits) {
    self.reader = reader
    self.limits = limits
  }

  /// What is wanted of a source.
  func shelf(of source: BlogSource, _ wants: WordPressWants) async throws(DecantError)
    -> WordPressShelf
  {
    guard !wants.isEmpty else { return WordPressShelf(room: 0) }
    var unreported = Diagnostics()
    let cursor = try reader.open(source, limits: limits, &unreported)
    let decoder = cursor.decoder
    var shelf = WordPressShelf()
    try await EntryPipeline(limits).run(cursor, &unreported) { item in
      ShelfItem(item.raw, decoder, wants)
    } consume: { (item: ShelfItem, _) throws(DecantError) in
      switch item {
      case .nothing: break
      case .block(let number, let body): shelf.add(body, asBlock: number)
      case .medium(let medium): shelf.add(medium)
      }
    }
    return shelf
  }

  /// What the bodies of a source want.
  func wants(of source: BlogSource) async throws(DecantError) -> WordPressWants {
    var unreported = Diagnostics()
    let cursor = try reader.open(source, limits: limits, &unreported)
    let decoder = cursor.decoder
    var wants = WordPressWants()
    try await EntryPipeline(limits).run(cursor, &unreported) { item in
      ShelfPass.wants(of: item.raw, decoder)
    } consume: { (found: WordPressWants?, _) throws(DecantError) in
      if let found { wants.formUnion(found) }
    }
    return wants
  }

  /// What the body of an entry wants; `nil` if it wants nothing.
  static func wants(of raw: RawEntry, _ decoder: any EntryDecoder) -> WordPressWants? {
    guard case .bytes(let bytes) = raw.payload, WordPressWants.arePossible(in: bytes) else {
      return nil
    }
    var unreported = Diagnostics()
    guard let entry = try? decoder.decode(raw, &unreported), let content = entry.content,
      content.markup == .wordPress
    else { return nil }
    var wants = WordPressWants()
    wants.add(from: Array(content.text.utf8), of: entry.id.rawValue)
    return wants
  }
}

/// What one entry puts on the shelf.
private enum ShelfItem: Sendable {
  case nothing
  case block(number: Int, body: [UInt8])
  case medium(WordPressShelf.Medium)

  init(_ raw: RawEntry, _ decoder: any EntryDecoder, _ wants: WordPressWants) {
    var unreported = Diagnostics()
    guard let summary = try? decoder.summarize(raw), let number = Int(summary.id.rawValue),
      ShelfItem.isWanted(summary, number, wants),
      let entry = try? decoder.decode(raw, &unreported)
    else {
      self = .nothing
      return
    }
    if summary.kind == .attachment {
      self = ShelfItem.medium(of: entry, number)
    } else {
      self = .block(number: number, body: Array((entry.content?.text ?? "").utf8))
    }
  }

  /// Whether an entry is named; a reusable block that isn't for the public stays where it is.
  private static func isWanted(
    _ summary: EntrySummary, _ number: Int, _ wants: WordPressWants
  ) -> Bool {
    if summary.kind == .attachment {
      return wants.media.contains(number)
        || (summary.parent.map { wants.entries.contains($0.rawValue) } ?? false)
    }
    return summary.kind.rawValue == "wp_block" && wants.blocks.contains(number)
      && summary.visibility == .public
  }

  private static func medium(of entry: Entry, _ number: Int) -> ShelfItem {
    guard let file = entry.attachments.first, !file.address.rawValue.isEmpty else {
      return .nothing
    }
    let fields = entry.extensions[.customFields]
    let described = fields["_wp_attachment_image_alt"]?.string
    return .medium(
      WordPressShelf.Medium(
        number: number, address: file.address.rawValue, title: entry.title?.text ?? "",
        caption: entry.excerpt?.text ?? "",
        alternativeText: file.alternativeText ?? described ?? "",
        order: entry.order ?? 0, seconds: entry.published?.secondsSinceEpoch ?? 0,
        parent: entry.parent?.rawValue ?? ""))
  }
}
