internal import DecantCore

/// Collects the members of front matter in the order in which its owner would type them.
struct FrontMatterFields {
  private let renames: [String: String]

  /// The members.
  private(set) var members: MetadataBag = []

  init(_ options: MarkdownOptions) { renames = options.renames }

  /// Adds a text, if there is one.
  mutating func append(_ name: String?, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    append(name, .string(text))
  }

  /// Adds texts, if there are any.
  mutating func append(_ name: String?, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    append(name, .array(texts.map { .string($0) }))
  }

  /// Adds a date, if there is one.
  mutating func append(_ name: String?, _ date: Timestamp?) {
    guard let date else { return }
    append(name, .timestamp(date))
  }

  /// Adds a value under the name that the user gave it.
  ///
  /// A user's name with dots stands for values in values: `cover.image`.
  mutating func append(_ name: String?, _ value: MetadataValue) {
    guard let name else { return }
    guard let key = renames[name] else {
      members[name] = value
      return
    }
    // A renamed list of one, such as Hugo's `images`, becomes the one value that themes want.
    let single = value.array.flatMap { $0.count == 1 ? $0.first : nil } ?? value
    insert(single, at: key.split(separator: ".").map { String($0) })
  }

  /// Adds a value below the members that the parts of its key name.
  private mutating func insert(_ value: MetadataValue, at parts: [String]) {
    guard let first = parts.first else { return }
    var nested = value
    for part in parts.dropFirst().reversed() { nested = .object([.init(part, nested)]) }
    if parts.count == 2, let known = members[first]?.object, let added = nested.object {
      nested = .object(MetadataBag(Array(known) + Array(added)))
    }
    members[first] = nested
  }
}
