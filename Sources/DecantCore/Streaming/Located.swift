/// A value, and where it was read.
@dynamicMemberLookup
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value

  /// Where the value begins, or `nil` if it wasn't read.
  public var position: SourcePosition?

  /// Creates a value with a position.
  public init(_ value: Value, at position: SourcePosition? = nil) {
    self.value = value
    self.position = position
  }

  /// A property of the value.
  public subscript<Member>(dynamicMember path: WritableKeyPath<Value, Member>) -> Member {
    get { value[keyPath: path] }
    set { value[keyPath: path] = newValue }
  }
}
