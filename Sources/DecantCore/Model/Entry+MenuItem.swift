extension Entry {
  /// What an entry of kind ``Entry/Kind-swift.struct/menuItem`` points to.
  ///
  /// Its label is the entry's title, or the title of its target if that is empty; its place is
  /// ``Entry/order``; its menu is the entry's term of taxonomy ``Term/Taxonomy/menu``.
  public struct MenuItem: Hashable, Sendable {
    /// What a click leads to.
    public enum Target: Hashable, Sendable {
      /// Another entry.
      case entry(Entry.ID)

      /// The entries of a term, named by taxonomy and by the term's number in the source.
      case term(Term.Taxonomy, number: String)

      /// An address.
      case address(WebAddress)

      /// The archive of a kind of entries.
      case archive(Entry.Kind)
    }

    /// What a click leads to.
    public var target: Target

    /// The menu item under which this one stands.
    public var parent: Entry.ID?

    /// Creates a menu item.
    public init(target: Target, parent: Entry.ID? = nil) {
      self.target = target
      self.parent = parent
    }
  }
}
