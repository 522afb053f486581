internal import DecantCore

/// Makes the fingerprints of findings.
struct Fingerprints {
  private var counts: [UInt64: Int] = [:]

  /// The fingerprint of a diagnostic; a new one for each of several equal ones.
  mutating func next(of diagnostic: Diagnostic) -> String {
    let parts = [
      diagnostic.rule.id, Fingerprints.plainPath(diagnostic.position?.file ?? ""),
      diagnostic.entry?.rawValue ?? "", diagnostic.message,
    ]
    let hash = FNV1a.hash64(parts.joined(separator: "\u{0}").utf8)
    let count = counts[hash, default: 0]
    counts[hash] = count + 1
    let unique = count == 0 ? hash : FNV1a.hash64("\(hash) \(count)".utf8)
    let digits = String(unique, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A path without `./` before it.
  static func plainPath(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
