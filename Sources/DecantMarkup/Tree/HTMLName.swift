/// The name of an element, as a number.
package struct HTMLName: Hashable, Sendable {
  /// The number: the place in ``known``, or from 512 on the place in ``HTMLTree/otherNames``.
  package let number: UInt16

  package init(number: UInt16) { self.number = number }

  /// No name.
  package static let none = HTMLName(number: 0)

  /// Whether the HTML standard knows the name.
  package var isKnown: Bool { number < 512 }
}
