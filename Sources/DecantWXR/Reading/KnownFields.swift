internal import DecantCore

/// The custom fields that mean something to the model.
struct KnownFields {
  private(set) var thumbnail: String?
  private(set) var alternativeText: String?
  private(set) var enclosures: [Entry.Attachment] = []
  private var descriptions: [String?] = [nil, nil, nil]
  private var menu: [String: String] = [:]

  /// Looks through the fields.
  ///
  /// - Parameter isMenuItem: Whether those of menu items matter.
  init(_ fields: MetadataBag, isMenuItem: Bool) {
    for field in fields {
      let length = field.name.utf8.count
      // The names that matter have these lengths.
      guard isMenuItem || length == 9 || length == 13 || 19...21 ~= length || length == 24,
        case .string(let value) = field.value, !value.isEmpty
      else { continue }
      switch field.name {
      case "_thumbnail_id": if thumbnail == nil, value != "0" { thumbnail = value }
      case "_wp_attachment_image_alt": if alternativeText == nil { alternativeText = value }
      case "enclosure": enclosures += KnownFields.enclosure(value)
      case "_yoast_wpseo_metadesc": describe(0, value)
      case "rank_math_description": describe(1, value)
      case "_aioseo_description", "_aioseop_description": describe(2, value)
      default:
        if isMenuItem, field.name.hasPrefix("_menu_item_"), menu[field.name] == nil {
          menu[field.name] = value
        }
      }
    }
  }

  /// What search engines should show, if it isn't a template of variables.
  var searchDescription: String? { descriptions.compactMap { $0 }.first }

  private mutating func describe(_ plugin: Int, _ value: String) {
    let marks: [String] = ["%%", "%", "#"]
    let isTemplate = plugin == 0 ? value.contains("%%") : Self.hasVariable(value, marks[plugin])
    if descriptions[plugin] == nil, !isTemplate { descriptions[plugin] = value }
  }

  /// Whether a text has `%name%` or `#name`.
  private static func hasVariable(_ text: String, _ mark: String) -> Bool {
    var isAfterMark = false
    for byte in text.utf8 {
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      if isAfterMark, isLetter { return true }
      isAfterMark = byte == mark.utf8.first
    }
    return false
  }

  /// Reads `enclosure`: an address, a size in bytes and a media type, a line each, and perhaps
  /// more as serialized PHP.
  private static func enclosure(_ value: String) -> [Entry.Attachment] {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    func line(_ index: Int) -> String {
      lines.indices.contains(index)
        ? String(lines[index].drop { $0.isWhitespace }.prefix { !$0.isWhitespace }) : ""
    }
    guard !line(0).isEmpty else { return [] }
    var attachment = Entry.Attachment(address: WebAddress(rawValue: line(0)))
    attachment.byteCount = Int64(line(1)).flatMap { $0 > 0 ? $0 : nil }
    attachment.mediaType = line(2).isEmpty ? nil : line(2)
    return [attachment]
  }

  /// What a menu item points to.
  var menuItem: Entry.MenuItem? {
    let number = menu["_menu_item_object_id"] ?? ""
    let object = menu["_menu_item_object"] ?? ""
    let target: Entry.MenuItem.Target
    switch menu["_menu_item_type"] {
    case "post_type": target = .entry(Entry.ID(rawValue: number))
    case "taxonomy": target = .term(WXRSpelling.taxonomy(object), number: number)
    case "post_type_archive": target = .archive(Entry.Kind(rawValue: object))
    case "custom": target = .address(WebAddress(rawValue: menu["_menu_item_url"] ?? ""))
    default: return nil
    }
    let parent = WXRSpelling.reference(reading: menu["_menu_item_menu_item_parent"] ?? "")
    return Entry.MenuItem(target: target, parent: parent.map { Entry.ID(rawValue: $0) })
  }
}
