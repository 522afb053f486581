/// Writes the archive: what lies beside a blog that was written in another format.
///
/// The archive is two files of canonical lines, `blog.jsonl` and `private.jsonl`. Without the
/// second, the first holds nothing that the public may not see.
///
/// `blog.jsonl` begins with the header, which may have a member `archive`. In it are `values`, the
/// hashes of the header's values that were written, by name, and `labels`: for each term that goes
/// by another name in the blog, its taxonomy, its slug and that name. Each further line is an
/// entry, as ``CanonicalEncoder``
/// writes it, with one more member, `archive`, in front: where the entry stands and what was
/// written there (``ArchivePlacement``). What is private is missing.
///
/// `private.jsonl` begins with `{"decant":1,"private":true}`, and `authors` if the header's
/// authors have addresses. A further line belongs to the entry of the same `archive.ordinal`:
///
/// | Member | Holds |
/// | --- | --- |
/// | `entry` | the whole entry, which has no line in `blog.jsonl`: private, locked, thrown away |
/// | `password` | the entry's password |
/// | `authors` | for each author with an electronic mail address: `{"at":0,"email":"..."}`, `at` being the place in the list, counted from 0 |
/// | `comments` | for each comment that isn't shown: `{"at":2,"comment":{...}}`, and for each other: `at`, `email`, `networkAddress` and `fields` |
/// | `fields` | the custom fields of an order: `{"at":0,"members":[...]}`, `at` being the place among the spaces of the extensions |
///
/// To merge, in this order: insert the whole comments, first place first; set the rest.
package enum ArchiveEncoder {
  /// The lines of one entry or of the header.
  package struct Lines: Sendable {
    /// The line of `blog.jsonl`, or `nil` if the entry is private.
    package var blog: [UInt8]?

    /// The line of `private.jsonl`, or `nil` if nothing of the entry is private.
    package var `private`: [UInt8]?
  }

  /// What a term is called in the blog beside the archive, where that isn't its name.
  package struct Label: Hashable, Sendable {
    /// The term.
    package var term: Term.ID

    /// What it is called.
    package var text: String

    /// Creates a label.
    package init(_ term: Term.ID, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  /// The first line of `private.jsonl` where the header has nothing private.
  package static let privateHeader: [UInt8] = Array("{\"decant\":1,\"private\":true}\n".utf8)

  /// Encodes the header; its private line is `nil` if it has no electronic mail addresses.
  ///
  /// - Parameters:
  ///   - values: The hashes of the header's values as written, by name.
  ///   - labels: What terms are called in the blog, where that isn't their name.
  package static func encode(
    _ header: BlogHeader, values: [(name: String, hash: String)] = [], labels: [Label] = []
  ) -> Lines {
    var shown = header
    for i in shown.authors.indices { shown.authors[i].email = nil }
    var line: [UInt8] = []
    CanonicalEncoder.append(shown, to: &line)
    append(values, labels, to: &line)
    guard header.authors.contains(where: { $0.email != nil }) else { return Lines(blog: line) }
    var secrets = ByteBuilder()
    secrets.append("{\"decant\":1,\"private\":true")
    secrets.append(emailsOf: header.authors)
    secrets.append("}\n")
    return Lines(blog: line, private: secrets.bytes)
  }

  /// Puts hashes and labels into a header's line, as its last member.
  private static func append(
    _ values: [(name: String, hash: String)], _ labels: [Label], to line: inout [UInt8]
  ) {
    guard !values.isEmpty || !labels.isEmpty else { return }
    line.removeLast("}\n".utf8.count)
    var member = ByteBuilder()
    member.append(",\"archive\":{")
    member.append(valuesOf: values, after: "")
    if !values.isEmpty, !labels.isEmpty { member.append(UInt8(ascii: ",")) }
    member.append(canonical: "\"labels\":", labels) { bytes, label in
      bytes.append(UInt8(ascii: "["))
      bytes.append(jsonString: label.term.taxonomy.rawValue)
      bytes.append(UInt8(ascii: ","))
      bytes.append(jsonString: label.term.slug)
      bytes.append(UInt8(ascii: ","))
      bytes.append(jsonString: label.text)
      bytes.append(UInt8(ascii: "]"))
    }
    line += member.bytes
    line.append("}}\n")
  }

  /// Encodes a header on one line, with what is private, for a file that isn't for the public.
  ///
  /// - Parameter values: The hashes of the header's values as written, by name.
  package static func encodeWhole(
    _ header: BlogHeader, values: [(name: String, hash: String)]
  ) -> [UInt8] {
    var line: [UInt8] = []
    CanonicalEncoder.append(header, to: &line)
    append(values, [], to: &line)
    line.removeLast()
    return line
  }

  /// Encodes an entry as an object, with what is private, for a file that isn't for the public.
  ///
  /// - Parameter entry: The entry as the source had it, or `nil` for what the source has no entry
  ///   for.
  package static func encodeWhole(_ entry: Entry?, at placement: ArchivePlacement) -> [UInt8] {
    var line = beginLine(placement, capacity: entry?.canonicalSizeEstimate ?? 1024)
    if let entry {
      line.append(UInt8(ascii: ","))
      line.append(canonicalMembersOf: entry)
    }
    line.append(UInt8(ascii: "}"))
    return line.bytes
  }

  /// Encodes an entry as the source had it.
  package static func encode(_ entry: Entry, at placement: ArchivePlacement) -> Lines {
    switch entry.visibility {
    case .private, .discarded:
      var line = beginLine(placement, capacity: entry.canonicalSizeEstimate)
      line.append(",\"entry\":")
      line.append(canonical: entry)
      line.append("}\n")
      return Lines(private: line.bytes)
    case .public, .scheduled, .draft: break
    }
    var secrets = beginLine(placement, capacity: 1024)
    let emptyCount = secrets.count
    let shown = entry.withoutSecrets(&secrets)
    var line = beginLine(placement, capacity: entry.canonicalSizeEstimate)
    line.append(UInt8(ascii: ","))
    line.append(canonicalMembersOf: shown)
    line.append("}\n")
    guard secrets.count > emptyCount else { return Lines(blog: line.bytes) }
    secrets.append("}\n")
    return Lines(blog: line.bytes, private: secrets.bytes)
  }

  private static func beginLine(
    _ placement: ArchivePlacement, capacity: Int
  ) -> ByteBuilder {
    var line = ByteBuilder(capacity: capacity)
    line.append("{\"archive\":")
    placement.append(to: &line)
    return line
  }
}
