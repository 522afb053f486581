internal import DecantCore

/// Encodes entries as items.
struct WXREncoder: EntryEncoder {
  let namespaces: ExportNamespaces

  /// Whether all entries come from an export.
  let isNative: Bool

  /// Completes entries that don't, or those that do if the user asks for it.
  let completion: EntryCompletion

  /// Whether entries of an export are completed too, where the importer needs it.
  let isImportable: Bool

  func encode(
    _ entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    if isNative || !entry.entry.extensions[.wordPress].isEmpty {
      return encode(native: entry, &diagnostics)
    }
    let outcome = completion.completed(
      entry.entry, original: entry.original, at: entry.ordinal)
    if !outcome.leftovers.isEmpty {
      diagnostics.report(
        .wxrArchived,
        "WXR has no place for \(outcome.leftovers.joined(separator: ", ")): kept in decant:archive",
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
    let bytes = bytes(of: item, for: entry, &diagnostics)
    return EncodedEntry(entry, pieces: [EncodedEntry.Piece(bytes: bytes)])
  }

  /// The item, in pieces between which the sink puts the number of the picture.
  private func pieces(
    of outcome: EntryCompletion.Outcome, for entry: RenderedEntry,
    _ diagnostics: inout Diagnostics
  ) -> [EncodedEntry.Piece] {
    guard let image = outcome.image else {
      return [EncodedEntry.Piece(bytes: bytes(of: outcome.entry, for: entry, &diagnostics))]
    }
    var post = outcome.entry
    post.extensions[.customFields]["_thumbnail_id"] = .string(ImageItem.number)
    let item = bytes(of: post, for: entry, &diagnostics)
    let picture = bytes(
      of: ImageItem.entry(for: image, of: outcome.entry), for: entry, &diagnostics)
    return [
      EncodedEntry.Piece(place: WXRSink.image, bytes: Array(image.rawValue.utf8)),
      EncodedEntry.Piece(place: WXRSink.numbered, bytes: item),
      EncodedEntry.Piece(place: WXRSink.imageItem, bytes: picture),
    ]
  }

  private func bytes(
    of item: Entry, for entry: RenderedEntry, _ diagnostics: inout Diagnostics
  ) -> [UInt8] {
    var writing = ItemWriting(item, namespaces)
    writing.write()
    writing.text.report(at: entry.position, entry: entry.entry.id, &diagnostics)
    return writing.text.bytes
  }
}

extension ExportText {
  /// Reports what could not be written.
  func report(
    at position: SourcePosition?, entry: Entry.ID? = nil, _ diagnostics: inout Diagnostics
  ) {
    if unwritableCount > 0 {
      let count =
        unwritableCount == 1 ? "1 character" : "\(unwritableCount) characters"
      diagnostics.report(
        .wxrUnwritableCharacter, "XML can't hold \(count) of the text: left out", at: position,
        entry: entry)
    }
    if oddNameCount > 0 {
      diagnostics.report(
        .wxrUnwritableName,
        "\(oddNameCount) elements or attributes have names that XML doesn't allow: left out",
        at: position, entry: entry)
    }
  }
}
