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
    guard mayBeDecomposed else { return self }
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

  /// Whether there is a character that isn't in Latin-1 or the letters that follow it there: all of
  /// those are in the form.
  private var mayBeDecomposed: Bool {
    let bytes = utf8.span
    for i in bytes.indices where bytes[i] >= 0xCC { return true }
    return false
  }
}
