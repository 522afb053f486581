internal import DecantCore
internal import SystemPackage

/// Leads from a report to the files of an output.
struct ReportLinks: Sendable {
  /// The way from the report's folder to the output's, or `nil` if there is none.
  private let way: String?

  init(from report: String, to output: String?) {
    way = output.flatMap { ReportLinks.way(from: report, to: $0) }
  }

  /// The relative address of a file or folder of the output.
  func address(of path: String) -> String? {
    guard let way else { return nil }
    let place = path.isEmpty || path == "." ? "" : "/\(path)"
    return ReportLinks.encoded(way + place)
  }

  private static func way(from report: String, to output: String) -> String? {
    guard let here = parts(of: report)?.dropLast(), let there = parts(of: output) else {
      return nil
    }
    var common = 0
    while common < here.count, common < there.count, here[common] == there[common] { common += 1 }
    let up = Array(repeating: "..", count: here.count - common)
    let way = up + there.dropFirst(common)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }

  private static func parts(of path: String) -> [String]? {
    var place = FilePath(path)
    if place.isRelative {
      guard let folder = WorkingFolder.path else { return nil }
      place = FilePath(folder).pushing(place)
    }
    return place.lexicallyNormalized().components.map(\.string)
  }

  /// RFC 3986, section 2.3: everything but unreserved characters and slashes as `%XX`.
  ///
  /// A colon in the first part would end a scheme, and is encoded like all others.
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
