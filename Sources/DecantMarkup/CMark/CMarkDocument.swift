internal import CCMarkGFM

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A parsed Markdown text of libcmark-gfm, freed with the object.
///
/// Only one may exist at a time in a process: ``CMark`` sees to it.
final class CMarkDocument {
  private let parser: OpaquePointer
  private let root: OpaquePointer
  private let options: Int32

  /// Parses a text; `nil` if the library has no memory left.
  init?(_ markdown: [UInt8], options: CMark.Options) {
    cmark_gfm_core_extensions_ensure_registered()
    self.options = CMarkDocument.flags(options)
    guard let parser = cmark_parser_new(self.options) else { return nil }
    self.parser = parser
    for name in CMarkDocument.extensions(options) {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    markdown.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      cmark_parser_feed(parser, start, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.root = root
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// The text as HTML.
  func html() -> [UInt8]? {
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let text = cmark_render_html(root, options, extensions) else { return nil }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private static func extensions(_ options: CMark.Options) -> [String] {
    var names = ["table", "strikethrough"]
    if options.contains(.autolinks) { names.append("autolink") }
    if options.contains(.tasks) { names.append("tasklist") }
    return names
  }

  private static func flags(_ options: CMark.Options) -> Int32 {
    let footnotes = options.contains(.footnotes) ? CMARK_OPT_FOOTNOTES : 0
    return CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE | footnotes
  }
}
