package import DecantCore

/// Writes front matter as the owner of a blog would have typed it.
///
/// What is written reads as the same values in every reader, whatever version of YAML it knows.
package struct FrontMatterWriter: Hashable, Sendable {
  /// The language.
  package var syntax: FrontMatterSyntax

  /// How dates are written in YAML; the other languages have one spelling only.
  package var dates: DateSpelling

  /// Creates a writer.
  package init(_ syntax: FrontMatterSyntax = .yaml, dates: DateSpelling = .rfc3339) {
    self.syntax = syntax
    self.dates = dates
  }

  /// Adds a block of front matter with its fences, which ends with a line break.
  ///
  /// A block without members isn't superfluous before a body that begins like front matter.
  package func appendBlock(_ members: MetadataBag, to output: inout [UInt8]) {
    let fence: StaticString =
      switch syntax {
      case .yaml: "---\n"
      case .toml: "+++\n"
      case .json: ""
      }
    output.append(fence)
    if !members.isEmpty || syntax == .json { appendDocument(.object(members), to: &output) }
    output.append(fence)
  }

  /// Adds a value as a file of its own, such as a configuration or a data file.
  ///
  /// TOML has no lists at the root, nor anything for nothing: such values are left out.
  package func appendDocument(_ value: MetadataValue, to output: inout [UInt8]) {
    switch syntax {
    case .yaml:
      var writer = YAMLWriter(dates: dates)
      writer.append(value)
      output += writer.output
    case .toml:
      var writer = TOMLWriter()
      writer.append(value.object ?? [])
      output += writer.output
    case .json:
      var writer = JSONWriter(.pretty, after: output)
      writer.value(value)
      output = writer.bytes
      output.append("\n")
    }
  }
}
