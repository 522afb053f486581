extension Starter {
  /// Jekyll's templates: a frame, a post, a page, and a list of posts as the home page.
  static func jekyll(_ direction: String) -> [(path: String, text: String)] {
    [
      ("_layouts/default.html", jekyllFrame(direction)),
      ("_layouts/post.html", jekyllPost),
      ("_layouts/page.html", jekyllPage),
      ("index.html", jekyllHome),
    ]
  }

  private static func jekyllFrame(_ direction: String) -> String {
    """
    <!doctype html>
    <html lang="{{ site.lang | default: "en" }}" dir="\(direction)">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{% if page.title %}{{ page.title | escape }} - {% endif %}{{ site.title | escape }}</title>
      <link rel="stylesheet" href="{{ "/assets/style.css" | relative_url }}">
    </head>
    <body>
      <header><a href="{{ "/" | relative_url }}">{{ site.title | escape }}</a>
      {% for menu in site.data.menus %}<nav>
      {% for line in menu[1] %}<a href="{{ line.url | relative_url }}">{{ line.title | escape }}</a>{% endfor %}
      </nav>{% endfor %}</header>
      <main>
    {{ content }}
      </main>
    </body>
    </html>

    """
  }

  private static let jekyllPost = """
    ---
    layout: default
    ---
    <article>
      <h1>{{ page.title | escape }}</h1>
      {% if page.image %}<img src="{{ page.image }}" alt="">{% endif %}
    {{ content }}
      {% if page.date %}<p><time datetime="{{ page.date | date: "%Y-%m-%d" }}">{{ page.date | date: "%-d %B %Y" }}</time></p>{% endif %}
    </article>
    {% assign comments = site.data.comments[page.slug] %}
    {% if comments %}<section>
      <h2>Comments</h2>
      {% for comment in comments %}<div>
        <p class="meta">{{ comment.author | escape }}</p>
        {{ comment.text | markdownify }}
        {% for reply in comment.replies %}<div class="replies">
          <p class="meta">{{ reply.author | escape }}</p>
          {{ reply.text | markdownify }}
        </div>{% endfor %}
      </div>{% endfor %}
    </section>{% endif %}

    """

  private static let jekyllPage = """
    ---
    layout: default
    ---
    <article>
      <h1>{{ page.title | escape }}</h1>
    {{ content }}
    </article>

    """

  private static let jekyllHome = """
    ---
    layout: default
    ---
    <ul>
    {% for post in site.posts %}
      <li><a href="{{ post.url | relative_url }}">{{ post.title | default: post.date | escape }}</a></li>
    {% endfor %}
    </ul>

    """
}
