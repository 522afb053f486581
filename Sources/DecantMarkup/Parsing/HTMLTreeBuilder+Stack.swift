/// Questions about the open elements, and closing them.
extension HTMLTreeBuilder {
  /// The current node, or the context of the fragment in its place.
  var adjusted: (name: HTMLName, namespace: HTMLTree.Namespace) {
    if stack.count == 1, let context { return (context.name, context.namespace) }
    let entry = stack.current
    return (entry.name, entry.namespace)
  }

  /// Whether the fragment stands in an element of HTML of a name.
  func isContext(_ name: HTMLName) -> Bool {
    context?.name == name && context?.namespace == .html
  }

  /// Whether the current node is an element of HTML of a name.
  func isCurrent(_ name: HTMLName) -> Bool {
    let entry = stack.current
    return entry.name == name && entry.namespace == .html
  }

  /// Closes the elements whose end tags may be left out.
  mutating func generateImpliedEnds(except name: HTMLName = .none, thoroughly: Bool = false) {
    let trait: HTMLName.Traits = thoroughly ? .impliedEndThoroughly : .impliedEnd
    while stack.current.namespace == .html, stack.current.name != name,
      stack.current.name.traits.contains(trait)
    {
      pop()
    }
  }

  /// Closes a paragraph in button scope.
  mutating func closeParagraph() {
    guard stack.has(.p, in: .button) else { return }
    generateImpliedEnds(except: .p)
    pop(through: .p)
  }

  /// Closes an element that is in a scope; returns whether it was.
  @discardableResult
  mutating func close(
    _ name: HTMLName, in scope: HTMLOpenElements.Scope = .general, except: HTMLName = .none
  ) -> Bool {
    guard stack.has(name, in: scope) else { return false }
    generateImpliedEnds(except: except)
    pop(through: name)
    return true
  }

  /// Closes everything up to one of some elements, or up to the root.
  mutating func clearStack(to names: HTMLName...) {
    var place = max(stack.place(of: .template), 0)
    for name in names { place = max(place, stack.place(of: name)) }
    pop(to: place + 1)
  }

  /// Chooses the insertion mode that the open elements ask for (13.2.4.1).
  mutating func resetMode() {
    var place = 0
    for name in HTMLTreeBuilder.namesWithModes { place = max(place, stack.place(of: name)) }
    if place == 0, let context {
      mode = context.namespace == .html ? mode(of: context.name, isLast: true) : .inBody
    } else {
      mode = mode(of: stack.entries[place].name, isLast: place == 0)
    }
  }

  private static let namesWithModes: [HTMLName] = [
    .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .colgroup, .table, .template, .head,
    .body, .frameset, .html,
  ]

  private func mode(of name: HTMLName, isLast: Bool) -> Mode {
    switch name {
    case .td where !isLast, .th where !isLast: .inCell
    case .tr: .inRow
    case .tbody, .thead, .tfoot: .inTableBody
    case .caption: .inCaption
    case .colgroup: .inColumnGroup
    case .table: .inTable
    case .template: templateModes.last ?? .inBody
    case .head where !isLast: .inHead
    case .frameset: .inFrameset
    case .html: head == HTMLTree.none ? .beforeHead : .afterHead
    default: .inBody
    }
  }

  /// Reads the content of an element as text up to its end tag.
  mutating func insertRawText(_ content: HTMLTokenizer.Content) {
    insertElement()
    tokenizer.content = content
    originalMode = mode
    mode = .text
  }
}
