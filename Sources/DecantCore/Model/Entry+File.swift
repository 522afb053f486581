extension Extensions.Space {
  /// How the file of an entry was written, for whoever writes it again: the keys of
  /// ``Entry/FileKey``.
  ///
  /// What it says serves the looks alone; nothing of the blog is lost without it.
  public static let file = Extensions.Space(rawValue: "file.layout")
}

extension Entry {
  /// The keys of the space ``Extensions/Space/file``.
  package enum FileKey {
    /// The program that makes a site of the folder, a colon, and the path of the file.
    package static let place = "place"

    /// Who could see the entry when it was read: a number of ``Entry/Visibility``.
    package static let visibility = "visibility"

    /// The text before the body as it was spelled.
    package static let head = "head"

    /// The hash of the body.
    package static let body = "body"

    /// The hashes of what the entry said when it was read, by property.
    package static let says = "says"

    /// The encoding, where it isn't UTF-8.
    package static let encoding = "encoding"
  }

  /// The place of the file that the entry was read from, with the program before it: an entry that
  /// others may see than then goes elsewhere.
  package var filePlace: String? {
    let bag = extensions[.file]
    guard bag[FileKey.visibility]?.scalarText == String(visibility.rawValue) else { return nil }
    return bag[FileKey.place]?.string
  }
}
