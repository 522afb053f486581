internal import DecantCore

extension ExportText {
  /// Adds custom fields: `wp:postmeta`, `wp:termmeta` or `wp:commentmeta`.
  mutating func append(
    fields extensions: Extensions, named name: String, _ indent: StaticString,
    _ spelling: ElementSpelling, _ namespaces: ExportNamespaces
  ) {
    append(extensions[.customFields], named: name, indent, spelling, namespaces) { text, field in
      text.append(indent, field: field.name, field.value.scalarText ?? "", named: name)
    }
  }

  /// Adds a custom field.
  mutating func append(
    _ indent: StaticString, field key: String, _ value: String, named name: String
  ) {
    bytes.append(indent)
    bytes.append(UInt8(ascii: "<"))
    append(markup: name)
    bytes.append(">\n")
    append(indent, element: "wp:meta_key", key, .cdata)
    append(indent, element: "wp:meta_value", value, .cdata)
    bytes.append(indent)
    bytes.append("</")
    append(markup: name)
    bytes.append(">\n")
  }
}

extension Content {
  /// The text as HTML, as WordPress keeps titles and names.
  var escapedText: String {
    guard markup == .plainText else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: ">"): bytes.append("&gt;")
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
