internal import DecantCore

/// A fingerprint of bytes, so that entries needn't be kept to be compared: half of their SHA-256.
struct EntryDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The fingerprint of nothing in particular.
  static let none = EntryDigest(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ bytes: [UInt8]) {
    let words = SHA256.leadingWords(of: bytes.span)
    high = words.0
    low = words.1
  }
}
