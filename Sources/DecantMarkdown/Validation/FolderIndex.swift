internal import DecantCore

/// The pages of a folder, as far as others mention them.
///
/// A page takes about a hundred bytes. Mentions are kept only as long as their page hasn't come,
/// and within a budget of 200 bytes a page: what goes beyond isn't judged.
struct FolderIndex {
  private struct Mention {
    let link: FileJudgement.Link
    let entry: Entry.ID
  }

  /// Stands for a file where several have the same name or path.
  private static let several = UInt32.max

  private let folder: FolderPlace?
  private var files: [String] = []
  private var addresses: [UInt64: UInt32] = [:]
  private var aliases: [UInt64: UInt32] = [:]
  private var pages: [UInt64: UInt32] = [:]
  private var postFolders: Set<UInt64> = []
  private var names: [UInt64: UInt32] = [:]
  private var mentions: [Mention] = []
  private var places: [(place: FileJudgement.Place, entry: Entry.ID)] = []
  private var pendingAliases: [(alias: FileJudgement.Alias, entry: Entry.ID, file: UInt32)] = []
  private var budget = 64 << 10

  /// - Parameter folder: The folder that the files are in.
  init(_ folder: FolderPlace?) { self.folder = folder }

  /// Adds a file, and reports what it has in common with one before.
  mutating func add(_ file: FileJudgement, _ diagnostics: inout Diagnostics) {
    let number = UInt32(clamping: files.count)
    files.append(file.position.file ?? "")
    budget += 200
    for name in file.names { FolderIndex.add(name, of: number, to: &names) }
    if let address = file.address { add(address, of: file, number, &diagnostics) }
    for alias in file.aliases {
      // A fragment isn't kept when a page leads on to another.
      pages[alias.looseHash] = FolderIndex.several
      guard spend(alias.text) else { break }
      pendingAliases.append((alias, file.id, number))
    }
    for link in file.links where !isKnown(link) {
      guard spend(link.text) else { break }
      mentions.append(Mention(link: link, entry: file.id))
    }
    for place in file.places {
      guard spend(place.name) else { break }
      places.append((place, file.id))
    }
  }

  private static func add(_ hash: UInt64, of file: UInt32, to files: inout [UInt64: UInt32]) {
    files[hash] = files[hash] == nil ? file : several
  }

  private mutating func spend(_ text: String) -> Bool {
    budget -= 120 + text.utf8.count
    return budget > 0
  }

  private mutating func add(
    _ address: FileJudgement.Address, of file: FileJudgement, _ number: UInt32,
    _ diagnostics: inout Diagnostics
  ) {
    FolderIndex.add(address.looseHash, of: number, to: &pages)
    if let folder = address.folderHash { postFolders.insert(folder) }
    guard address.isPublic else { return }
    guard let first = addresses[address.hash] else {
      addresses[address.hash] = number
      return
    }
    diagnostics.report(
      .markdownDuplicateAddress,
      "the address \(address.text.quoted) is that of \(name(first)) too", at: address.position,
      entry: file.id)
  }

  private func name(_ file: UInt32) -> String {
    files[Int(file)].isEmpty ? "another file" : files[Int(file)]
  }

  private func isKnown(_ link: FileJudgement.Link) -> Bool {
    switch link.kind {
    case .page: pages[link.hash] != nil
    case .name: names[link.hash] != nil
    }
  }

  /// Reports the mentions of what isn't there, and the aliases that are somebody's address.
  mutating func finish(_ limits: Limits, _ diagnostics: inout Diagnostics) {
    judgePlaces(limits, &diagnostics)
    for mention in mentions where !isKnown(mention.link) {
      let link = mention.link
      switch link.kind {
      case .page:
        // Only where posts are is it known what there is.
        guard postFolders.contains(link.folderHash) else { continue }
        diagnostics.report(
          .markdownBrokenLink, "no page has the address \(link.text.quoted)", at: link.position,
          entry: mention.entry)
      case .name:
        diagnostics.report(
          .markdownMissingReference, "no file is named \(link.text.quoted)", at: link.position,
          entry: mention.entry)
      }
    }
    for (alias, entry, file) in pendingAliases { judge(alias, entry, file, &diagnostics) }
  }

  private mutating func judge(
    _ alias: FileJudgement.Alias, _ entry: Entry.ID, _ file: UInt32,
    _ diagnostics: inout Diagnostics
  ) {
    let owner = addresses[alias.hash] ?? aliases[alias.hash]
    aliases[alias.hash] = aliases[alias.hash] ?? file
    guard let owner, owner != file else { return }
    diagnostics.report(
      .markdownAliasConflict, "\(alias.text.quoted) leads to \(name(owner)) already",
      at: alias.position, entry: entry)
  }

  /// Judges the mentions of places in other files; each file is read once more.
  private mutating func judgePlaces(_ limits: Limits, _ diagnostics: inout Diagnostics) {
    var byFile = places.compactMap { mention in
      path(of: mention.place.target).map { (path: $0, place: mention.place, entry: mention.entry) }
    }
    places = []
    byFile.sort { $0.path < $1.path }
    var file: String?
    var names: AnchorNames?
    for (path, place, entry) in byFile {
      if path != file {
        file = path
        names = PlaceReader(limits).names(in: path)
      }
      guard let names, !names.has(place.name) else { continue }
      diagnostics.report(
        .markdownMissingAnchor,
        "no heading or name in \(FolderIndex.name(of: path)) is \(place.name.quoted)",
        at: place.position, entry: entry)
    }
  }

  /// The path of a file, or `nil` if it isn't known or the pages of a section are on its page too.
  private func path(of target: FileJudgement.Place.Target) -> String? {
    switch target {
    case .file(let path): return path
    case .page(let hash): return path(of: pages[hash])
    case .name(let hash): return path(of: names[hash])
    }
  }

  private func path(of file: UInt32?) -> String? {
    guard let file, file != FolderIndex.several, let folder else { return nil }
    let name = files[Int(file)]
    guard name.hasPrefix(folder.name), !name.contains("/_index.") else { return nil }
    return folder.path + name.dropFirst(folder.name.count)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0).quoted } ?? ""
  }
}
