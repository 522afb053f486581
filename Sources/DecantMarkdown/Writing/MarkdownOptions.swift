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

  /// What becomes of embeds and shortcodes: `embeds`, `shortcodes`.
  var forms = BodyForms()

  /// Other names for front matter: `field.NAME=KEY`.
  var renames: [String: String] = [:]

  /// Custom fields that stand in front matter: `meta.NAME=KEY`.
  var promoted: [(field: String, key: String)] = []

  /// The name of the site's time zone for the configuration: `timezone`.
  var timezone: String?

  /// Whether templates are written: `starter`.
  var starter = Starter.auto

  /// Whether the archive is left out: `plain`.
  var isPlain = false

  /// Whether a file that was read from a folder is written as it was spelled there.
  var keepsSpelling: Bool { renames.isEmpty && fidelity != .html }

  init() {}

  /// Takes the options that a user typed.
  init(_ layout: inout Layout, _ options: inout FormatOptions) throws(DecantError) {
    fidelity = try options.take("body", default: fidelity)
    isPlain = try options.take("plain", default: false)
    forms = layout.forms
    forms.embeds = try options.take("embeds", default: forms.embeds)
    if forms.embeds == .shortcode, forms.calls.isEmpty {
      throw DecantError(
        .invalidOption,
        "\(layout.id) has no shortcodes for embeds: the option 'embeds' takes keep, html, link")
    }
    // Whoever wants addresses, links or HTML wants no shortcode for pictures either.
    if forms.embeds != .shortcode { forms.figure = nil }
    if let path = options.take("shortcodes") { forms.shortcodes = try ShortcodeFile.read(path) }
    if layout.generator != .none {
      starter = try options.take("starter", default: starter)
      timezone = options.take("timezone")
    }
    if layout.generator == .hugo, let section = options.take("section") {
      guard let name = FileName.safeFolder(section) else {
        throw DecantError(.invalidOption, "'\(section)' can't be the name of a folder")
      }
      layout.postsFolder = "content/\(name)"
    }
    for (name, key) in options.takeAll(prefix: "field.") {
      guard let own = layout.keys.key(of: name) else {
        throw DecantError(
          .invalidOption,
          "there is no field '\(name)' to rename: it takes \(FrontMatterKeys.fields)")
      }
      renames[own] = try MarkdownOptions.key(key)
    }
    for (name, key) in options.takeAll(prefix: "meta.") {
      let key = try MarkdownOptions.key(key)
      promoted.append((name, key))
      renames[key] = key
    }
  }

  /// A key that front matter can have.
  private static func key(_ text: String) throws(DecantError) -> String {
    guard !text.isEmpty, !text.hasPrefix("."), !text.hasSuffix(".") else {
      throw DecantError(.invalidOption, "'\(text)' is no key of front matter")
    }
    return text
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.fidelity == rhs.fidelity && lhs.forms == rhs.forms
      && lhs.timezone == rhs.timezone && lhs.renames == rhs.renames
      && lhs.starter == rhs.starter
      && lhs.isPlain == rhs.isPlain && lhs.promoted.map(\.field) == rhs.promoted.map(\.field)
      && lhs.promoted.map(\.key) == rhs.promoted.map(\.key)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(renames) }
}
