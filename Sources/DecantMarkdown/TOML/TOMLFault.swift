internal import DecantCore

/// Why a text isn't TOML.
struct TOMLFault: Error, Hashable {
  /// What was found, in a few words.
  var message: String

  /// Where it was found, in bytes from the start of the text.
  var offset: Int
}
