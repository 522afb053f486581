/// A program that makes a site of a folder, as far as its habits change what a file means.
enum MarkdownGenerator: String, Hashable, Sendable {
  case astro
  case docusaurus
  case eleventy
  case hexo
  case hugo
  case jekyll
  case obsidian
  case pelican
  case zola

  /// Whether a name begins with a date that isn't part of the address.
  var takesDateFromName: Bool { self != .hugo }
}
