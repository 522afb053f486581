internal import DecantCore

/// Recognizes exports by their first bytes, whatever their name.
enum ExportRecognition {
  static func confidence(in sample: BlogFormat.Sample) -> BlogFormat.Confidence {
    guard sample.paths == nil else { return .none }
    if sample.bytes.starts(with: [0x1F, 0x8B]) {
      // The reader says what to do about it.
      return sample.name.hasSuffix(".xml") || sample.name.hasSuffix(".xml.gz") ? .possible : .none
    }
    var bytes = sample.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0x3C, 0]) || bytes.starts(with: [0, 0x3C])
    {
      bytes.removeAll { $0 == 0 }
    }
    let span = bytes.span
    guard let root = span.firstIndex(of: "<rss") else { return .none }
    // A feed may be quoted in anything; an export begins with one.
    let start = bytes.firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    let isXML =
      start.map { bytes[$0] == UInt8(ascii: "<") || span.firstIndex(of: "<?xml") != nil } ?? false
    guard isXML || root == start else { return .none }
    let isWordPress =
      span.firstIndex(of: "wordpress.org/export/") != nil || span.firstIndex(of: "<wp:") != nil
    return isWordPress ? .certain : .possible
  }
}
