extension Layout.Generator {
  /// The names at the root of a folder that tell the generator.
  var configurations: [String] {
    switch self {
    case .none: []
    case .hugo: ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"]
    case .jekyll: ["_config.yml", "_config.yaml", "_config.toml"]
    case .eleventy:
      [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"]
    }
  }
}
