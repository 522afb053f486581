import DecantCore
import Testing

@testable import DecantMarkup

/// A text with templates, and what is left of it.
struct TemplateCase: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let text: String
  let unresolved: [String]

  init(_ name: String, _ source: String, _ text: String, unresolved: [String] = []) {
    self.name = name
    self.source = source
    self.text = text
    self.unresolved = unresolved
  }

  var testDescription: String { name }

  /// Resolves the text on a site with a path of its own.
  func result(_ language: MarkupPreference.Templates, home: String? = "https://a.example/blog") -> (
    text: String, unresolved: [String]
  ) {
    var context = TemplateContext(language)
    context.home = home
    context.values = ["site.title": "Allotment", "page.title": "Frost"]
    context.address = { name in
      ["2020-04-05-potatoes", "_posts/2020-04-05-potatoes.md", "posts/potatoes.md"].contains(name)
        ? "https://a.example/blog/potatoes/" : nil
    }
    let result = TemplateText(Array(source.utf8), context)
    return (String(decoding: result.text, as: UTF8.self), result.unresolved)
  }
}
