/// The rule by which a site makes addresses: a path with parts of the entry in it.
package struct AddressPattern: Hashable, Sendable, Comparable {
  /// A part between two slashes.
  package enum Part: Hashable, Sendable {
    /// The year, in four digits.
    case year

    /// The month, in two digits.
    case month

    /// The day of the month, in two digits.
    case day

    /// The last part of the entry's name.
    case slug

    /// The entry's identifier.
    case id

    /// The same text for all entries, or nothing at the beginning and the end.
    case text(String)
  }

  /// The parts, those before the first slash and behind the last included.
  package var parts: [Part]

  /// A pattern of the given parts.
  package init(_ parts: [Part]) { self.parts = parts }

  /// The pattern of one address, or `nil` if it has no path of its own.
  package init?(_ address: WebAddress, slug: String?, date: Timestamp?, id: String) {
    guard address.query == nil else { return nil }
    let path = PercentCoding.decoded(address.path) ?? address.path
    guard !path.isEmpty, path != "/" else { return nil }
    let slug = slug.map { PercentCoding.decoded($0) ?? $0 }
    let day = date?.civil
    parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      switch String(part) {
      case "": .text("")
      case slug: .slug
      case day.map { String($0.year) }: .year
      case day.map { AddressPattern.twoDigits($0.month) }: .month
      case day.map { AddressPattern.twoDigits($0.day) }: .day
      case id: .id
      default: .text(String(part))
      }
    }
    // On 3 March, the month and the day look alike.
    let months = parts.indices.filter { parts[$0] == .month }
    if months.count == 2 { parts[months[1]] = .day }
  }

  /// The pattern with words in place of the parts, such as `/YEAR/MONTH/DAY/SLUG/`.
  package var text: String {
    spelled { part in
      switch part {
      case .year: "YEAR"
      case .month: "MONTH"
      case .day: "DAY"
      case .slug: "SLUG"
      case .id: "ID"
      case .text(let text): text
      }
    }
  }

  /// The path with each part spelled in some way.
  package func spelled(_ spell: (Part) -> String) -> String {
    parts.map(spell).joined(separator: "/")
  }

  /// The path of an entry.
  package func path(slug: String, date: CivilTime?, id: String) -> String {
    spelled { part in
      switch part {
      case .year: date.map { AddressPattern.fourDigits($0.year) } ?? ""
      case .month: date.map { AddressPattern.twoDigits($0.month) } ?? ""
      case .day: date.map { AddressPattern.twoDigits($0.day) } ?? ""
      case .slug: slug
      case .id: id
      case .text(let text): text
      }
    }
  }

  /// Orders patterns by their text.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.text < rhs.text }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static func fourDigits(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }
}
