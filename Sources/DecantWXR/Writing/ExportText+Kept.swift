internal import DecantCore

extension ExportText {
  /// An element whose children are being written.
  private struct Frame {
    let name: String
    let children: [MetadataValue]
    var next = 0
    let scope: [(prefix: String, name: String)]
  }

  /// Adds an element that nothing else describes, with everything within, as it was.
  ///
  /// Iterative: no depth costs stack.
  mutating func append(
    _ indent: StaticString, kept element: MetadataBag, _ namespaces: ExportNamespaces
  ) {
    bytes.append(indent)
    var open: [Frame] = []
    if let frame = begin(element, [], namespaces) { open.append(frame) }
    while let frame = open.last {
      guard frame.next < frame.children.count else {
        end(frame.name)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      switch frame.children[frame.next] {
      case .string(let text): append(escaping: text)
      case .object(let child):
        if let frame = begin(child, frame.scope, namespaces) { open.append(frame) }
      default: break
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a start tag, and the whole element if it has no children.
  private mutating func begin(
    _ element: MetadataBag, _ scope: [(prefix: String, name: String)],
    _ namespaces: ExportNamespaces
  ) -> Frame? {
    guard let name = element[WXRSpace.name]?.string, name.isXMLName else {
      oddNameCount += 1
      return nil
    }
    bytes.append(UInt8(ascii: "<"))
    append(markup: name)
    let scope = appendDeclarations(of: element, name, scope, namespaces)
    for attribute in element[WXRSpace.attributes]?.object ?? [] {
      guard attribute.name.isXMLName else {
        oddNameCount += 1
        continue
      }
      append(attribute: attribute.name, attribute.value.scalarText ?? "")
    }
    if let children = element[WXRSpace.children]?.array {
      bytes.append(UInt8(ascii: ">"))
      return Frame(name: name, children: children, scope: scope)
    }
    bytes.append(UInt8(ascii: ">"))
    let text = element[WXRSpace.text]?.scalarText ?? ""
    let hasMarkup = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    append(text, hasMarkup ? .cdata : .plain)
    end(name)
    return nil
  }

  /// Declares the namespaces of an element's names that aren't declared around it.
  private mutating func appendDeclarations(
    of element: MetadataBag, _ name: String, _ outer: [(prefix: String, name: String)],
    _ namespaces: ExportNamespaces
  ) -> [(prefix: String, name: String)] {
    var scope = outer
    var needed: [(prefix: String, name: String)] = []
    let prefix = name.xmlPrefix
    let namespace = element[WXRSpace.namespace]?.string
    // A prefix that the source never declared has to mean something in well-formed XML.
    needed.append((prefix, namespace ?? (prefix.isEmpty ? "" : "urn:undeclared:\(prefix)")))
    for member in element[WXRSpace.prefixes]?.object ?? [] where member.name != "xml" {
      if let name = member.value.string, member.name.isXMLName {
        needed.append((member.name, name))
      }
    }
    for (prefix, name) in needed where prefix != "xml" {
      let inner = scope.last { $0.prefix == prefix }?.name
      let isDeclared =
        inner.map { $0 == name }
        ?? (prefix.isEmpty ? name.isEmpty : namespaces.declares(prefix, name))
      guard !isDeclared else { continue }
      append(attribute: prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", name)
      scope.append((prefix, name))
    }
    return scope
  }

  /// Adds an attribute.
  mutating func append(attribute name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    append(markup: name)
    bytes.append("=\"")
    append(escaping: value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func end(_ name: String) {
    bytes.append("</")
    append(markup: name)
    bytes.append(UInt8(ascii: ">"))
  }
}
