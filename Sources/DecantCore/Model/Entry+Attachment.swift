extension Entry {
  /// A file that comes with an entry.
  public struct Attachment: Hashable, Sendable {
    /// Where the file is.
    public var address: WebAddress

    /// The media type, such as `image/jpeg`.
    public var mediaType: String?

    /// The name to show.
    public var title: String?

    /// What the file shows, for those who can't see it.
    public var alternativeText: String?

    /// The size of the file in bytes.
    public var byteCount: Int64?

    /// How long the file plays, in seconds.
    public var duration: Double?

    /// What only one format knows about the file.
    public var extensions: Extensions

    /// Creates an attachment.
    ///
    /// Set the other properties one by one.
    public init(address: WebAddress) {
      self.address = address
      extensions = Extensions()
    }
  }

  /// A file, named by the entry that describes it or by its address.
  public enum MediaReference: Hashable, Sendable {
    /// The file of an entry of kind ``Entry/Kind-swift.struct/attachment``.
    case entry(Entry.ID)

    /// The file at an address.
    case address(WebAddress)
  }
}
