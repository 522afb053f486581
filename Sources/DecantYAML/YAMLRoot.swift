package import DecantCore

/// What a YAML document holds.
package enum YAMLRoot: Hashable, Sendable {
  /// The members of a mapping, and where it begins.
  case members([LocatedValue.Member], at: SourcePosition)

  /// Anything else.
  case value(LocatedValue)
}
