public import DecantCore

/// What a file `.decant.yaml` says about rules.
public struct ValidationConfiguration: Sendable {
  /// What a rule is set to.
  enum Level: Hashable, Sendable {
    case off
    case severity(DiagnosticRule.Severity)
  }

  /// What some rules are set to, perhaps for some files only.
  struct Setting: Sendable {
    let rule: RulePattern
    let level: Level
    /// A pattern for paths relative to the file's folder, or `nil` for all.
    let path: PathPattern?
  }

  /// A finding that is known and accepted.
  struct Exception: Sendable {
    let rule: RulePattern
    let path: PathPattern?
    let entry: String?
    let reason: String
    let position: SourcePosition
  }

  /// The path of the file, or `nil` if there is none.
  public internal(set) var file: String?

  /// The folder that paths are relative to.
  var folder = "."

  var settings: [Setting] = []
  var exceptions: [Exception] = []

  /// Creates a configuration that says nothing.
  public init() {}

  /// The nearest configuration in the folders above a path; one that says nothing if there is none.
  ///
  /// - Throws: ``DecantError/Code/invalidOption`` if it can't be understood.
  public static func nearest(
    to path: String, rules: [DiagnosticRule]
  ) throws(DecantError) -> ValidationConfiguration {
    for folder in ParentFolders(of: path) {
      let file = folder == "." ? ".decant.yaml" : "\(folder)/.decant.yaml"
      if FileBytes.size(of: file) != nil {
        return try ValidationConfiguration(readingFrom: file, rules: rules)
      }
    }
    return ValidationConfiguration()
  }

  /// The first exception that accepts a diagnostic.
  func exception(for diagnostic: Diagnostic) -> Exception? {
    exceptions.first { exception in
      guard exception.rule.matches(diagnostic.rule) else { return false }
      if let entry = exception.entry, entry != diagnostic.entry?.rawValue { return false }
      guard let pattern = exception.path else { return true }
      return pattern.matches(relative(diagnostic.position?.file ?? "").utf8)
    }
  }

  /// A path relative to the folder of the file, if it is below it.
  func relative(_ path: String) -> String {
    let plain = Fingerprints.plainPath(path)
    guard folder != "." else { return plain }
    if plain.hasPrefix("\(folder)/") { return String(plain.dropFirst(folder.count + 1)) }
    guard let whole = FileBytes.resolved(path), let base = FileBytes.resolved(folder),
      whole.hasPrefix("\(base)/")
    else { return plain }
    return String(whole.dropFirst(base.count + 1))
  }
}
