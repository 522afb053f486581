extension Starter {
  /// Eleventy's templates: one for all pages, and a list of posts as the home page.
  static func eleventy(_ direction: String) -> [(path: String, text: String)] {
    [
      ("_includes/page.njk", eleventyPage(direction)),
      ("_data/layout.json", "\"page.njk\"\n"),
      ("index.njk", eleventyHome),
    ]
  }

  /// Eleventy's configuration.
  static let eleventyConfiguration = """
    export default function (eleventyConfig) {
      eleventyConfig.addPassthroughCopy("assets");
      // Private entries and the archive are no pages, whatever git ignores.
      eleventyConfig.ignores.add("_private/**");
      eleventyConfig.ignores.add(".decant/**");
    }

    """

  private static func eleventyPage(_ direction: String) -> String {
    """
    <!doctype html>
    <html lang="{{ site.language or "en" }}" dir="\(direction)">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{% if title %}{{ title }} - {% endif %}{{ site.title }}</title>
      <link rel="stylesheet" href="/assets/style.css">
    </head>
    <body>
      <header><a href="/">{{ site.title }}</a></header>
      <main><article>
        {% if title %}<h1>{{ title }}</h1>{% endif %}
        {{ content | safe }}
      </article></main>
    </body>
    </html>

    """
  }

  private static let eleventyHome = """
    ---
    permalink: /
    ---
    <ul>
    {% for post in collections.posts | reverse %}
      <li><a href="{{ post.url }}">{{ post.data.title }}</a></li>
    {% endfor %}
    </ul>

    """
}
