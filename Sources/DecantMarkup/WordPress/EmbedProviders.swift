internal import DecantCore

/// Who WordPress asks for what to show at an address (`WP_oEmbed`), and those its plug-in Jetpack
/// adds.
enum EmbedProviders {
  /// Who serves a host; `nil` if WordPress doesn't know it.
  static func provider(of host: String) -> String? {
    let name = host.utf8.map(\.lowercased)
    for (domain, provider) in domains {
      let length = domain.utf8.count
      guard name.count >= length, name[(name.count - length)...].elementsEqual(domain.utf8),
        name.count == length || name[name.count - length - 1] == UInt8(ascii: ".")
      else { continue }
      return provider
    }
    return nil
  }

  private static let domains: [(domain: String, provider: String)] = [
    ("youtube.com", "youtube"), ("youtu.be", "youtube"), ("youtube-nocookie.com", "youtube"),
    ("vimeo.com", "vimeo"), ("twitter.com", "x"), ("x.com", "x"),
    ("instagram.com", "instagram"), ("gist.github.com", "gist"),
    ("dailymotion.com", "dailymotion"), ("dai.ly", "dailymotion"), ("flickr.com", "flickr"),
    ("flic.kr", "flickr"), ("smugmug.com", "smugmug"), ("scribd.com", "scribd"),
    ("wordpress.tv", "wordpress-tv"), ("crowdsignal.net", "crowdsignal"),
    ("polldaddy.com", "crowdsignal"), ("poll.fm", "crowdsignal"), ("survey.fm", "crowdsignal"),
    ("soundcloud.com", "soundcloud"), ("spotify.com", "spotify"), ("imgur.com", "imgur"),
    ("issuu.com", "issuu"), ("mixcloud.com", "mixcloud"), ("ted.com", "ted"),
    ("animoto.com", "animoto"), ("video214.com", "animoto"), ("tumblr.com", "tumblr"),
    ("kickstarter.com", "kickstarter"), ("kck.st", "kickstarter"), ("cloudup.com", "cloudup"),
    ("reverbnation.com", "reverbnation"), ("videopress.com", "videopress"),
    ("reddit.com", "reddit"), ("speakerdeck.com", "speakerdeck"),
    ("screencast.com", "screencast"), ("someecards.com", "someecards"), ("some.ly", "someecards"),
    ("tiktok.com", "tiktok"), ("pinterest.com", "pinterest"), ("wolframcloud.com", "wolfram"),
    ("pca.st", "pocket-casts"), ("anghami.com", "anghami"), ("bsky.app", "bluesky"),
    ("slideshare.net", "slideshare"), ("facebook.com", "facebook"), ("loom.com", "loom"),
  ]
}
