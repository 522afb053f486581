extension Layout {
  /// A folder for keeping, which no program needs to read.
  package static let neutral: Layout = {
    var keys = FrontMatterKeys()
    keys.modified = "modified"
    keys.excerpt = "excerpt"
    keys.address = "address"
    keys.order = "order"
    return Layout(
      id: "markdown", summary: "a folder of Markdown, or one file", generator: .none,
      postsFolder: "posts", hasYearFolders: true, postName: .day, pagesFolder: "pages",
      otherFolder: "KIND", drafts: .key("draft"), hidesFuture: false, keys: keys,
      dates: .rfc3339, commentsFolder: nil, templateGuard: .none, ignoredPaths: [])
  }()

  /// A Hugo site.
  package static let hugo: Layout = {
    var keys = FrontMatterKeys()
    keys.image = "images"
    keys.language = nil
    return Layout(
      id: "hugo", summary: "a Hugo site", generator: .hugo, postsFolder: "content/posts",
      postName: .slug, pagesFolder: "content", homeName: "_index", otherFolder: "content/KIND",
      drafts: .key("draft"), hidesFuture: true, keys: keys, dates: .rfc3339,
      commentsFolder: "data/comments", templateGuard: .hugoComments, forms: .hugo,
      ignoredPaths: ["/public/", "/resources/", "/.hugo_build.lock"],
      configurations: [
        "hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "config.json",
        "config",
      ],
      themes: ["themes", "layouts"])
  }()

  /// A Jekyll site.
  package static let jekyll: Layout = {
    var keys = FrontMatterKeys()
    keys.modified = "last_modified_at"
    keys.excerpt = "excerpt"
    keys.address = "permalink"
    keys.aliases = "redirect_from"
    keys.order = "order"
    return Layout(
      id: "jekyll", summary: "a Jekyll site", generator: .jekyll, postsFolder: "_posts",
      postName: .day, pagesFolder: "", homeName: "index", otherFolder: "_KIND",
      drafts: .folder("_drafts"),
      hidesFuture: true, keys: keys, dates: .jekyll, commentsFolder: "_data/comments",
      dataEnding: ".yml", namesTemplates: true,
      templateGuard: .member(name: "render_with_liquid", value: "false"), forms: .jekyll,
      ignoredPaths: ["/_site/", "/.jekyll-cache/"],
      configurations: ["_config.yml", "_config.yaml", "_config.toml"],
      themes: ["_layouts", "_includes", "Gemfile"])
  }()

  /// An Eleventy site.
  package static let eleventy: Layout = {
    var keys = FrontMatterKeys()
    keys.modified = "modified"
    keys.excerpt = "excerpt"
    keys.address = "permalink"
    keys.aliases = "redirect_from"
    keys.order = "order"
    return Layout(
      id: "eleventy", summary: "an Eleventy site", generator: .eleventy, postsFolder: "posts",
      postName: .slug, pagesFolder: "", homeName: "index", otherFolder: "KIND",
      drafts: .noPermalink,
      hidesFuture: false, keys: keys, dates: .rfc3339, commentsFolder: "_data/comments",
      dataEnding: ".json",
      templateGuard: .member(name: "templateEngineOverride", value: "md"),
      ignoredPaths: ["/_site/", "/node_modules/"],
      configurations: [
        "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", ".eleventy.js",
        "package.json",
      ],
      themes: ["_includes", "_layouts"])
  }()
}
