internal import DecantJSONFeed
internal import DecantLines
internal import DecantMarkdown

extension FormatRegistry {
  /// The formats that come with Decant.
  public static var standard: FormatRegistry {
    FormatRegistry([.jsonFeed, .markdown, .hugo, .jekyll, .eleventy, .lines])
  }
}
