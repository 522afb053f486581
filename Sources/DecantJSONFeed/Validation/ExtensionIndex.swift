internal import DecantCore

/// The extensions of feeds, by their names: JSON Feed 1.1, Extensions.
struct ExtensionIndex {
  private struct Key: Hashable {
    let page: Int
    let name: String
  }

  /// The most names that are kept: no feed has more extensions.
  private static let limit = 1000

  private var uses: [Key: ExtensionUse] = [:]

  /// Adds what an object has; the first use of a name counts, or the first that explains itself.
  mutating func add(_ found: [ExtensionUse], page: Int) {
    for use in found {
      let key = Key(page: page, name: use.name)
      if let known = uses[key] {
        if use.explainsItself, !known.explainsItself { uses[key] = use }
      } else if uses.count < ExtensionIndex.limit {
        uses[key] = use
      }
    }
  }

  /// Reports the extensions that nothing explains.
  func report(_ diagnostics: inout Diagnostics) {
    let silent = uses.filter { !$0.value.explainsItself }
      .sorted { ($0.key.page, $0.key.name) < ($1.key.page, $1.key.name) }
    for (key, use) in silent {
      diagnostics.report(
        .feedExtensionAbout, "nothing in the feed says what \(key.name.quoted) is about",
        at: use.position)
    }
  }
}
