/// Something in an archive that can't be read.
package struct ArchiveProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The line isn't what the archive writes.
    case damaged

    /// The first line is of a version that isn't known.
    case version(String)

    /// The private line belongs to a public one that isn't there.
    case alone

    /// The line is of a file that an earlier line is of.
    case repeated(String)

    /// There was a private half, and it isn't there.
    case half
  }

  /// What is wrong.
  package var kind: Kind

  /// In which file.
  package var file: ArchiveFiles.Name

  /// In which line, counted from 1.
  package var line: Int

  /// At which byte of the line, counted from 1.
  package var column = 1

  /// What is wrong and what becomes of it, for a message.
  package var message: String {
    switch kind {
    case .damaged: "the line isn't one of an archive: it was left out"
    case .version(let version):
      "the archive is of version \(version.quoted), which isn't known: it was left out"
    case .alone: "the line is the private half of an entry without the other half: it was left out"
    case .repeated(let path): "there is a second line of \(path.quoted): it was left out"
    case .half:
      "the private half of the archive, \(file.rawValue), isn't here: passwords, electronic mail "
        + "addresses and what isn't public are missing"
    }
  }
}
