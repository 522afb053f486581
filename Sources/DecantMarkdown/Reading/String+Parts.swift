internal import DecantCore

extension String {
  /// The parts of a path; empty ones are left out.
  var pathParts: [String] {
    let bytes = utf8.span
    var parts: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "/"), from: start) ?? bytes.count
      if end > start { parts.append(String(decoding: bytes.extracting(start..<end))) }
      start = end + 1
    }
    return parts
  }
}
