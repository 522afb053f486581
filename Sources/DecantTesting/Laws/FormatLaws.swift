public import Decant

/// What every format promises, checked for one.
///
/// A format of one's own passes if all functions return no violation.
public struct FormatLaws: Sendable {
  let format: BlogFormat

  /// Creates the laws of a format.
  public init(_ format: BlogFormat) { self.format = format }

  /// Checks what holds for any blog that the format writes: the same bytes in every run and with
  /// every window, and no change when what was written is read and written again.
  public func checkWriting(_ blog: BlogDocument) async throws(DecantError) -> [LawViolation] {
    guard format.makeWriter != nil else { return [] }
    var violations: [LawViolation] = []
    let first = try await written(blog)
    if try await written(blog) != first {
      violations.append(LawViolation("two runs give the same bytes", "they differ"))
    }
    var narrow = Limits()
    narrow.windowEntries = 1
    if try await written(blog, limits: narrow) != first {
      violations.append(LawViolation("the window makes no difference", "with 1 entry it does"))
    }
    guard format.makeReader != nil, !format.isFolder, let bytes = first[.main] else {
      return violations
    }
    var diagnostics = Diagnostics()
    let again = try read(bytes, &diagnostics)
    if try await written(again)[.main] != bytes {
      violations.append(LawViolation("write, read, write gives the same bytes", "it doesn't"))
    }
    return violations
  }

  /// Checks what holds for any bytes: reading twice gives the same, and every beginning of them
  /// is read to an end or refused.
  ///
  /// - Parameter stride: How much longer each beginning is than the one before, in bytes.
  public func checkReading(
    _ bytes: [UInt8], stride: Int = 1
  ) throws(DecantError) -> [LawViolation] {
    guard format.makeReader != nil else { return [] }
    var violations: [LawViolation] = []
    var diagnostics = (Diagnostics(), Diagnostics())
    if try read(bytes, &diagnostics.0) != read(bytes, &diagnostics.1) {
      violations.append(LawViolation("reading twice gives the same blog", "it doesn't"))
    }
    if diagnostics.0.drain() != diagnostics.1.drain() {
      violations.append(LawViolation("reading twice reports the same", "it doesn't"))
    }
    for length in Swift.stride(from: 0, to: bytes.count, by: max(1, stride)) {
      var unreported = Diagnostics()
      _ = try? read(Array(bytes[..<length]), &unreported)
    }
    return violations
  }

  func written(
    _ blog: BlogDocument, limits: Limits = Limits()
  ) async throws(DecantError) -> [BlogOutput.Place: [UInt8]] {
    var options = FormatOptions()
    guard let writer = try format.makeWriter?(&options) else { return [:] }
    var unreported = Diagnostics()
    return try await blog.write(with: writer, limits: limits, &unreported).memory
  }

  private func read(
    _ bytes: [UInt8], _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> BlogDocument {
    var options = FormatOptions()
    guard let reader = try format.makeReader?(&options) else { return BlogDocument() }
    return try BlogDocument(reading: .bytes(bytes), with: reader, &diagnostics)
  }
}
