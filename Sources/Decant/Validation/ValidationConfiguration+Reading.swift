public import DecantCore
internal import DecantYAML

extension ValidationConfiguration {
  /// Reads a configuration.
  ///
  /// ```yaml
  /// rules:
  ///   wxr/network-address: off
  ///   wxr/missing-image: error
  /// paths:
  ///   - path: archive/**
  ///     rules: { wxr/*: note }
  /// ignore:
  ///   - rule: wxr/missing-parent
  ///     entry: 345
  ///     reason: the parent was never published
  /// ```
  ///
  /// - Throws: ``DecantError/Code/invalidOption`` with the place of what isn't understood, and
  ///   ``DecantError/Code/unreadableSource``.
  public init(readingFrom file: String, rules: [DiagnosticRule]) throws(DecantError) {
    self.init()
    self.file = file
    folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    guard let bytes = try FileBytes.contents(of: file, limit: 1 << 20) else {
      throw DecantError(.invalidOption, "\(file) is larger than 1 MiB")
    }
    let start = SourcePosition(file: file, line: 1, column: 1)
    var reader = YAMLReader(bytes, at: start, limits: Limits())
    guard let root = reader.read(), reader.faults.isEmpty else {
      let fault = reader.faults.first
      throw DecantError(
        .invalidOption, "the configuration isn't YAML", at: fault?.position ?? start)
    }
    if case .null = root.value { return }
    for member in try Self.members(of: root, "the configuration") {
      switch member.name {
      case "rules": settings += try Self.settings(member.value, path: nil, rules)
      case "paths":
        for item in member.value.children { settings += try Self.pathSettings(item, rules) }
      case "ignore":
        for item in member.value.children { exceptions.append(try Self.exception(item, rules)) }
      default: throw Self.unknown(member, "rules, paths, ignore")
      }
    }
  }

  private static func settings(
    _ value: LocatedValue, path: PathPattern?, _ rules: [DiagnosticRule]
  ) throws(DecantError) -> [Setting] {
    var settings: [Setting] = []
    for member in try members(of: value, "rules") {
      let pattern = RulePattern(member.name)
      try pattern.requireMatch(in: rules, at: member.position)
      settings.append(Setting(rule: pattern, level: try level(member.value), path: path))
    }
    return settings
  }

  private static func level(_ value: LocatedValue) throws(DecantError) -> Level {
    // YAML 1.1 reads a bare `off` as a truth value.
    switch value.value.scalarText {
    case "off", "false": .off
    case "note": .severity(.note)
    case "warning": .severity(.warning)
    case "error": .severity(.error)
    default:
      throw DecantError(
        .invalidOption, "a rule is off, note, warning or error", at: value.position)
    }
  }

  private static func pathSettings(
    _ value: LocatedValue, _ rules: [DiagnosticRule]
  ) throws(DecantError) -> [Setting] {
    var path: PathPattern?
    var inner: LocatedValue?
    for member in try members(of: value, "an item of paths") {
      switch member.name {
      case "path": path = PathPattern(try text(member))
      case "rules": inner = member.value
      default: throw unknown(member, "path, rules")
      }
    }
    guard let path, let inner else {
      throw DecantError(.invalidOption, "an item of paths needs path and rules", at: value.position)
    }
    return try settings(inner, path: path, rules)
  }

  private static func exception(
    _ value: LocatedValue, _ rules: [DiagnosticRule]
  ) throws(DecantError) -> Exception {
    var rule: RulePattern?
    var path: PathPattern?
    var entry: String?
    var reason = ""
    for member in try members(of: value, "an item of ignore") {
      switch member.name {
      case "rule":
        rule = RulePattern(try text(member))
        try rule?.requireMatch(in: rules, at: member.value.position)
      case "path": path = PathPattern(try text(member))
      case "entry": entry = try text(member)
      case "reason": reason = try text(member)
      default: throw unknown(member, "rule, path, entry, reason")
      }
    }
    guard let rule, path != nil || entry != nil, !reason.isEmpty else {
      throw DecantError(
        .invalidOption, "an item of ignore needs a rule, an entry or a path, and a reason",
        at: value.position)
    }
    return Exception(
      rule: rule, path: path, entry: entry, reason: reason, position: value.position)
  }

  private static func members(
    of value: LocatedValue, _ name: String
  ) throws(DecantError) -> [LocatedValue.Member] {
    if case .object = value.value { return value.members }
    if case .null = value.value { return [] }
    throw DecantError(.invalidOption, "\(name) must be a mapping", at: value.position)
  }

  private static func text(_ member: LocatedValue.Member) throws(DecantError) -> String {
    guard let text = member.value.value.scalarText else {
      throw DecantError(
        .invalidOption, "\(member.name) must be a text", at: member.value.position)
    }
    return text
  }

  private static func unknown(_ member: LocatedValue.Member, _ known: String) -> DecantError {
    DecantError(
      .invalidOption, "there is no setting \(member.name.quoted)\n  there are \(known)",
      at: member.position)
  }
}
