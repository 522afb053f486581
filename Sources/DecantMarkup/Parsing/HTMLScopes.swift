/// Which elements are boundaries of which scopes (13.2.4.2).
struct HTMLScopes: Sendable {
  /// The table of the standard.
  static let standard = HTMLScopes()

  private typealias Scope = HTMLOpenElements.Scope

  private let html: [SIMDMask<SIMD8<Int32>>]
  private let nothing = HTMLScopes.mask([])
  private let foreign: SIMDMask<SIMD8<Int32>>

  private init() {
    let general: Set<HTMLName> = [
      .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
    ]
    html = (0..<512).map { number in
      let name = HTMLName(number: UInt32(number))
      let isSpecial = name.traits.contains(.special)
      var scopes: [Scope] = [.foreign]
      if general.contains(name) { scopes += [.general, .button, .listItem] }
      if name == .button { scopes.append(.button) }
      if name == .ol || name == .ul { scopes.append(.listItem) }
      if name == .html || name == .table || name == .template { scopes.append(.table) }
      if isSpecial { scopes.append(.special) }
      if isSpecial, name != .address, name != .div, name != .p { scopes.append(.item) }
      return HTMLScopes.mask(scopes)
    }
    foreign = HTMLScopes.mask([.general, .button, .listItem, .special, .item])
  }

  /// The scopes of which an element is a boundary.
  func mask(_ name: HTMLName, _ namespace: HTMLTree.Namespace) -> SIMDMask<SIMD8<Int32>> {
    switch namespace {
    case .html: html[name.isKnown ? Int(name.number) : 0]
    case .svg: isBoundary(svg: name) ? foreign : nothing
    case .math: isBoundary(math: name) ? foreign : nothing
    }
  }

  private func isBoundary(svg name: HTMLName) -> Bool {
    name == .foreignobject || name == .desc || name == .title
  }

  private func isBoundary(math name: HTMLName) -> Bool {
    switch name {
    case .mi, .mo, .mn, .ms, .mtext, .annotationXML: true
    default: false
    }
  }

  private static func mask(_ scopes: [Scope]) -> SIMDMask<SIMD8<Int32>> {
    var mask = SIMDMask<SIMD8<Int32>>(repeating: false)
    for scope in scopes { mask[scope.rawValue] = true }
    return mask
  }
}
