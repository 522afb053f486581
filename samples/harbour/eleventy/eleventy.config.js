export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy("assets");
  // Private entries and the archive are no pages, whatever git ignores.
  eleventyConfig.ignores.add("_private/**");
  eleventyConfig.ignores.add(".decant/**");
}
