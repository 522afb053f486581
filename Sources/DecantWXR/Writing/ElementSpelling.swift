internal import DecantCore

/// How a source spelled the children of one element, as the space `wordpress` tells.
struct ElementSpelling: Sendable {
  private let bag: MetadataBag
  private let absent: [MetadataValue]
  private let asRead: MetadataBag

  /// Elements that nothing else describes.
  let elements: [MetadataBag]

  /// The lines of text that belong to no element.
  let strayText: [String]

  init(_ extensions: Extensions) { self.init(extensions[.wordPress]) }

  init(_ bag: MetadataBag) {
    self.bag = bag
    absent = bag[WXRSpace.absent]?.array ?? []
    asRead = bag[WXRSpace.asRead]?.object ?? []
    let kept = bag[WXRSpace.elements]?.array ?? []
    elements = kept.compactMap(\.object)
    strayText = kept.compactMap(\.string)
  }

  /// Whether the source lacks an element.
  func isAbsent(_ name: String) -> Bool {
    for case .string(let other) in absent where other == name { return true }
    return false
  }

  /// The text of an element, if it isn't the usual spelling of the model's value.
  func spelling(of name: String) -> String? {
    asRead.isEmpty ? nil : asRead[name]?.string
  }

  /// The text of a key that the model has no property for.
  func text(_ key: String) -> String? { bag[key]?.scalarText }

  /// The value of a key.
  func value(_ key: String) -> MetadataValue? { bag[key] }
}

extension ExportText {
  /// Adds an element, unless the source lacks it, as the source spelled it.
  mutating func append(
    _ indent: StaticString, _ name: String, _ text: String, _ form: Form,
    _ spelling: ElementSpelling
  ) {
    guard !spelling.isAbsent(name) else { return }
    append(indent, element: name, spelling.spelling(of: name) ?? text, form)
  }

  /// Adds a list of elements of one name, and puts the elements that nothing else describes at
  /// their places among them.
  mutating func append<Item>(
    _ items: some Collection<Item>, named name: String, _ indent: StaticString,
    _ spelling: ElementSpelling, _ namespaces: ExportNamespaces,
    _ body: (inout ExportText, Item) -> Void
  ) {
    let kept = spelling.elements.filter {
      $0[WXRSpace.index] != nil && $0[WXRSpace.name]?.string == name
    }
    var place = 0
    var next = 0
    func appendKept(_ text: inout ExportText) {
      while next < kept.count,
        kept[next][WXRSpace.index]?.scalarText.flatMap({ Int($0) }) ?? 0 <= place
      {
        text.append(indent, kept: kept[next], namespaces)
        next += 1
        place += 1
      }
    }
    for item in items {
      appendKept(&self)
      body(&self, item)
      place += 1
    }
    place = Int.max - kept.count
    appendKept(&self)
  }

  /// Adds the elements that nothing else describes, but those of the given lists.
  mutating func append(
    rest spelling: ElementSpelling, butListsOf lists: [String], _ indent: StaticString,
    _ namespaces: ExportNamespaces
  ) {
    for element in spelling.elements {
      let isListed =
        element[WXRSpace.index] != nil && lists.contains(element[WXRSpace.name]?.string ?? "")
      if !isListed { append(indent, kept: element, namespaces) }
    }
    for line in spelling.strayText {
      bytes.append(indent)
      append(escaping: line)
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
