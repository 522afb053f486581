internal import DecantCore

extension Embed {
  /// What stands in a body for the embed: its address, a call, HTML that shows it or a link.
  ///
  /// - Parameter isAlone: Whether it is all of a paragraph.
  func html(_ forms: BodyForms, _ pieces: inout VerbatimPieces) -> [UInt8] {
    switch forms.embeds {
    case .keep: HTMLText.escaping(address)
    case .link: link
    case .html: frame ?? link
    case .shortcode: call(forms, &pieces) ?? HTMLText.escaping(address)
    }
  }

  /// The mark of the output's own call, where there is one.
  private func call(_ forms: BodyForms, _ pieces: inout VerbatimPieces) -> [UInt8]? {
    guard !id.isEmpty else { return nil }
    let timed = start.isEmpty ? nil : forms.calls["\(provider) start"]
    guard let template = timed ?? forms.calls[provider] else { return nil }
    let values = ["id": id, "user": user, "start": start]
    var piece = VerbatimPieces.Piece(
      template.filled { values[String(decoding: $0, as: UTF8.self)] }.before)
    piece.isCall = true
    return pieces.add(piece)
  }

  private var link: [UInt8] {
    let text = HTMLText.escaping(address)
    return Array("<a href=\"".utf8) + text + Array("\">".utf8) + text + Array("</a>".utf8)
  }

  /// HTML that shows what is there, for those whose pages can be foretold.
  private var frame: [UInt8]? {
    guard !id.isEmpty else { return nil }
    let name = String(decoding: id, as: UTF8.self)
    switch provider {
    case "youtube":
      let query = start.isEmpty ? "" : "?start=\(String(decoding: start, as: UTF8.self))"
      return Embed.frame("https://www.youtube.com/embed/\(name)\(query)")
    case "vimeo": return Embed.frame("https://player.vimeo.com/video/\(name)")
    case "gist":
      let folder = user.isEmpty ? "" : String(decoding: user, as: UTF8.self) + "/"
      return Array("<script src=\"https://gist.github.com/\(folder)\(name).js\"></script>".utf8)
    case "x":
      return Array("<blockquote class=\"twitter-tweet\"><p>".utf8) + link
        + Array(
          """
          </p></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>
          """.utf8)
    default: return nil
    }
  }

  private static func frame(_ address: String) -> [UInt8] {
    Array(
      "<iframe src=\"\(address)\" width=\"560\" height=\"315\" allowfullscreen></iframe>".utf8)
  }
}
