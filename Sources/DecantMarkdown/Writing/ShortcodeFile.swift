internal import DecantCore
internal import DecantYAML

/// The user's file of templates for shortcodes: a map of YAML from names to templates.
///
/// ```yaml
/// contact-form-7: '{{< contact form="{id}" >}}'
/// button: '[{content}]({url|#})'
/// spacer: ''
/// ```
///
/// ``ShortcodeTemplate`` tells what may stand in a template.
enum ShortcodeFile {
  /// The templates of a file, by the names of the shortcodes.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource`` if the file can't be read, and
  ///   ``DecantError/Code/invalidOption`` if it holds something else.
  static func read(_ path: String) throws(DecantError) -> [String: ShortcodeTemplate] {
    guard let bytes = try FileBytes.contents(of: path, limit: 1 << 20) else {
      throw DecantError(.invalidOption, "\(path) has more than 1 MB, which no templates need")
    }
    return try templates(in: bytes, named: path)
  }

  /// The templates in the bytes of a file.
  static func templates(
    in bytes: [UInt8], named name: String
  ) throws(DecantError) -> [String: ShortcodeTemplate] {
    let start = bytes.span.hasText("\u{FEFF}", at: 0) ? 3 : 0
    let origin = SourcePosition(file: name, line: 1, column: 1)
    var reader = YAMLReader(Array(bytes[start...]), at: origin, limits: Limits())
    guard let value = reader.read() else {
      let fault = reader.faults.first
      throw DecantError(
        .invalidOption, "\(fault?.position ?? origin): the templates can't be read as YAML")
    }
    guard value.value.object != nil else {
      throw DecantError(
        .invalidOption, "\(name): a map is needed, from the names of shortcodes to templates")
    }
    var templates: [String: ShortcodeTemplate] = [:]
    for (member, child) in zip(value.value.object ?? [], value.children) {
      templates[member.name] = try template(member, at: child.position)
    }
    return templates
  }

  private static func template(
    _ member: MetadataBag.Element, at position: SourcePosition
  ) throws(DecantError) -> ShortcodeTemplate {
    let text: String
    switch member.value {
    case .string(let value): text = value
    case .null: text = ""
    case .number(let value): text = value
    default:
      throw DecantError(
        .invalidOption, "\(position): the template of \(member.name.quoted) is no text")
    }
    // A block of YAML ends with a line feed, which is no part of a template.
    let trimmed = text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text
    guard let template = ShortcodeTemplate(trimmed) else {
      throw DecantError(
        .invalidOption,
        "\(position): the template of \(member.name.quoted) has {content} twice, or in {? }")
    }
    return template
  }
}
