internal import DecantJSONFeed
internal import DecantLines
internal import DecantMarkdown
internal import DecantPage
internal import DecantWXR

extension FormatRegistry {
  /// The formats that come with Decant.
  public static var standard: FormatRegistry {
    FormatRegistry([.wxr, .jsonFeed, .markdown, .hugo, .jekyll, .eleventy, .lines, .page])
  }
}
