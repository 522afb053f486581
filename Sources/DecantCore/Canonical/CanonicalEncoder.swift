/// Writes the model as canonical JSON: one object on one line, for the header and for each entry.
///
/// Made for programs in other languages and for `jq`. Names are those of the model's properties;
/// what is `nil`, empty or `false` is left out. So that no tool on the way loses anything:
///
/// | In the model | On the line |
/// | --- | --- |
/// | identifiers, kinds, states, addresses | texts |
/// | ``Content`` | `{"markup":"html","text":"..."}` |
/// | ``Timestamp`` | a text: `2012-03-15T15:15:12-07:00`, without an offset if it isn't known, without seconds or time by precision; an object of its parts if no text says the same |
/// | ``Entry/MediaReference`` | `{"entry":"12"}` or `{"address":"..."}` |
/// | ``Entry/MenuItem/Target`` | `{"entry":"12"}`, `{"taxonomy":"category","number":"3"}`, `{"address":"..."}` or `{"archive":"post"}` |
/// | ``Extensions`` | an object of spaces, each an array of pairs: `{"fields":[["_edit_last","1"]]}` |
/// | ``MetadataValue`` | `null`, a truth value, a text, an array; a number as `{"number":"1.10"}`, a time as `{"timestamp":"..."}`, an object as `{"object":[["name",value]]}`: many tools lose long numbers, the order of names and repeated names |
///
/// The header's line begins with `{"decant":1`, the version of this description.
package enum CanonicalEncoder {
  /// The version of the lines.
  package static let version = 1

  /// Adds the line of a header, with its line feed.
  package static func append(_ header: BlogHeader, to bytes: inout [UInt8]) {
    var line = ByteBuilder()
    line.append("{\"decant\":1,\"site\":")
    line.append(canonical: header.site)
    line.append(canonical: ",\"authors\":", header.authors) { $0.append(canonical: $1) }
    line.append(canonical: ",\"terms\":", header.terms) { $0.append(canonical: $1) }
    line.append("}\n")
    line.move(to: &bytes)
  }

  /// Adds the line of an entry, with its line feed.
  package static func append(_ entry: Entry, to bytes: inout [UInt8]) {
    var line = ByteBuilder(capacity: entry.canonicalSizeEstimate)
    line.append(canonical: entry)
    line.append(UInt8(ascii: "\n"))
    line.move(to: &bytes)
  }
}

extension Entry {
  /// About the number of bytes of the entry's line: its body, and some for the rest.
  var canonicalSizeEstimate: Int {
    2048 + (content?.text.utf8.count ?? 0) * 9 / 8 + comments.count * 512
  }
}
