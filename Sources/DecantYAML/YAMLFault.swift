package import DecantCore

/// Something in a YAML text that isn't as it should be.
package struct YAMLFault: Hashable, Sendable {
  /// A kind of fault.
  package enum Kind: Hashable, Sendable {
    /// It isn't YAML: what libyaml says.
    case syntax(String)

    /// A key stands twice in one mapping; the last value counts.
    case duplicateKey(String)

    /// An alias names nothing; it stays as text.
    case unknownAlias(String)

    /// The aliases stand for more nodes than the limit allows.
    case tooManyAliases

    /// Collections lie deeper in each other than the limit allows.
    case tooDeep
  }

  /// What is wrong.
  package var kind: Kind

  /// Where it is.
  package var position: SourcePosition

  /// Creates a fault.
  package init(kind: Kind, position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// Whether nothing of the text could be read.
  package var isFatal: Bool {
    switch kind {
    case .syntax, .tooManyAliases, .tooDeep: true
    case .duplicateKey, .unknownAlias: false
    }
  }
}
