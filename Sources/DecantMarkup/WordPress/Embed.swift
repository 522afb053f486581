internal import DecantCore

/// An address for which WordPress shows what is there: a film, a post, a picture, a program.
struct Embed {
  /// Who serves it, such as `youtube`.
  let provider: String

  /// What it is called there, and who put it there; empty if that isn't known.
  private(set) var id: [UInt8] = []
  private(set) var user: [UInt8] = []

  /// Where a film begins, in seconds.
  private(set) var start: [UInt8] = []

  /// The address, with plain ampersands.
  let address: [UInt8]

  /// Returns `nil` if WordPress knows nobody at the address.
  init?(_ address: [UInt8]) {
    let plain = Reference.withPlainAmpersands(address)
    let web = WebAddress(rawValue: String(decoding: plain, as: UTF8.self))
    guard let host = web.host, let provider = EmbedProviders.provider(of: host) else { return nil }
    self.provider = provider
    self.address = plain
    let path = web.path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    identify(path, web.query ?? "", host)
  }

  /// An address that is the same for every spelling of one page, or `nil` if it isn't known which
  /// page it is.
  var name: [UInt8]? {
    guard !id.isEmpty else { return nil }
    let begin = start.isEmpty ? [] : Array("#t=".utf8) + start
    return Array("https://\(provider)/".utf8) + id + begin
  }

  private mutating func identify(_ path: [[UInt8]], _ query: String, _ host: String) {
    switch provider {
    case "youtube":
      let isShort = host.hasSuffix("youtu.be")
      let folders: Set<[UInt8]> = Set(["embed", "shorts", "live", "v"].map { Array($0.utf8) })
      if isShort, let first = path.first {
        id = Embed.name(first)
      } else if path.count == 2, folders.contains(path[0]) {
        id = Embed.name(path[1])
      } else if path == [Array("watch".utf8)] {
        id = Embed.name(Embed.value("v", query) ?? [])
      }
      start = Embed.seconds(Embed.value("t", query) ?? Embed.value("start", query) ?? [])
    case "vimeo":
      // A film that isn't listed has a second part, which no call takes.
      let hidden = path.count > 1 && Embed.number(path[path.count - 2]) != []
      if let last = path.last, !hidden { id = Embed.number(last) }
    case "x":
      if path.count >= 3, path[1].starts(with: "status".utf8) {
        user = Embed.name(path[0])
        id = Embed.number(path[2])
      }
    case "instagram":
      if path.count >= 2, ["p", "reel"].contains(String(decoding: path[0], as: UTF8.self)) {
        id = Embed.name(path[1])
      }
    case "gist":
      if let last = path.last { id = Embed.name(last) }
      if path.count > 1 { user = Embed.name(path[0]) }
    default: break
    }
  }

  /// The value in an address's query.
  private static func value(_ name: String, _ query: String) -> [UInt8]? {
    for part in query.utf8.split(separator: UInt8(ascii: "&"))
    where part.starts(with: "\(name)=".utf8) {
      return Array(part.dropFirst(name.utf8.count + 1))
    }
    return nil
  }

  /// A name, or nothing if it isn't one.
  private static func name(_ text: [UInt8]) -> [UInt8] {
    text.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") } ? text : []
  }

  private static func number(_ text: [UInt8]) -> [UInt8] {
    text.allSatisfy(\.isDigit) ? text : []
  }

  /// The seconds of `90`, `90s` or `1m30s`; nothing for 0.
  private static func seconds(_ text: [UInt8]) -> [UInt8] {
    var total = 0
    var number = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = min(10 * number + Int(byte - UInt8(ascii: "0")), 1_000_000)
      case UInt8(ascii: "h"): (total, number) = (total + 3600 * number, 0)
      case UInt8(ascii: "m"): (total, number) = (total + 60 * number, 0)
      case UInt8(ascii: "s"): (total, number) = (total + number, 0)
      default: return []
      }
    }
    return total + number > 0 ? Array(String(total + number).utf8) : []
  }
}
