internal import DecantCore

/// The path at which a generator would show a file, foreseen.
///
/// Only where it differs from the entry's old path does the file have to name that. Each function
/// does what the generator does, odd results included.
struct GeneratorPath: Sendable {
  let layout: Layout

  /// The rule in the configuration, or `nil` if there is none.
  let rule: AddressRule?

  /// Jekyll's clock: seconds ahead of Greenwich, or `nil` for the clock of each entry.
  let siteOffset: Int32?

  /// The path of an entry's file, or `nil` if it can't be foreseen.
  func path(of placement: Placement, date: Timestamp?) -> String? {
    switch layout.generator {
    case .none: nil
    case .hugo: hugo(placement, date)
    case .jekyll: jekyll(placement, date)
    case .eleventy: "/\(GeneratorPath.withoutHome(placement.path))/"
    }
  }

  /// Whether a path that was foreseen leads to where an old one led.
  ///
  /// Hugo and Eleventy make a folder of each path, which answers with and without its slash.
  func leads(_ foreseen: String, to old: String) -> Bool {
    if GeneratorPath.areSame(foreseen, old) { return true }
    guard layout.generator != .jekyll, !old.hasSuffix("/") else { return false }
    return GeneratorPath.areSame(foreseen, old + "/")
  }

  /// Whether two paths are one to a server, which knows nothing of equivalent characters.
  private static func areSame(_ lhs: String, _ rhs: String) -> Bool {
    lhs.utf8.elementsEqual(rhs.utf8)
  }

  private func hugo(_ placement: Placement, _ date: Timestamp?) -> String? {
    if placement.role == .post, let rule {
      let path = rule.path(slug: GeneratorPath.hugoName(placement.bareName), date: date)
      return rule.ending.isEmpty ? path.map { $0 + "/" } : path
    }
    let below = placement.path.split(separator: "/").dropFirst().map { String($0) }
    let parts = (below.last == "_index" ? below.dropLast() : below[...])
    return "/" + parts.map { GeneratorPath.hugoName($0) + "/" }.joined()
  }

  private func jekyll(_ placement: Placement, _ date: Timestamp?) -> String? {
    switch placement.role {
    case .post:
      let slug = GeneratorPath.jekyllName(placement.bareName)
      return (rule ?? .jekyll).path(slug: slug, date: date.map { onSiteClock($0) })
    case .page:
      if placement.path == "index" { return "/" }
      // Pages end as the rule of the posts does (`Utils.add_permalink_suffix`).
      let ending = rule.map { $0.ending == "/" ? "/" : "" } ?? ".html"
      return "/" + placement.path + ending
    case .other, .private, .nowhere: return nil
    }
  }

  /// The date as the clock of the site shows it; Jekyll takes one without an offset for Greenwich's.
  private func onSiteClock(_ date: Timestamp) -> Timestamp {
    guard date.precision != .day, let siteOffset else { return date }
    return Timestamp(secondsSinceEpoch: date.secondsSinceEpoch, offset: siteOffset)
  }

  private static func withoutHome(_ path: String) -> String {
    let below = path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
    return below == "index" ? "" : below
  }
}

extension GeneratorPath {
  /// What Hugo makes of a name: letters, marks, digits and a few signs stay, in lower case; what
  /// stands for a space becomes a hyphen if none is there; all else goes.
  ///
  /// `helpers/path.go` of Hugo, `PathSpec.MakePathSanitized`; a plus sign counts as a space.
  static func hugoName(_ name: String) -> String {
    var result = ""
    var needsHyphen = false
    var wasHyphen = false
    for scalar in name.unicodeScalars {
      if isWord(scalar) || isHugoSign(scalar) {
        if needsHyphen, scalar != "-" { result.unicodeScalars.append("-") }
        needsHyphen = false
        wasHyphen = scalar == "-"
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, !wasHyphen, scalar == "+" || scalar.properties.isWhitespace {
        needsHyphen = true
      }
    }
    return result.lowercased()
  }

  private static func isHugoSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "#", "~", "-", "@", "\\": true
    default: false
    }
  }

  /// What Jekyll makes of a slug: runs of all but letters, marks, digits and a few signs become
  /// one hyphen, and one hyphen at each edge goes.
  ///
  /// `lib/jekyll/utils.rb`, `slugify` in the mode `pretty`.
  static func jekyllName(_ name: String) -> String {
    var scalars: [Unicode.Scalar] = []
    var isInRun = false
    for scalar in name.unicodeScalars {
      if isWord(scalar) || isJekyllSign(scalar) {
        scalars.append(scalar)
        isInRun = false
      } else {
        if !isInRun { scalars.append("-") }
        isInRun = true
      }
    }
    if scalars.first == "-" { scalars.removeFirst() }
    if scalars.last == "-" { scalars.removeLast() }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  private static func isJekyllSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "~", "!", "$", "&", "'", "(", ")", "+", ",", ";", "=", "@": true
    default: false
    }
  }

  /// Whether a character is a letter, a mark or a digit.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }
}
