internal import DecantCore

/// Encodes entries as items.
struct WXREncoder: EntryEncoder {
  let namespaces: ExportNamespaces

  /// What writes `decant:archive`, or `nil` if it isn't written.
  let archive: ExportArchive?

  /// Completes entries that don't, or those that do if the user asks for it.
  let completion: EntryCompletion

  /// Whether entries of an export are completed too, where the importer needs it.
  let isImportable: Bool

  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    if !entry.entry.extensions[.wordPress].isEmpty {
      return encode(native: entry, &diagnostics)
    }
    let outcome = completion.completed(
      entry.entry, original: entry.original, at: entry.ordinal)
    if !outcome.leftovers.isEmpty {
      let words = outcome.leftovers.joined(separator: ", ")
      diagnostics.report(
        archive == nil ? .wxrLeftOut : .wxrArchived,
        "WXR has no place for \(words): \(archive == nil ? "left out" : "kept in decant:archive")",
        at: entry.position, entry: entry.entry.id)
    }
    let items = pieces(of: outcome, for: entry, &diagnostics)
    return EncodedEntry(entry, pieces: items)
  }

  private func encode(
    native entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) -> EncodedEntry {
    var item = entry.entry
    if isImportable {
      ImportCompletion(numbers: completion.numbers)
        .complete(&item, at: entry.ordinal, entry.position, &diagnostics)
    }
    var writing = ItemWriting(item, namespaces)
    writing.write()
    report(writing.text, entry, &diagnostics)
    var bytes = writing.text.bytes
    if writing.text.isIncomplete { archive?.add(entry.original, at: entry.ordinal, to: &bytes) }
    return EncodedEntry(entry, pieces: [EncodedEntry.Piece(bytes: bytes)])
  }

  /// The item, in pieces between which the sink puts the number of the picture.
  private func pieces(
    of outcome: EntryCompletion.Outcome, for entry: RenderedEntry,
    _ diagnostics: inout Diagnostics
  ) -> [EncodedEntry.Piece] {
    guard let image = outcome.image else {
      let item = bytes(of: outcome.entry, for: entry, archiving: entry.original, &diagnostics)
      return [EncodedEntry.Piece(bytes: item)]
    }
    var post = outcome.entry
    post.extensions[.customFields]["_thumbnail_id"] = .string(ImageItem.number)
    let item = bytes(of: post, for: entry, archiving: entry.original, &diagnostics)
    let picture = bytes(
      of: ImageItem.entry(for: image, of: outcome.entry), for: entry, archiving: nil, &diagnostics)
    return [
      EncodedEntry.Piece(place: WXRSink.image, bytes: Array(image.rawValue.utf8)),
      EncodedEntry.Piece(place: WXRSink.numbered, bytes: item),
      EncodedEntry.Piece(place: WXRSink.imageItem, bytes: picture),
    ]
  }

  /// The bytes of an item of another format, with what WXR has no place for.
  ///
  /// - Parameter original: The entry as the source had it, or `nil` for an item that only WordPress
  ///   needs.
  private func bytes(
    of item: Entry, for entry: RenderedEntry, archiving original: Entry?,
    _ diagnostics: inout Diagnostics
  ) -> [UInt8] {
    var writing = ItemWriting(item, namespaces)
    writing.write()
    report(writing.text, entry, &diagnostics)
    var bytes = writing.text.bytes
    let open = item.id.rawValue == ImageItem.number ? "wp:post_id" : ImageItem.reference
    archive?.add(original, at: entry.ordinal, leavingOpen: [open], to: &bytes)
    return bytes
  }

  private func report(
    _ text: ExportText, _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) {
    text.report(
      at: entry.position, entry: entry.entry.id, isArchived: archive != nil, &diagnostics)
  }
}

extension ExportText {
  /// Whether something could not be written.
  var isIncomplete: Bool { unwritableCount > 0 || oddNameCount > 0 }

  /// Reports what could not be written.
  ///
  /// - Parameter isArchived: Whether it is kept in `decant:archive`.
  func report(
    at position: SourcePosition?, entry: Entry.ID? = nil, isArchived: Bool,
    _ diagnostics: inout Diagnostics
  ) {
    let fate = isArchived ? "kept in decant:archive" : "left out"
    if unwritableCount > 0 {
      let count = unwritableCount == 1 ? "1 character" : "\(unwritableCount) characters"
      diagnostics.report(
        isArchived ? .wxrUnwritableCharacter : .wxrLeftOut,
        "XML can't hold \(count) of the text: \(fate)", at: position, entry: entry)
    }
    if oddNameCount > 0 {
      diagnostics.report(
        isArchived ? .wxrUnwritableName : .wxrLeftOut,
        "\(oddNameCount) elements or attributes have names that XML doesn't allow: \(fate)",
        at: position, entry: entry)
    }
  }
}
