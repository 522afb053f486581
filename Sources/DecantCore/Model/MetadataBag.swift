/// Named values in the order of the source.
///
/// A name may occur more than once, and may be empty.
public struct MetadataBag: Hashable, Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// A named value.
  public struct Element: Hashable, Sendable {
    /// The name.
    public var name: String

    /// The value.
    public var value: MetadataValue

    /// Creates a named value.
    public init(_ name: String, _ value: MetadataValue) {
      self.name = name
      self.value = value
    }
  }

  private var elements: [Element]

  /// Creates a bag.
  public init(arrayLiteral elements: Element...) { self.elements = elements }

  /// Creates a bag of the given members.
  public init(_ elements: [Element]) { self.elements = elements }

  /// The position of the first element.
  public var startIndex: Int { elements.startIndex }

  /// The position past the last element.
  public var endIndex: Int { elements.endIndex }

  /// The element at a position.
  public subscript(position: Int) -> Element {
    get { elements[position] }
    set { elements[position] = newValue }
  }

  /// The first value of a name.
  ///
  /// Setting replaces the first value of the name where it stands, adds one at the end if there
  /// is none, and removes all of them if it is `nil`.
  public subscript(name: String) -> MetadataValue? {
    get { elements.first { $0.name == name }?.value }
    set {
      guard let newValue else { return elements.removeAll { $0.name == name } }
      guard let position = elements.firstIndex(where: { $0.name == name }) else {
        return append(name, newValue)
      }
      elements[position].value = newValue
    }
  }

  /// Adds a value, after the others.
  public mutating func append(_ name: String, _ value: MetadataValue) {
    elements.append(Element(name, value))
  }
}
