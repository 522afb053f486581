extension Starter {
  /// Hugo's templates: a frame, a page, a list, the menu and the comments.
  static func hugo(_ direction: String, _ menu: String?) -> [(path: String, text: String)] {
    [
      ("layouts/_default/baseof.html", hugoFrame(direction)),
      ("layouts/_default/single.html", hugoPage),
      ("layouts/_default/list.html", hugoList),
      ("layouts/partials/menu.html", hugoMenu(menu ?? "main")),
      ("layouts/partials/comments.html", hugoComments),
    ]
  }

  private static func hugoFrame(_ direction: String) -> String {
    """
    <!doctype html>
    <html lang="{{ or site.Language.Locale "en" }}" dir="\(direction)">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} - {{ site.Title }}{{ end }}</title>
      <link rel="stylesheet" href="{{ "style.css" | relURL }}">
    </head>
    <body>
      <header><a href="{{ "/" | relURL }}">{{ site.Title }}</a>{{ partial "menu.html" . }}</header>
      <main>{{ block "main" . }}{{ end }}</main>
    </body>
    </html>

    """
  }

  private static let hugoPage = """
    {{ define "main" }}
    <article>
      <h1>{{ .Title }}</h1>
      {{ with .Params.images }}<img src="{{ index . 0 }}" alt="">{{ end }}
      {{ .Content }}
      {{ if not .Date.IsZero }}<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>{{ end }}
    </article>
    {{ partial "comments.html" . }}
    {{ end }}

    """

  private static let hugoList = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    {{ .Content }}
    {{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = site.RegularPages }}{{ end }}
    <ul>
    {{ range $pages.ByDate.Reverse }}
      <li><a href="{{ .RelPermalink }}">{{ or .Title .Date }}</a></li>
    {{ end }}
    </ul>
    {{ end }}

    """

  private static func hugoMenu(_ menu: String) -> String {
    """
    {{ with index site.Menus "\(SiteConfiguration.tomlKey(menu))" }}<nav>
    {{ range . }}<a href="{{ .URL }}">{{ .Name }}</a>{{ range .Children }}
    <a href="{{ .URL }}">{{ .Name }}</a>{{ end }}{{ end }}
    </nav>{{ end }}

    """
  }

  /// The comments below an entry.
  ///
  /// Hugo 0.156 renamed the data of a site, and warns of the old name.
  private static let hugoComments = """
    {{ $name := .Params.thread }}{{ with .File }}{{ $name = or $name .ContentBaseName }}{{ end }}
    {{ $data := dict }}
    {{ if ge hugo.Version "0.156" }}{{ $data = hugo.Data }}{{ else }}{{ $data = site.Data }}{{ end }}
    {{ with index (or $data.comments dict) (or $name "") }}
    <section>
      <h2>Comments</h2>
      {{ template "comments" . }}
    </section>
    {{ end }}
    {{ define "comments" }}{{ range . }}
    <div>
      <p class="meta">{{ .author }}</p>
      {{ .text | markdownify }}
      {{ with .replies }}<div class="replies">{{ template "comments" . }}</div>{{ end }}
    </div>
    {{ end }}{{ end }}

    """
}
