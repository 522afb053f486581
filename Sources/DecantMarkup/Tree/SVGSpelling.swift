internal import DecantCore

/// The names of SVG that aren't in lower case.
enum SVGSpelling {
  /// The spellings of attributes by their names in lower case.
  static let attributes = table(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits \
    diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix \
    kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight \
    markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits \
    patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha \
    preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions \
    requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation \
    stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox \
    viewTarget xChannelSelector yChannelSelector zoomAndPan
    """)

  /// The spellings of elements by their names in lower case.
  static let elements = table(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath \
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
    feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient \
    radialGradient textPath
    """)

  private static func table(_ spellings: StaticString) -> [[UInt8]: [UInt8]] {
    var bytes: [UInt8] = []
    bytes.append(spellings)
    var table: [[UInt8]: [UInt8]] = [:]
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      table[word.map(\.lowercased)] = Array(word)
    }
    return table
  }
}
