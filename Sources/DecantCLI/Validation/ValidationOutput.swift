internal import Decant
internal import DecantCore

/// Where each form of the findings goes.
struct ValidationOutput {
  /// The forms for standard output.
  private(set) var shown: [ValidationFormat] = []

  /// The forms for files.
  private(set) var files: [(format: ValidationFormat, path: String)] = []

  /// Pairs the forms for machines with files, in order; text is for people.
  ///
  /// - Throws: ``DecantError/Code/invalidOption`` if there is a file too many, or if standard
  ///   output would hold two forms that don't go together.
  init(_ formats: [ValidationFormat], _ paths: [String]) throws(DecantError) {
    var paths = paths[...]
    for format in formats where format != .text {
      if let path = paths.popFirst() { files.append((format, path)) } else { shown.append(format) }
    }
    if let path = paths.first {
      guard formats.isEmpty || formats == [.text] else {
        throw DecantError(.invalidOption, "there is no --format for --output \(path)")
      }
      files.append((.text, path))
    }
    guard shown.count < 2 else {
      throw DecantError(
        .invalidOption,
        "standard output can hold one of \(shown.map(\.rawValue).joined(separator: ", "))\n"
          + "  give the others an --output FILE, in the order of the formats")
    }
  }

  /// Whether standard output is for people: text, or text before GitHub's commands.
  var showsText: Bool { shown.allSatisfy { $0 == .github } }
}
