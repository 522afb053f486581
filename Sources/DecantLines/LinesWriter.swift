public import DecantCore

/// Writes the model as JSON Lines: the header, then a line an entry.
///
/// Everything that decant knows is in it, private things included. It is the way to work on a blog
/// in another language: write lines, filter them, and read them back.
///
/// ```
/// decant convert export.xml -o blog.jsonl
/// jq -c 'select(.decant or .kind == "post")' blog.jsonl > posts.jsonl
/// decant convert posts.jsonl --to hugo -o site
/// ```
///
/// The first line is the header: `{"decant":1,"site":{...},"authors":[...],"terms":[...]}`, 1 being
/// the version of this description. Each further line is an entry. The names are those of the
/// model's properties; what is `nil`, empty or `false` is left out; members may come in any order.
///
/// | In the model | On the line |
/// | --- | --- |
/// | identifiers, kinds, states, addresses | texts |
/// | `Content` | `{"markup":"html","text":"..."}`; the markups are `html`, `wordpress`, `markdown` and `text` |
/// | `Timestamp` | `"2012-03-15T15:15:12-07:00"`; without an offset if it isn't known, `"2012-03-15"` for a day |
/// | `Term` | `{"taxonomy":"tag","slug":"gulls","name":{...}}` |
/// | `image` | `{"entry":"12"}` or `{"address":"..."}` |
/// | `menuItem.target` | `{"entry":"12"}`, `{"taxonomy":"category","number":"3"}`, `{"address":"..."}` or `{"archive":"post"}` |
/// | `extensions` | a list of pairs for each space, since names repeat: `{"fields":[["_edit_last","1"]]}` |
/// | `MetadataValue` | `null`, `true`, texts and lists as they are; a number is `{"number":"1.10"}`, a time `{"timestamp":"..."}`, an object `{"object":[["name",value]]}`: many programs lose long numbers, the order of names and repeated names |
public struct LinesWriter: BlogWriter {
  /// Creates a writer.
  public init() {}

  /// Everything stays as the source spells it.
  public var markup: MarkupPreference { .asRead }

  /// Begins a blog with its header line.
  public func open(
    _ output: BlogOutput, _ context: BlogContext, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogSink {
    var line: [UInt8] = []
    CanonicalEncoder.append(context.header, to: &line)
    try output.append(line)
    return LinesSink(output)
  }
}

extension BlogWriter where Self == LinesWriter {
  /// A writer of the model's own lines.
  public static var lines: LinesWriter { LinesWriter() }
}
