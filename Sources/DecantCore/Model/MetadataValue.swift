/// A value of unknown meaning, as JSON, YAML and TOML have it.
public enum MetadataValue: Hashable, Sendable {
  /// Nothing.
  case null

  /// A truth value.
  case bool(Bool)

  /// A number as the source spells it, since `1.10`, `1e400` and 19 digits are no `Double`.
  case number(String)

  /// Text.
  case string(String)

  /// A time.
  case timestamp(Timestamp)

  /// A list.
  case array([MetadataValue])

  /// Named values.
  case object(MetadataBag)

  /// The text, or `nil` if the value isn't a text.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The items, or `nil` if the value isn't a list.
  public var array: [MetadataValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The members, or `nil` if the value isn't an object.
  public var object: MetadataBag? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The text of a text or a number, and `true` or `false` for a truth value; `nil` for others.
  public var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null, .timestamp, .array, .object: nil
    }
  }
}
