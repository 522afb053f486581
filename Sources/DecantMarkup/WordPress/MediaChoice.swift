internal import DecantCore

/// Which files a gallery or a playlist shows, and in which order, by WordPress's attributes.
struct MediaChoice {
  /// The files named by number, in `ids` or `include`; empty if those of the entry are meant.
  let numbers: [Int]

  /// The entry whose files are meant.
  let entry: String

  private let excluded: Set<Int>
  private let sorting: [UInt8]
  private let isDescending: Bool

  /// Reads the attributes of a gallery or a playlist in an entry.
  init(_ attributes: ShortcodeAttributes, of entry: String) {
    let ids = MediaChoice.numbers(attributes["ids"])
    numbers = ids.isEmpty ? MediaChoice.numbers(attributes["include"]) : ids
    excluded = Set(MediaChoice.numbers(attributes["exclude"]))
    let other = MediaChoice.numbers(attributes["id"]).first
    self.entry = other.map { String($0) } ?? entry
    let usual = ids.isEmpty ? "menu_order" : "post__in"
    let named = (attributes["orderby"] ?? []).map(\.lowercased)
    let order = (attributes["order"] ?? []).map(\.lowercased)
    isDescending = order == Array("desc".utf8)
    // Chance can't be written down: the order of the library stands for it.
    sorting = named.isEmpty || order == Array("rand".utf8) ? Array(usual.utf8) : named
  }

  /// The files, and the numbers of those that aren't on the shelf.
  func media(
    on shelf: WordPressShelf, _ use: WordPressShelf.Medium.Use
  ) -> (found: [WordPressShelf.Medium], missing: [Int]) {
    guard !numbers.isEmpty else {
      let own = shelf.media(of: entry).filter { $0.use == use && !excluded.contains($0.number) }
      return (sorted(own), [])
    }
    var found: [WordPressShelf.Medium] = []
    var missing: [Int] = []
    for number in numbers {
      if let medium = shelf.media[number] { found.append(medium) } else { missing.append(number) }
    }
    return (sorted(found), missing)
  }

  private func sorted(_ media: [WordPressShelf.Medium]) -> [WordPressShelf.Medium] {
    guard let isBefore = MediaChoice.comparison(sorting) else { return media }
    return media.sorted { isDescending ? isBefore($1, $0) : isBefore($0, $1) }
  }

  /// How two files are compared; `nil` if the order in which they are named counts.
  private static func comparison(
    _ sorting: [UInt8]
  ) -> ((WordPressShelf.Medium, WordPressShelf.Medium) -> Bool)? {
    let key = sorting.prefix { !$0.isPHPSpace }
    return switch String(decoding: key, as: UTF8.self) {
    case "menu_order": { ($0.order, $0.number) < ($1.order, $1.number) }
    case "id": { $0.number < $1.number }
    case "title", "name": { ($0.title, $0.number) < ($1.title, $1.number) }
    case "date", "post_date", "modified": { ($0.seconds, $0.number) < ($1.seconds, $1.number) }
    default: nil
    }
  }

  /// The numbers in a list such as `1, 2,3`; what isn't a number is left out.
  private static func numbers(_ list: [UInt8]?) -> [Int] {
    var numbers: [Int] = []
    for word in (list ?? []).split(whereSeparator: { $0 == UInt8(ascii: ",") || $0.isPHPSpace }) {
      if let number = Int(String(decoding: word, as: UTF8.self)) { numbers.append(number) }
    }
    return numbers
  }
}
