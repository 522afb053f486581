/// What the formats know beyond the model, one bag a space.
///
/// A reader puts what the model has no property for into the bag of its own space. A writer
/// writes the bags of its own spaces natively, and leaves the others to the archive.
public struct Extensions: Hashable, Sendable {
  /// The owner of a bag.
  ///
  /// Names of up to 15 bytes cost no allocation.
  public struct Space: RawRepresentable, Hashable, Sendable {
    /// The name of the space, such as `wordpress`.
    public let rawValue: String

    /// Creates a space.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// A space and its members.
  public struct Bag: Hashable, Sendable {
    /// The owner.
    public let space: Space

    /// The members.
    public var members: MetadataBag
  }

  /// The bags that have a member, in the order in which they were filled.
  public private(set) var bags: [Bag] = []

  /// Creates an empty set of bags.
  public init() {}

  /// Whether no bag has a member.
  public var isEmpty: Bool { bags.isEmpty }

  /// The bag of a space, which may be empty.
  public subscript(space: Space) -> MetadataBag {
    get { bags.first { $0.space == space }?.members ?? [] }
    _modify {
      let position = position(of: space)
      yield &bags[position].members
      if bags[position].members.isEmpty { bags.remove(at: position) }
    }
  }

  private mutating func position(of space: Space) -> Int {
    if let position = bags.firstIndex(where: { $0.space == space }) { return position }
    bags.append(Bag(space: space, members: []))
    return bags.count - 1
  }
}

extension Extensions.Space {
  /// Custom fields, which people and plug-ins attach to entries, terms and comments: texts by
  /// name, repeated names and empty ones included, in the order of the source.
  ///
  /// `wp:postmeta`, `wp:termmeta` and `wp:commentmeta` in WXR.
  public static let customFields = Extensions.Space(rawValue: "fields")
}
