/// Where an entry goes in a folder.
struct Placement: Hashable, Sendable {
  /// What an entry is to a site.
  enum Role: UInt8, Hashable, Sendable {
    /// No file: the archive has it.
    case nowhere

    /// A dated entry.
    case post

    /// An entry outside the timeline.
    case page

    /// An entry of another kind, in a folder of its kind.
    case other

    /// Kept out of the site.
    case `private`
  }

  /// What the entry is to the site.
  var role: Role

  /// The folder, without a slash at its end; empty for the root.
  var folder: String

  /// The path below the folder, without the ending.
  var name: String

  /// The last part of the name, without the day before it.
  var bareName: String

  /// The name of the file of comments, where that isn't the ``bareName``.
  var thread: String?

  /// The whole path of the file that the entry was read from, where it stays.
  var file: String?

  /// No file.
  static let nowhere = Placement(role: .nowhere, folder: "", name: "", bareName: "")

  /// The path below the output, without the ending.
  var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }

  /// Adds text at the end of the name.
  mutating func append(_ suffix: String) {
    name += suffix
    bareName += suffix
  }
}
