internal import DecantCore

/// What other items, and the feed as a whole, must know of an item that was judged.
struct ItemFacts: Sendable {
  let id: Entry.ID

  /// The number of its file.
  let page: Int

  /// Where the value of `id` begins.
  let position: SourcePosition

  /// The hash of the identifier, or `nil` if there is none.
  let idHash: UInt64?

  /// The hash of the address, or `nil` if there is none or files aren't compared.
  let addressHash: UInt64?

  /// The hash of the item's bytes, or 0 if files aren't compared.
  let hash: UInt64

  let extensions: [ExtensionUse]
}

/// An extension that an object has.
struct ExtensionUse: Sendable {
  let name: String
  let explainsItself: Bool
  let position: SourcePosition
}
