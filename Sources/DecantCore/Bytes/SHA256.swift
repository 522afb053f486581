internal import CSHA256

/// The Secure Hash Algorithm of FIPS 180-4 with 256 bits, for `sha256sum -c`.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)
  private let hasInstructions: Bool

  /// Creates the hash of nothing.
  ///
  /// - Parameter usesInstructions: Whether to use the processor's own instructions if it has them.
  package init(usesInstructions: Bool = true) {
    hasInstructions = usesInstructions && SHA256.isInProcessor
  }

  /// Whether the processor has the instructions.
  ///
  /// Asked once: virtual machines take some 7 microseconds to answer.
  private static let isInProcessor = decant_has_sha256()

  /// Adds bytes.
  package mutating func update(_ bytes: Span<UInt8>) {
    byteCount += UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending.append(copying: bytes.extracting(0..<start))
      guard pending.count == 64 else { return }
      let block = pending
      compress(block.span)
      pending.removeAll(keepingCapacity: true)
    }
    let end = bytes.count - (bytes.count - start) % 64
    if end > start { compress(bytes.extracting(start..<end)) }
    start = end
    pending.append(copying: bytes.extracting(start..<bytes.count))
  }

  /// The hash of everything added, in 64 hexadecimal digits.
  package var hexDigest: String {
    var digits: [UInt8] = []
    for word in finalState {
      for shift in stride(from: 24, through: 0, by: -8) {
        digits.append(hexadecimal: UInt8(truncatingIfNeeded: word >> UInt32(shift)))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The first half of the hash of some bytes.
  package static func leadingWords(of bytes: Span<UInt8>) -> (UInt64, UInt64) {
    var hash = SHA256()
    hash.update(bytes)
    let state = hash.finalState
    return (
      UInt64(state[0]) << 32 | UInt64(state[1]), UInt64(state[2]) << 32 | UInt64(state[3])
    )
  }

  /// The state after the padding.
  private var finalState: [UInt32] {
    var copy = self
    var padding: [UInt8] = [0x80]
    while (copy.pending.count + padding.count) % 64 != 56 { padding.append(0) }
    let bitCount = byteCount &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    copy.update(padding.span)
    return copy.state
  }

  /// The hash of some bytes.
  package static func hexDigest(of bytes: Span<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest
  }

  /// Adds whole blocks.
  private mutating func compress(_ bytes: Span<UInt8>) {
    guard hasInstructions else {
      for start in stride(from: 0, to: bytes.count, by: 64) { compress(bytes, start) }
      return
    }
    let blockCount = bytes.count / 64
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe state.withUnsafeMutableBufferPointer { state in
        unsafe SHA256.constants.withUnsafeBufferPointer { constants in
          guard let bytes = bytes.baseAddress, let state = state.baseAddress else { return }
          unsafe decant_sha256(state, bytes, blockCount, constants.baseAddress)
        }
      }
    }
  }

  private mutating func compress(_ bytes: Span<UInt8>, _ start: Int) {
    fillSchedule(bytes, start)
    let schedule = schedule
    let words = schedule.span
    let constants = SHA256.constants.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ constants[i] &+ words[i]
      let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let t2 = s0 &+ ((a & b) ^ (c & (a ^ b)))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private mutating func fillSchedule(_ bytes: Span<UInt8>, _ start: Int) {
    var words = schedule.mutableSpan
    for i in 0..<16 {
      let at = start &+ i &* 4
      words[i] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
        | UInt32(bytes[at &+ 3])
    }
    for i in 16..<64 {
      let x = words[i &- 15]
      let y = words[i &- 2]
      let s0 = x.rotated(7) ^ x.rotated(18) ^ x &>> 3
      let s1 = y.rotated(17) ^ y.rotated(19) ^ y &>> 10
      words[i] = words[i &- 16] &+ s0 &+ words[i &- 7] &+ s1
    }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
