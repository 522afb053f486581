internal import DecantCore

/// The path at which a generator would show a file, foreseen.
///
/// Only where it differs from the entry's old address does the file have to name that.
struct GeneratorPath {
  let layout: Layout

  /// The rule in the configuration, or `nil` if there is none.
  let rule: AddressPattern?

  /// Jekyll's clock: seconds ahead of Greenwich.
  let siteOffset: Int32

  /// The path of a post, or `nil` if it can't be foreseen.
  ///
  /// - Parameters:
  ///   - name: The file's name without its ending, and for Jekyll without its day.
  ///   - isPost: Whether the rule is for it.
  func post(
    named name: String, date: Timestamp?, in folder: String, isPost: Bool
  ) -> String? {
    let rule = isPost ? rule : nil
    return switch layout.generator {
    case .none: nil
    case .hugo: hugo(rule, name, date, default: "/\(hugoSection(folder))/\(hugoPart(name))/")
    case .jekyll: isPost ? jekyll(name, date) : nil
    case .eleventy: "/\(folder)/\(name)/"
    }
  }

  /// The path of a page whose file is at a path below the folder of pages, without its ending.
  func page(at path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    switch layout.generator {
    case .none: return nil
    case .hugo: return "/" + parts.map(hugoPart).joined(separator: "/") + "/"
    case .jekyll: return "/" + path + (endsWithSlash ? "/" : ".html")
    case .eleventy: return "/" + path + "/"
    }
  }

  /// Jekyll gives pages the end of the posts' rule.
  private var endsWithSlash: Bool { rule?.parts.last == .text("") }

  private func hugoSection(_ folder: String) -> String {
    folder.hasPrefix("content/") ? String(folder.dropFirst("content/".count)) : folder
  }

  private func hugo(
    _ rule: AddressPattern?, _ name: String, _ date: Timestamp?, default path: String
  ) -> String? {
    guard let rule else { return path }
    guard let date else { return nil }
    return rule.path(slug: hugoPart(name), date: date.civil, id: "")
  }

  private func jekyll(_ name: String, _ date: Timestamp?) -> String? {
    guard let date else { return nil }
    let day = CivilTime(secondsSinceEpoch: date.secondsSinceEpoch + Int64(siteOffset))
    let slug = jekyllPart(name)
    guard let rule else {
      return AddressPattern.dated.path(slug: "\(slug).html", date: day, id: "")
    }
    return rule.path(slug: slug, date: day, id: "")
  }

  /// What Hugo makes of a part of a path: lower case; letters, marks, digits and a few signs stay,
  /// spaces become hyphens, all else goes (`paths.Sanitize`).
  private func hugoPart(_ part: String) -> String { GeneratorPath.hugoName(part) }

  /// The same, for the name of a term.
  static func hugoName(_ part: String) -> String {
    var result = ""
    for scalar in part.lowercased().unicodeScalars {
      if scalar == " " {
        result.unicodeScalars.append("-")
      } else if GeneratorPath.isLetterOrDigit(scalar) || "._#+~-%@".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What Jekyll makes of a slug: runs of all but letters, marks, digits and a few signs become
  /// one hyphen, none at the edges (`Utils.slugify`, mode `pretty`).
  private func jekyllPart(_ part: String) -> String {
    var result = ""
    for scalar in part.unicodeScalars {
      if GeneratorPath.isLetterOrDigit(scalar)
        || "._~!$&'()+,;=@".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.unicodeScalars.last != "-" {
        result.unicodeScalars.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }
}

extension AddressPattern {
  /// Jekyll's own rule, without its ending.
  fileprivate static let dated = AddressPattern([.text(""), .year, .month, .day, .slug])
}
