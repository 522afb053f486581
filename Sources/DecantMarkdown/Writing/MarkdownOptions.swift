internal import DecantCore

/// What a user may ask of the Markdown writer.
struct MarkdownOptions: Hashable, Sendable {
  /// Whether a new site gets templates: `auto` gives them where there are none.
  enum Starter: String, Hashable, Sendable, CaseIterable {
    case auto
    case no
  }

  /// How bodies are written: `body`.
  var fidelity = MarkupPreference.Fidelity.markdown

  /// Other names for front matter: `field.NAME=KEY`.
  var renames: [String: String] = [:]

  /// Custom fields that stand in front matter: `meta.NAME=KEY`.
  var promoted: [(field: String, key: String)] = []

  /// Whether templates are written: `starter`.
  var starter = Starter.auto

  /// Whether the archive is left out: `plain`.
  var isPlain = false

  init() {}

  /// Takes the options that a user typed.
  init(_ layout: inout Layout, _ options: inout FormatOptions) throws(DecantError) {
    fidelity = try options.take("body", default: fidelity)
    starter = try options.take("starter", default: starter)
    isPlain = try options.take("plain", default: false)
    if let section = options.take("section") {
      guard let name = FileName.safe(section) else {
        throw DecantError(.invalidOption, "'\(section)' can't be the name of a folder")
      }
      let start = layout.generator == .hugo ? "content/" : ""
      layout.postsFolder = start + name
    }
    for (name, key) in options.takeAll(prefix: "field.") { renames[name] = key }
    for (name, key) in options.takeAll(prefix: "meta.") { promoted.append((name, key)) }
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.fidelity == rhs.fidelity && lhs.renames == rhs.renames && lhs.starter == rhs.starter
      && lhs.isPlain == rhs.isPlain && lhs.promoted.map(\.field) == rhs.promoted.map(\.field)
      && lhs.promoted.map(\.key) == rhs.promoted.map(\.key)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(renames) }
}
