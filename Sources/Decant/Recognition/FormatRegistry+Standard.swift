internal import DecantLines

extension FormatRegistry {
  /// The formats that come with Decant.
  public static var standard: FormatRegistry { FormatRegistry([.lines]) }
}
