/// The stack of open elements (13.2.4.2), in which every question about scopes has a constant cost.
///
/// Each entry knows the nearest boundary of each scope below it and the nearest element of the same
/// name, so that no question walks down the stack, however deep it is.
struct HTMLOpenElements {
  /// An open element.
  struct Entry {
    /// The element.
    var node: HTMLTree.NodeID

    /// Its name.
    var name: HTMLName

    /// Where its name comes from.
    var namespace: HTMLTree.Namespace

    /// Whether HTML goes on inside an element of MathML or SVG.
    var integration: Integration

    /// The place of the element of the same name and namespace below it, or -1.
    fileprivate var previous: Int32

    /// The place of the nearest boundary of each scope, itself included, or -1.
    fileprivate var boundaries: SIMD8<Int32>
  }

  /// How HTML goes on inside a foreign element (13.2.6).
  enum Integration: UInt8 {
    /// It doesn't.
    case none

    /// As the text of MathML.
    case text

    /// As any HTML.
    case html
  }

  /// A scope: how far down the stack a question looks.
  enum Scope: Int {
    /// The scope of most elements.
    case general

    /// The general one, and buttons end it.
    case button

    /// The general one, and lists end it.
    case listItem

    /// The inside of a table.
    case table

    /// Up to an element that is special.
    case special

    /// Up to an element that is special, but for `address`, `div` and `p`.
    case item

    /// Up to an element of HTML.
    case foreign
  }

  /// The open elements, the root first.
  private(set) var entries: [Entry] = []

  /// The place of the last element of a name of HTML, or -1.
  private var last = [Int32](repeating: -1, count: 512)

  /// The place of the last element of a name that isn't of HTML, or -1.
  private var lastForeign = [Int32](repeating: -1, count: 512)

  private let boundaries = HTMLScopes.standard

  /// The last element.
  var current: Entry { entries[entries.count - 1] }

  /// How many elements are open.
  var count: Int { entries.count }

  /// Opens an element.
  mutating func push(
    _ node: HTMLTree.NodeID, _ name: HTMLName, _ namespace: HTMLTree.Namespace = .html,
    integration: Integration = .none
  ) {
    let place = Int32(entries.count)
    let below = entries.last?.boundaries ?? SIMD8(repeating: -1)
    let ends = boundaries.mask(name, namespace)
    let number = Int(name.number)
    if number >= last.count { grow(to: number) }
    let previous = namespace == .html ? last[number] : lastForeign[number]
    if namespace == .html { last[number] = place } else { lastForeign[number] = place }
    entries.append(
      Entry(
        node: node, name: name, namespace: namespace, integration: integration,
        previous: previous, boundaries: below.replacing(with: place, where: ends)))
  }

  /// Closes the last element.
  @discardableResult
  mutating func pop() -> Entry {
    let entry = entries.removeLast()
    let number = Int(entry.name.number)
    if entry.namespace == .html {
      last[number] = entry.previous
    } else {
      lastForeign[number] = entry.previous
    }
    return entry
  }

  /// The place of the last element of a name of HTML, or -1.
  func place(of name: HTMLName) -> Int {
    let number = Int(name.number)
    return number < last.count ? Int(last[number]) : -1
  }

  /// The place of the last element of a name in MathML or SVG above all elements of HTML, or `nil`.
  func foreignPlace(of name: HTMLName) -> Int? {
    let number = Int(name.number)
    guard number < lastForeign.count, let entry = entries.last else { return nil }
    let place = lastForeign[number]
    return place > entry.boundaries[Scope.foreign.rawValue] ? Int(place) : nil
  }

  /// Whether an element of a name of HTML is in a scope.
  func has(_ name: HTMLName, in scope: Scope) -> Bool {
    let place = place(of: name)
    return place >= 0 && place >= boundary(of: scope)
  }

  /// Whether the element at a place is in a scope.
  func has(at place: Int, in scope: Scope) -> Bool { place >= boundary(of: scope) }

  /// Whether an element of a name of HTML is open.
  func has(_ name: HTMLName) -> Bool { place(of: name) >= 0 }

  /// Whether a heading is in the general scope.
  var hasHeading: Bool {
    has(.h1, in: .general) || has(.h2, in: .general) || has(.h3, in: .general)
      || has(.h4, in: .general) || has(.h5, in: .general) || has(.h6, in: .general)
  }

  /// The place of an element, looked for among those of the same name.
  func place(ofNode node: HTMLTree.NodeID, _ name: HTMLName) -> Int? {
    var place = place(of: name)
    while place >= 0 {
      if entries[place].node == node { return place }
      place = Int(entries[place].previous)
    }
    return nil
  }

  /// The place of the last boundary of a scope, or -1.
  private func boundary(of scope: Scope) -> Int {
    guard let entry = entries.last else { return -1 }
    return Int(entry.boundaries[scope.rawValue])
  }

  private mutating func grow(to number: Int) {
    let more = repeatElement(Int32(-1), count: max(number + 1, 2 * last.count) - last.count)
    last += more
    lastForeign += more
  }
}
