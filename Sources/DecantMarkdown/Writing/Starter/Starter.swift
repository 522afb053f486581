/// A few plain templates for a new site, so that it shows the blog at once.
struct Starter {
  /// The program that reads them.
  let generator: Layout.Generator

  /// The language of the site.
  let language: String?

  /// The menu for the head of each page.
  let menu: String?

  /// The files, by path.
  var files: [(path: String, text: String)] {
    let direction = Starter.isRightToLeft(language) ? "rtl" : "ltr"
    return switch generator {
    case .none: []
    case .hugo: Starter.hugo(direction, menu) + [("static/style.css", Starter.css)]
    case .jekyll: Starter.jekyll(direction, menu) + [("assets/style.css", Starter.css)]
    case .eleventy: Starter.eleventy(direction) + [("assets/style.css", Starter.css)]
    }
  }

  /// The languages that are written from right to left.
  private static func isRightToLeft(_ language: String?) -> Bool {
    let code = (language ?? "").split(separator: "-").first.map { $0.lowercased() } ?? ""
    return ["ar", "azb", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(code)
  }

  /// The looks of all starters.
  private static let css = """
    body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }
    header, footer, nav, time, .meta { font-family: system-ui, sans-serif; font-size: 0.9rem; }
    nav a { margin-inline-end: 1rem; }
    h1, h2, h3 { line-height: 1.25; }
    img, video, iframe { max-width: 100%; height: auto; }
    figure { margin: 1.5rem 0; }
    figcaption, time, .meta { color: #666; }
    pre { overflow-x: auto; padding: 1rem; background: #f5f5f5; }
    code { font-size: 0.9em; }
    blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid #ccc; }
    table { border-collapse: collapse; }
    th, td { padding: 0.3rem 0.6rem; border: 1px solid #ccc; }
    .replies { margin-inline-start: 1.5rem; }

    """
}
