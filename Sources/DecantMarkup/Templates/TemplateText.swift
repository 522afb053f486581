internal import DecantCore

/// A text with its templates resolved, where they say the same for every reader.
package struct TemplateText: Sendable {
  /// The text.
  package var text: [UInt8]

  /// The names of the tags and variables that stay as they are written, in order.
  package var unresolved: [String]

  /// Resolves the templates of a text; time is linear.
  package init(_ text: [UInt8], _ context: TemplateContext) {
    switch context.language {
    case .liquid:
      var liquid = LiquidText(text, context)
      liquid.resolve()
      self.text = liquid.output
      unresolved = liquid.unresolved
    case .hugo:
      var hugo = HugoText(text, context)
      hugo.resolve()
      self.text = hugo.output
      unresolved = hugo.unresolved
    }
  }
}
