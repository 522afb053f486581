/// The `README.md` of an archive, for whoever finds it without decant at hand.
package struct ArchiveReadme: Sendable {
  /// What the blog was written as.
  package enum Beside: Sendable {
    /// A folder of files, with the archive in it.
    case folder

    /// One file of a name, with the archive in a folder beside it.
    case file(String)
  }

  /// The name of the blog.
  package var title: String

  /// The name of the source, if it is known.
  package var sourceName: String?

  /// The size of the source in bytes, if it is known.
  package var sourceSize: Int?

  /// The hash of the source, if it is known.
  package var sourceHash: String?

  /// The day, such as `2026-11-22`, or `nil` to tell none.
  package var date: String?

  /// What the blog was written as.
  package var beside: Beside

  /// Creates the description of an archive.
  package init(title: String, beside: Beside) {
    self.title = title
    self.beside = beside
  }

  /// Takes size and hash of a source that is one file; those of a folder or of memory tell nobody
  /// anything.
  mutating func describe(_ source: BlogSource) {
    guard source.pieces.count == 1, let piece = source.pieces.first, let path = piece.path,
      let size = FileBytes.size(of: path), var stream = try? ByteStream(piece)
    else { return }
    var hash = SHA256()
    var chunk: [UInt8] = []
    var count = 0
    while let added = try? stream.read(into: &chunk, atMost: 1 << 20), added > 0 {
      hash.update(chunk.span)
      count += added
      chunk.removeAll(keepingCapacity: true)
    }
    // A file that changes while it is read has no hash.
    guard count == size else { return }
    sourceSize = size
    sourceHash = hash.hexDigest
  }

  /// The text, in Markdown.
  package var text: String {
    """
    # The archive of \(title.isEmpty ? "a blog" : "\"\(title)\"")

    \(origin)

    | File | Holds |
    | --- | --- |
    | `blog.jsonl` | \(holds), one entry a line |
    | `private.jsonl` | what isn't for the public: e-mail and network addresses, passwords, \
    unapproved comments, private and deleted entries. \(caution) |
    | `SHA256SUMS` | the hashes of the others |

    Each line is one JSON object; the first line of a file is its header, with the site, its \
    authors and terms. The names say what they hold:

    | Member | Holds |
    | --- | --- |
    | `id`, `guid`, `slug`, `address` | what the entry was known by |
    | `kind`, `status` | `post`, `page`, `attachment`...; `published`, `draft`... |
    | `title`, `content`, `excerpt` | the texts as the source spelled them: `markup` and `text` |
    | `published`, `modified` | local time and its distance from Greenwich |
    | `authors`, `terms`, `comments`, `attachments` | what belongs to the entry, whole |
    | `extensions` | what only one format knows, such as WordPress's custom fields (`fields`), as \
    pairs of name and value |
    | `archive` | `ordinal`, the place in the source; `path`, the entry's file; hashes of what was \
    written there |

    The titles, with `jq`: `jq -r '.title.text // empty' blog.jsonl`

    To check that nothing has rotted: `sha256sum -c SHA256SUMS`, in this folder.
    To go back, with decant: `\(wayBack)`.

    """
  }

  private var origin: String {
    let day = date.map { " on \($0)" } ?? ""
    var source = sourceName.map { " from `\($0)`" } ?? ""
    let facts = [
      sourceSize.map { "\(ArchiveReadme.grouped($0)) bytes" }, sourceHash.map { "SHA-256 \($0)" },
    ]
    let known = facts.compactMap { $0 }
    if !known.isEmpty { source += " (\(known.joined(separator: ", ")))" }
    let made = "It was made\(day) by decant\(source)."
    return switch beside {
    case .folder:
      "This folder belongs to the blog around it. \(made) The files around it are the blog; you can "
        + "read them without this folder."
    case .file(let name):
      "This folder belongs to `\(name)` beside it. \(made) That file holds what was published; this "
        + "folder need not be on a server."
    }
  }

  private var holds: String {
    switch beside {
    case .folder: "what the files have no place for"
    case .file: "everything that the feed has no place for"
    }
  }

  private var caution: String {
    switch beside {
    case .folder: "It isn't in git"
    case .file: "Don't publish it"
    }
  }

  private var wayBack: String {
    switch beside {
    case .folder: "decant convert .. -o export.xml"
    case .file(let name): "decant convert ../\(name) -o export.xml"
    }
  }

  /// A number with a comma before each three digits.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number).utf8)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(UInt8(ascii: ","), at: place)
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
