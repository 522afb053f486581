public import DecantCore

/// Writes WordPress eXtended RSS 1.2, as WordPress 6 does.
///
/// What came from an export is written as it was there: version, identifiers, absent elements and
/// odd spellings included. Entries of other formats get everything that WordPress's importer
/// needs; what WXR has no element for is kept in `decant:archive`, which WordPress ignores.
public struct WXRWriter: BlogWriter {
  /// Whether what an export of WordPress lacks is completed, so that its importer takes it.
  ///
  /// The default is `false`.
  public var isImportable = false

  /// For which of WordPress's editors the bodies of other formats are written.
  public var editor = MarkupPreference.Editor.block

  /// Whether only what WordPress knows is written, without `decant:archive`.
  ///
  /// The default is `false`.
  public var isPlain = false

  /// Creates a writer.
  public init() {}

  /// Bodies as WordPress has them, CSS and JSON as they are.
  public var markup: MarkupPreference {
    var markup = MarkupPreference(
      bodies: [.wordPress, .plainText], titles: [.html, .wordPress, .plainText])
    markup.editor = editor
    return markup
  }

  /// Whether numbers have to be made, which must differ from all others.
  public func needsIndex(of header: BlogHeader, from sourceFormat: String?) -> Bool {
    isImportable || !WXRWriter.isNative(header)
  }

  /// Begins an export with everything that comes before its first item.
  public func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    let isNative = WXRWriter.isNative(context.header)
    var header = context.header
    if !isNative {
      header = HeadCompletion.completed(header, context.index)
    } else if isImportable {
      ImportCompletion.complete(&header, &diagnostics)
    }
    var head = HeadWriting(header, declaringArchive: !isNative && !isPlain)
    head.write()
    head.text.report(at: nil, isArchived: !isPlain, &diagnostics)
    let archive = isPlain ? nil : ExportArchive(head.namespaces)
    var bytes = head.text.bytes
    if !isNative || head.text.isIncomplete { archive?.add(context.sourceHeader, to: &bytes) }
    try output.append(bytes)
    let numbers = EntryNumbers(context.index, keepsNumbers: isNative)
    let encoder = WXREncoder(
      namespaces: head.namespaces, archive: archive,
      completion: EntryCompletion(numbers: numbers, home: header.site.home?.rawValue ?? ""),
      isImportable: isImportable)
    return WXRSink(output, encoder)
  }

  /// Whether a blog comes from an export, perhaps by way of another format.
  private static func isNative(_ header: BlogHeader) -> Bool {
    !header.site.extensions[.wordPress].isEmpty
  }
}

extension BlogWriter where Self == WXRWriter {
  /// A writer of WordPress exports.
  public static var wxr: WXRWriter { WXRWriter() }
}
