/// Writes the files of an archive as a conversion goes on.
///
/// Nothing is written before the first entry that needs the archive, unless ``begin(_:)`` says so.
package struct ArchiveFiles: Sendable {
  /// The names of the two files of lines.
  package enum Name: String, Sendable {
    case blog = "blog.jsonl"
    case `private` = "private.jsonl"
  }

  private let header: ArchiveEncoder.Lines
  private var readme: ArchiveReadme
  private let place: @Sendable (String) -> BlogOutput.Place
  private var blog = SHA256()
  private var secrets = SHA256()
  private var hasBlog = false
  private var hasSecrets = false

  /// The number of lines in `blog.jsonl`, without the header.
  package private(set) var entryCount = 0

  /// The number of lines in `private.jsonl`, without the header.
  package private(set) var privateCount = 0

  /// Begins an archive.
  ///
  /// - Parameters:
  ///   - values: The hashes of the header's values as written, by name.
  ///   - labels: The names that the blog beside the archive calls terms by, where it isn't theirs.
  ///   - place: The place in the output of a file of the archive.
  package init(
    _ header: BlogHeader, _ readme: ArchiveReadme, values: [(name: String, hash: String)] = [],
    labels: [ArchiveEncoder.Label] = [], place: @escaping @Sendable (String) -> BlogOutput.Place
  ) {
    self.header = ArchiveEncoder.encode(header, values: values, labels: labels)
    self.readme = readme
    self.place = place
  }

  /// Whether there is an archive.
  package var isEmpty: Bool { !hasBlog && !hasSecrets }

  /// Adds a line to a file.
  package mutating func append(
    _ line: [UInt8], to name: Name, of output: BlogOutput
  ) throws(DecantError) {
    try begin(output)
    switch name {
    case .blog:
      entryCount += 1
      blog.update(line.span)
    case .private:
      try beginPrivate(output)
      privateCount += 1
      secrets.update(line.span)
    }
    try output.append(line, to: place(name.rawValue))
  }

  /// Completes the archive, if there is one.
  ///
  /// - Parameter source: What was read, whose size and hash the description tells.
  package mutating func finish(
    _ output: BlogOutput, source: BlogSource? = nil
  ) throws(DecantError) {
    guard !isEmpty else { return }
    if let source { readme.describe(source) }
    let text = Array(readme.text.utf8)
    try output.append(text, to: place("README.md"))
    var sums = "\(SHA256.hexDigest(of: text.span))  README.md\n"
    sums += "\(blog.hexDigest)  \(Name.blog.rawValue)\n"
    if hasSecrets { sums += "\(secrets.hexDigest)  \(Name.private.rawValue)\n" }
    try output.append(Array(sums.utf8), to: place("SHA256SUMS"))
  }

  /// Writes the header, if nothing is written yet.
  package mutating func begin(_ output: BlogOutput) throws(DecantError) {
    guard !hasBlog else { return }
    hasBlog = true
    let line = header.blog ?? []
    blog.update(line.span)
    try output.append(line, to: place(Name.blog.rawValue))
    if header.private != nil { try beginPrivate(output) }
  }

  private mutating func beginPrivate(_ output: BlogOutput) throws(DecantError) {
    guard !hasSecrets else { return }
    hasSecrets = true
    let line = header.private ?? ArchiveEncoder.privateHeader
    secrets.update(line.span)
    try output.append(line, to: place(Name.private.rawValue))
  }
}
