internal import DecantLines
internal import DecantMarkdown

extension FormatRegistry {
  /// The formats that come with Decant.
  public static var standard: FormatRegistry {
    FormatRegistry([.markdown, .hugo, .jekyll, .eleventy, .lines])
  }
}
