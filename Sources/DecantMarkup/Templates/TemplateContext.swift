package import DecantCore

/// What is known about a site and an entry when templates in its text are resolved.
package struct TemplateContext: Sendable {
  /// The language of the templates.
  package var language: MarkupPreference.Templates

  /// The address of the home page, without a slash at the end, or `nil` if it isn't known.
  package var home: String?

  /// The values of variables by their names, such as `site.title`.
  package var values: [String: String] = [:]

  /// Finds the address of an entry by what a text calls it, or `nil`.
  package var address: @Sendable (_ name: String) -> String? = { _ in nil }

  /// Creates a context.
  package init(_ language: MarkupPreference.Templates) { self.language = language }

  /// The address up to the path: what Jekyll calls `site.url`.
  var origin: String? {
    guard let home else { return nil }
    return String(home.dropLast(basePath.count))
  }

  /// The path of the home page without a slash at the end: what Jekyll calls `site.baseurl`.
  var basePath: String {
    guard let home else { return "" }
    let path = WebAddress(rawValue: home).path
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
