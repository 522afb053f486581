internal import ArgumentParser
internal import Decant
internal import DecantCore

/// Which entries to convert.
struct FilterOptions: ParsableArguments {
  @Option(name: .customLong("entry"), help: "Only this entry: its id, slug or address.")
  var entries: [String] = []

  @Option(help: "Only these kinds, such as post,page.")
  var only: String?

  @Option(help: "Only these states, such as published,draft.")
  var status: String?

  @Option(help: "Only entries of this day (YYYY-MM-DD) or later.")
  var since: String?

  @Option(help: "Only entries of this day or earlier.")
  var until: String?

  @Option(help: "Only entries of this author, by login or name.")
  var author: [String] = []

  @Option(help: "Only entries with this term, by slug or name.")
  var term: [String] = []

  @Flag(help: "Treat private entries as public ones.")
  var includePrivate = false

  /// The transforms that do it.
  func transforms() throws -> [any EntryTransform] {
    let filter = EntryFilter(
      kinds: only.map { Set(FilterOptions.words($0).map(FilterOptions.kind)) },
      statuses: status.map { Set(FilterOptions.words($0).map(FilterOptions.status)) },
      since: try since.map(FilterOptions.day), until: try until.map(FilterOptions.day),
      authors: author, terms: term, selections: entries)
    var transforms: [any EntryTransform] = []
    if filter != EntryFilter() { transforms.append(filter) }
    if includePrivate { transforms.append(PrivateEntryRelease()) }
    return transforms
  }

  /// Runs a conversion; if nothing was selected, says what might select something.
  func explaining(
    _ conversion: () async throws -> ConversionSummary
  ) async throws -> ConversionSummary {
    do { return try await conversion() } catch var error as DecantError {
      guard error.code == .nothingSelected, !entries.isEmpty else { throw error }
      let names = entries.map(\.quoted).joined(separator: ", ")
      error.message += "\n  no entry has the id, slug or address \(names)"
      throw error
    }
  }

  /// 1 if there were fewer entries than were named, which is said.
  func status(of summary: ConversionSummary) -> Int32 {
    guard summary.entriesWritten < entries.count else { return 0 }
    Talk.say("\(entries.count) entries were asked for, and \(summary.entriesWritten) found")
    return 1
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map(String.init)
  }

  /// A kind by its name, or by that of several.
  private static func kind(_ word: String) -> Entry.Kind {
    let known: [Entry.Kind] = [.post, .page, .attachment]
    return known.first { "\($0.rawValue)s" == word } ?? Entry.Kind(rawValue: word)
  }

  /// A state by decant's name or WordPress's.
  private static func status(_ word: String) -> Entry.Status {
    switch word {
    case "publish": .published
    case "future": .scheduled
    case "trash": .trashed
    default: Entry.Status(rawValue: word)
    }
  }

  private static func day(_ text: String) throws -> CivilTime {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let civil = CivilTime(year: year, month: month, day: day)
    else { throw DecantError(.invalidOption, "\(text.quoted) is no day: write YYYY-MM-DD") }
    return civil
  }
}
