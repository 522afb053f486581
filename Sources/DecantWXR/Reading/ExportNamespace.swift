internal import DecantCore
internal import DecantXML

/// The namespaces that an export's own elements are in.
enum ExportNamespace: UInt8, Sendable {
  case none
  case wp
  case excerpt
  case content
  case dc
  case wfw
  case other

  /// The namespace of a name.
  ///
  /// WordPress changes the number in its namespaces only, and some files have `https`.
  init(_ name: Span<UInt8>) {
    if name.isEmpty {
      self = .none
    } else if name.hasText("http://wordpress.org/export/", at: 0)
      || name.hasText("https://wordpress.org/export/", at: 0)
    {
      self = name.hasText("/excerpt/", at: name.count - 9) ? .excerpt : .wp
    } else {
      switch name {
      case "http://purl.org/rss/1.0/modules/content/": self = .content
      case "http://purl.org/dc/elements/1.1/": self = .dc
      case "http://wellformedweb.org/CommentAPI/": self = .wfw
      default: self = .other
      }
    }
  }

  /// The namespace that a prefix has where it isn't declared.
  init(prefix: String) {
    switch prefix {
    case "": self = .none
    case "wp": self = .wp
    case "excerpt": self = .excerpt
    case "content": self = .content
    case "dc": self = .dc
    case "wfw": self = .wfw
    default: self = .other
    }
  }

  /// The prefix in WXR 1.2 with its colon.
  var prefix: String {
    switch self {
    case .none, .other: ""
    case .wp: "wp:"
    case .excerpt: "excerpt:"
    case .content: "content:"
    case .dc: "dc:"
    case .wfw: "wfw:"
    }
  }

  /// The prefixes that every export declares.
  static let prefixes = ["wp", "excerpt", "content", "dc"]

  /// What other prefixes stand for where nobody declares them.
  static func wellKnown(_ prefix: String) -> String? {
    switch prefix {
    case "wp": WXRSpace.wordPressNamespace
    case "excerpt": WXRSpace.excerptNamespace
    case "content": "http://purl.org/rss/1.0/modules/content/"
    case "dc": "http://purl.org/dc/elements/1.1/"
    case "wfw": "http://wellformedweb.org/CommentAPI/"
    case "atom": "http://www.w3.org/2005/Atom"
    case "media": "http://search.yahoo.com/mrss/"
    case "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd"
    case "georss": "http://www.georss.org/georss"
    case "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#"
    case "slash": "http://purl.org/rss/1.0/modules/slash/"
    case "sy": "http://purl.org/rss/1.0/modules/syndication/"
    case "dsq": "http://www.disqus.com/"
    case "thr": "http://purl.org/syndication/thread/1.0"
    default: nil
    }
  }
}
