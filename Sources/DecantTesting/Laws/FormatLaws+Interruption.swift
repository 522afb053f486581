public import Decant
internal import DecantCore

extension FormatLaws {
  /// Checks that a write that fails leaves nothing: whichever byte is the last that fits, there is
  /// no output afterwards, and nothing beside it.
  ///
  /// - Parameters:
  ///   - folder: An existing folder for the outputs, empty; it is so again afterwards.
  ///   - stride: How many more bytes fit each time.
  public func checkInterruption(
    of blog: BlogDocument, in folder: String, stride: Int = 1
  ) async throws(DecantError) -> [LawViolation] {
    guard format.makeWriter != nil else { return [] }
    let total = try await written(blog).values.reduce(0) { $0 + $1.count }
    let destination: BlogDestination =
      format.isFolder ? .folder("\(folder)/blog") : .file("\(folder)/blog")
    for length in Swift.stride(from: 0, to: total, by: max(1, stride)) {
      guard await fails(blog, at: length, to: destination) else {
        return [LawViolation("a write that fails is an error", "none at byte \(length)")]
      }
      let names = try FolderListing.names(in: folder)
      guard names.isEmpty else {
        let law = "a write that fails leaves nothing"
        return [LawViolation(law, "at byte \(length) there is \(names[0])")]
      }
    }
    return []
  }

  private func fails(
    _ blog: BlogDocument, at length: Int, to destination: BlogDestination
  ) async -> Bool {
    var limits = Limits()
    limits.outputBytes = length
    var options = FormatOptions()
    var unreported = Diagnostics()
    do {
      guard let writer = try format.makeWriter?(&options) else { return true }
      _ = try await blog.write(
        to: destination, with: writer, limits: limits, &unreported)
      return false
    } catch { return true }
  }
}
