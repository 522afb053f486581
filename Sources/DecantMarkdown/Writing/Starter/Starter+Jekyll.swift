extension Starter {
  /// Jekyll's templates: a frame, a post, a page, and a list of posts as the home page.
  static func jekyll(_ direction: String, _ menu: String?) -> [(path: String, text: String)] {
    [
      (
        "_layouts/default.html",
        jekyllFrame(direction, menu.flatMap { FileName.safe($0) } ?? "main")
      ),
      ("_layouts/post.html", jekyllPost),
      ("_layouts/page.html", jekyllPage),
      ("_includes/comments.html", jekyllComments),
      ("index.html", jekyllHome),
    ]
  }

  private static func jekyllFrame(_ direction: String, _ menu: String) -> String {
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
      {% assign lines = site.data.menus["\(menu)"] %}{% if lines %}<nav>
      {% for line in lines %}<a href="{{ line.url | relative_url }}">{{ line.title | escape }}</a>{% endfor %}
      </nav>{% endif %}</header>
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
    {% include comments.html %}

    """

  private static let jekyllPage = """
    ---
    layout: default
    ---
    <article>
      <h1>{{ page.title | escape }}</h1>
    {{ content }}
    </article>
    {% include comments.html %}

    """

  private static let jekyllComments = """
    {% assign name = page.thread | default: page.slug %}
    {% assign comments = site.data.comments[name] %}
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
