internal import DecantCore

/// Reads the names of the places of a file of Markdown.
struct PlaceReader {
  private let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  /// The names of the places of a file, or `nil` if it can't be read or not all of them are seen in
  /// it.
  func names(in path: String) -> AnchorNames? {
    guard let bytes = try? FileBytes.contents(of: path, limit: limits.entryBytes) else {
      return nil
    }
    let text = MarkdownText.decode(bytes)
    guard text.isText else { return nil }
    // What is wrong with the file was said when it was judged.
    var unreported = Diagnostics()
    let reader = FrontMatterReader(limits: limits, entry: Entry.ID(rawValue: path))
    let frontMatter = reader.read(text.bytes, file: path, &unreported)
    return FileJudge.places(in: text.bytes, from: frontMatter.body)
  }
}
