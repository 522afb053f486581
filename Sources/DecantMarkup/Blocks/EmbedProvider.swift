internal import DecantCore

/// A site whose pages WordPress shows in place of their addresses.
struct EmbedProvider {
  /// A page of such a site.
  struct Embed {
    var provider: EmbedProvider
    var address: [UInt8]
  }

  /// What WordPress calls the site.
  let slug: String

  /// What the site sends: `video`, `rich` or `photo`.
  let type: String

  /// Whether it shows films that are wide.
  var isWide = false

  /// The hosts of the site, without `www.` and `m.`.
  let hosts: [String]

  /// What the paths of its pages hold; empty if any path but the first page's is one.
  var marks: [String] = []

  /// The sites that WordPress asks, but those that want a key.
  static let all: [EmbedProvider] = [
    EmbedProvider(
      slug: "youtube", type: "video", isWide: true, hosts: ["youtube.com"],
      marks: ["/watch?", "/playlist?", "/shorts/", "/live/"]),
    EmbedProvider(slug: "youtube", type: "video", isWide: true, hosts: ["youtu.be"]),
    EmbedProvider(slug: "vimeo", type: "video", isWide: true, hosts: ["vimeo.com"]),
    EmbedProvider(
      slug: "dailymotion", type: "video", isWide: true, hosts: ["dailymotion.com"],
      marks: ["/video/"]),
    EmbedProvider(slug: "dailymotion", type: "video", isWide: true, hosts: ["dai.ly"]),
    EmbedProvider(
      slug: "ted", type: "video", isWide: true, hosts: ["ted.com"], marks: ["/talks/"]),
    EmbedProvider(slug: "wordpress-tv", type: "video", isWide: true, hosts: ["wordpress.tv"]),
    EmbedProvider(
      slug: "videopress", type: "video", isWide: true, hosts: ["videopress.com"], marks: ["/v/"]),
    EmbedProvider(
      slug: "twitter", type: "rich", hosts: ["twitter.com", "x.com"], marks: ["/status/"]),
    EmbedProvider(slug: "bluesky", type: "rich", hosts: ["bsky.app"], marks: ["/post/"]),
    EmbedProvider(slug: "tiktok", type: "video", hosts: ["tiktok.com"], marks: ["/video/"]),
    EmbedProvider(slug: "soundcloud", type: "rich", hosts: ["soundcloud.com"]),
    EmbedProvider(
      slug: "spotify", type: "rich", hosts: ["open.spotify.com"],
      marks: ["/track/", "/album/", "/playlist/", "/artist/", "/episode/", "/show/"]),
    EmbedProvider(slug: "mixcloud", type: "rich", hosts: ["mixcloud.com"]),
    EmbedProvider(
      slug: "flickr", type: "photo", hosts: ["flickr.com", "flic.kr"],
      marks: ["/photos/", "/p/"]),
    EmbedProvider(slug: "imgur", type: "rich", hosts: ["imgur.com"]),
    EmbedProvider(slug: "reddit", type: "rich", hosts: ["reddit.com"], marks: ["/comments/"]),
    EmbedProvider(slug: "slideshare", type: "rich", hosts: ["slideshare.net"]),
    EmbedProvider(slug: "speaker-deck", type: "rich", hosts: ["speakerdeck.com"]),
    EmbedProvider(slug: "scribd", type: "rich", hosts: ["scribd.com"], marks: ["/doc"]),
    EmbedProvider(slug: "kickstarter", type: "rich", hosts: ["kickstarter.com", "kck.st"]),
  ]

  /// The page that an address leads to, or `nil` if it isn't one that WordPress shows.
  static func embed(ofAddress address: [UInt8]) -> Embed? {
    guard address.span.hasText("https://", at: 0) || address.span.hasText("http://", at: 0),
      !address.contains(where: { $0 <= UInt8(ascii: " ") || quotes.contains($0) })
    else { return nil }
    let text = String(decoding: address, as: UTF8.self)
    guard var host = WebAddress(rawValue: text).host?.lowercased() else { return nil }
    for prefix in ["www.", "m."] where host.hasPrefix(prefix) {
      host.removeFirst(prefix.utf8.count)
    }
    for provider in all where provider.hosts.contains(host) {
      if provider.isPage(address) { return Embed(provider: provider, address: address) }
    }
    return nil
  }

  private static let quotes: Set<UInt8> = [
    UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
  ]

  /// Whether the path of an address is that of a page with something to show.
  private func isPage(_ address: [UInt8]) -> Bool {
    let parts = address.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count == 3, !parts[2].isEmpty else { return false }
    let path = "/" + String(decoding: parts[2], as: UTF8.self)
    return marks.isEmpty || marks.contains { path.contains($0) }
  }

  /// The page that a frame shows, or `nil` if the address says more than which page.
  static func embed(ofFrame node: HTMLTree.NodeID, _ source: RenderSource) -> Embed? {
    source.tree.attribute("src", of: node).flatMap { embed(ofPlayer: Array(source.bytes($0))) }
  }

  /// The page that a player shows, by the address of the player.
  static func embed(ofPlayer player: [UInt8]) -> Embed? {
    var address = player
    if address.starts(with: "//".utf8) { address = Array("https:".utf8) + address }
    let parts = address.split(separator: UInt8(ascii: "?"), maxSplits: 1)
    guard let start = parts.first else { return nil }
    if parts.count == 2, !isIgnorable(Array(parts[1])) { return nil }
    for (prefix, page) in players {
      guard let rest = BlockLook.rest(of: Array(start), after: prefix),
        rest.allSatisfy({ $0.isLetter || $0.isDigit || marksOfNames.contains($0) })
      else { continue }
      return embed(ofAddress: Array(page.utf8) + rest)
    }
    return nil
  }

  private static let marksOfNames: Set<UInt8> = [
    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
  ]

  /// The addresses of players, and those of the pages.
  private static let players: [(StaticString, String)] = [
    ("https://www.youtube.com/embed/", "https://www.youtube.com/watch?v="),
    ("http://www.youtube.com/embed/", "https://www.youtube.com/watch?v="),
    ("https://youtube.com/embed/", "https://www.youtube.com/watch?v="),
    ("https://www.youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
    ("https://player.vimeo.com/video/", "https://vimeo.com/"),
    ("http://player.vimeo.com/video/", "https://vimeo.com/"),
    ("https://www.dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
    ("https://open.spotify.com/embed/", "https://open.spotify.com/"),
  ]

  /// Whether a query only says how the player looks.
  private static func isIgnorable(_ query: [UInt8]) -> Bool {
    let looks: Set<String> = [
      "rel", "feature", "showinfo", "wmode", "autohide", "modestbranding", "si", "dnt", "title",
      "byline", "portrait", "color", "badge", "theme", "utm_source", "controls", "iv_load_policy",
    ]
    return query.split(separator: UInt8(ascii: "&")).allSatisfy { pair in
      looks.contains(String(decoding: pair.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self))
    }
  }
}
