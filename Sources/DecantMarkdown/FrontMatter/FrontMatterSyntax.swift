/// A way of writing front matter.
package enum FrontMatterSyntax: String, Hashable, Sendable, CaseIterable {
  /// YAML between lines of three hyphens.
  case yaml

  /// TOML between lines of three plus signs.
  case toml

  /// A JSON object without fences, as Hugo reads it.
  case json
}
