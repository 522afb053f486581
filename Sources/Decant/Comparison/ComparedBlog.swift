internal import DecantCore

/// One of two blogs to compare: where it is, and how it is read.
public struct ComparedBlog: Sendable {
  /// Where the blog is.
  public var source: BlogSource

  /// Reads the blog.
  public var reader: any BlogReader

  /// What the format of the blog can say without an archive, or `nil` if it can say everything.
  public var visible: VisibleParts?

  /// What is changed before the blog is compared, first change first.
  public var transforms: [any EntryTransform] = []

  /// How bodies are read beyond what they say themselves.
  var body = BodyForm()

  /// Whether bodies are compared as the generator that the header names shows them.
  var showsTemplates = false

  /// Creates a blog to compare.
  public init(_ source: BlogSource, with reader: any BlogReader, visible: VisibleParts? = nil) {
    self.source = source
    self.reader = reader
    self.visible = visible
  }

  /// The entry of a piece of the source after the transforms, or `nil` if there is none.
  func entry(
    of raw: RawEntry, _ decoder: any EntryDecoder, _ context: BlogContext,
    _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Entry? {
    guard let entry = try decoder.decode(raw, &diagnostics) else { return nil }
    guard !transforms.isEmpty else { return entry }
    var located = Located(entry, at: raw.position)
    var unreported = Diagnostics()
    for transform in transforms {
      guard let changed = try transform.transform(located, in: context, &unreported) else {
        return nil
      }
      located = changed
    }
    return located.value
  }

  /// How the bodies of a blog with a header are read.
  func bodyForm(_ header: BlogHeader) -> BodyForm {
    var form = body
    if showsTemplates, form.templates == nil {
      form.templates = EntryTemplates(header, EntryTemplates.reading, nil)
    }
    return form
  }
}
