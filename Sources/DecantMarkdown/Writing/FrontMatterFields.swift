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
  /// A name with dots stands for values in values: `cover.image`.
  mutating func append(_ name: String?, _ value: MetadataValue) {
    guard let name else { return }
    let key = renames[name] ?? name
    let parts = key.split(separator: ".").map(String.init)
    guard renames[name] != nil, parts.count > 1 else {
      members[key] = value
      return
    }
    // A renamed list of one, such as Hugo's `images`, becomes the one value that themes want.
    var nested = value.array.flatMap { $0.count == 1 ? $0.first : nil } ?? value
    for part in parts.dropFirst().reversed() { nested = .object([.init(part, nested)]) }
    if let last = nested.object?.first, let known = members[parts[0]]?.object, parts.count == 2 {
      members[parts[0]] = .object(MetadataBag(Array(known) + [last]))
    } else {
      members[parts[0]] = nested
    }
  }
}
