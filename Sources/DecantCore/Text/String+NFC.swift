#if canImport(Darwin)
  internal import CoreFoundation
#else
  @_spi(_Unicode) internal import Swift
#endif

extension String {
  /// The text in Unicode's Normalization Form C.
  ///
  /// Two names that look alike are one file on some systems and two on others; file names and
  /// slugs are therefore written in one form. `String ==` compares so already, its bytes don't.
  package var nfc: String {
    guard utf8.contains(where: { $0 >= 0xCC }) else { return self }
    #if canImport(Darwin)
      let text = CFStringCreateMutableCopy(nil, 0, self as CFString)
      CFStringNormalize(text, .C)
      return text as? String ?? self
    #else
      // The standard library keeps its normalizer to itself and the libraries of its toolchain;
      // Foundation, which offers the same, costs every program its size and start.
      var text = ""
      text.unicodeScalars.append(contentsOf: _nfc)
      return text
    #endif
  }
}
