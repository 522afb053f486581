internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a sink writes to.
///
/// Nothing appears under its final name before all of it is complete and on disk; an output that
/// goes away before leaves nothing behind. Only standard output gets its bytes at once.
public final class BlogOutput {
  /// A place in the output.
  public enum Place: Hashable, Sendable {
    /// The one file of a format that makes one.
    case main

    /// A file of a folder, by its path below the folder, with `/` between the parts.
    case file(String)

    /// A file in a folder of its own beside the main file, `NAME.decant`.
    ///
    /// There is none beside standard output, where the bytes are left out.
    case beside(String)
  }

  /// Where the blog goes.
  public let destination: BlogDestination

  /// What was written, if the destination is memory.
  public private(set) var memory: [Place: [UInt8]] = [:]

  private var staging: StagingArea?
  private var growing: [Place: OutputFile] = [:]
  private var remainingBytes: Int?
  private let isInPlace: Bool

  /// Creates an output.
  ///
  /// Nothing is touched before the first byte is written.
  ///
  /// - Parameter byteLimit: How many bytes may be written, or `nil` for as many as it takes.
  public init(_ destination: BlogDestination, byteLimit: Int? = nil) {
    self.destination = destination
    remainingBytes = byteLimit
    isInPlace = false
  }

  /// Creates an output that replaces files of a folder, and that grows within the folder: what is
  /// above it may be another's, or on another disk.
  package init(inPlace folder: String) {
    destination = BlogDestination(.folder(folder), replacesExisting: true)
    isInPlace = true
  }

  /// Adds bytes at the end of a file, which begins empty.
  ///
  /// A file that gets all its bytes in one call is closed at once; the few that grow stay open.
  ///
  /// - Throws: ``DecantError/Code/unwritableOutput``, or ``DecantError/Code/brokenPipe``.
  public func append(_ bytes: [UInt8], to place: Place = .main) throws(DecantError) {
    guard let remainingBytes else { return try write(bytes, to: place) }
    self.remainingBytes = max(0, remainingBytes - bytes.count)
    guard bytes.count > remainingBytes else { return try write(bytes, to: place) }
    try write(Array(bytes[..<remainingBytes]), to: place)
    throw DecantError(.unwritableOutput, "the output is larger than it may be")
  }

  private func write(_ bytes: [UInt8], to place: Place) throws(DecantError) {
    switch destination.place {
    case .nowhere: return
    case .memory: memory[place, default: []] += bytes
    case .standardOutput: try appendToStandardOutput(bytes, for: place)
    case .file(let path), .folder(let path):
      do { try append(bytes, to: place, in: try stagingArea(beside: path)) } catch {
        throw unwritable(error)
      }
    }
  }

  /// Whether the destination held a file or folder of a path before the conversion.
  public func exists(_ path: String) -> Bool {
    guard case .folder(let folder) = destination.place else { return false }
    return FileSystem.kind(of: "\(folder)/\(path)") != nil
  }

  /// Makes everything appear.
  ///
  /// - Throws: ``DecantError/Code/existingOutput`` if other files have the names already, and
  ///   ``DecantError/Code/unwritableOutput``.
  package func commit() throws(DecantError) {
    do {
      for file in growing.values { try file.finish() }
      growing = [:]
      guard let staging else { return try commitNothing() }
      try FileSystem.synchronizeFileSystem(of: staging.root)
      switch destination.place {
      case .folder: try commitFolder("tree", as: staging.name, from: staging)
      case .file: try commitFile(from: staging)
      case .standardOutput, .memory, .nowhere: break
      }
      try FileSystem.synchronize(staging.parent)
    } catch { throw unwritable(error) }
    staging = nil
  }

  private func stagingArea(beside path: String) throws(DecantError) -> StagingArea {
    if let staging { return staging }
    let staging = try isInPlace ? StagingArea(inside: path) : StagingArea(beside: path)
    self.staging = staging
    return staging
  }

  private func append(
    _ bytes: [UInt8], to place: Place, in staging: StagingArea
  ) throws(Errno) {
    if let file = growing[place] { return try file.append(bytes) }
    let path =
      switch place {
      case .main: "main"
      case .file(let path): "tree/\(path)"
      case .beside(let path): "beside/\(path)"
      }
    do throws(Errno) {
      let file = try staging.createFile(path)
      if place == .main { return try grow(place, file, by: bytes) }
      do throws(Errno) { try FileSystem.writeAll(bytes, to: file) } catch {
        close(file)
        throw error
      }
      try FileSystem.closeWritten(file)
    } catch {
      guard error == .fileExists else { throw error }
      try grow(place, try staging.openFile(path), by: bytes)
    }
  }

  private func grow(_ place: Place, _ file: CInt, by bytes: [UInt8]) throws(Errno) {
    let output = OutputFile(file)
    growing[place] = output
    try output.append(bytes)
  }

  private func appendToStandardOutput(_ bytes: [UInt8], for place: Place) throws(DecantError) {
    if case .beside = place { return }
    let file = growing[.main] ?? OutputFile(standardOutput: ())
    growing[.main] = file
    do { try file.append(bytes) } catch { throw unwritable(error) }
  }

  /// A folder without files is a folder all the same.
  private func commitNothing() throws(DecantError) {
    guard case .folder(let path) = destination.place, FileSystem.kind(of: path) == nil else {
      return
    }
    staging = try StagingArea(beside: path)
    try commit()
  }

  private func commitFile(from staging: StagingArea) throws(any Error) {
    if FileSystem.kind(of: "beside", in: staging.root) != nil {
      try commitFolder("beside", as: "\(staging.name).decant", from: staging)
    }
    guard FileSystem.kind(of: "main", in: staging.root) != nil else { return }
    let staged = try FileSystem.openFolder(".", in: staging.root)
    defer { close(staged) }
    if let kind = FileSystem.kind(of: staging.name, in: staging.parent) {
      if kind == .file, try isSame("main", staging.name, staging) { return }
      guard destination.replacesExisting, kind == .file else {
        throw DecantError(
          .existingOutput,
          "\(staging.name) exists already; nothing was written\n"
            + "  --force replaces it")
      }
      // What only its owner could read stays so.
      try FileSystem.copyPermissions(
        of: staging.name, in: staging.parent, to: "main", in: staged)
    }
    try FileSystem.rename(
      "main", in: staged, to: staging.name, in: staging.parent,
      replacing: destination.replacesExisting)
  }

  private func isSame(
    _ staged: String, _ existing: String, _ staging: StagingArea
  ) throws(Errno) -> Bool {
    let first = try FileSystem.open(staged, in: staging.root, O_RDONLY | O_NOFOLLOW)
    defer { close(first) }
    let second = try FileSystem.open(existing, in: staging.parent, O_RDONLY | O_NOFOLLOW)
    defer { close(second) }
    return try FileSystem.haveSameBytes(first, second)
  }

  private func commitFolder(
    _ staged: String, as name: String, from staging: StagingArea
  ) throws(any Error) {
    if FileSystem.kind(of: staged, in: staging.root) == nil {
      try FileSystem.makeFolder(staged, in: staging.root)
    }
    if FileSystem.kind(of: name, in: staging.parent) == nil {
      return try FileSystem.rename(
        staged, in: staging.root, to: name, in: staging.parent, replacing: false)
    }
    let source = try FileSystem.openFolder(staged, in: staging.root)
    defer { close(source) }
    // The folder that the user named may be a link; what is below it may not.
    let target = try FileSystem.openFolder(name, in: staging.parent, followingLink: true)
    defer { close(target) }
    var merge = FolderMerge(
      from: source, into: target, replacesExisting: destination.replacesExisting)
    let collisions = try merge.collisions()
    guard collisions.isEmpty || destination.replacesExisting else {
      throw DecantError(.existingOutput, BlogOutput.refusal(of: name, collisions))
    }
    try merge.run()
  }

  private static func refusal(of name: String, _ collisions: [String]) -> String {
    let shown = collisions.prefix(3).joined(separator: ", ")
    let more = collisions.count > 3 ? ", ..." : ""
    let count = collisions.count == 1 ? "1 of our files exists" : "\(collisions.count) exist"
    return "\(name)/ is not empty; \(count) already: \(shown)\(more)\n"
      + "  nothing was written. --force replaces \(collisions.count == 1 ? "it" : "these"), "
      + "and no others"
  }

  private func unwritable(_ error: any Error) -> DecantError {
    if let error = error as? DecantError { return error }
    let isBroken = (error as? Errno) == .brokenPipe
    let path =
      switch destination.place {
      case .file(let path), .folder(let path): path
      case .standardOutput, .memory, .nowhere: "standard output"
      }
    return DecantError(
      isBroken ? .brokenPipe : .unwritableOutput, "cannot write \(path)", underlying: error)
  }
}
