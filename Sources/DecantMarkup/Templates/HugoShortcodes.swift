internal import DecantCore

/// The shortcodes that come with Hugo, as HTML.
enum HugoShortcodes {
  /// What a call stands for, or `nil` if it isn't known.
  static func html(_ call: ShortcodeCall) -> [UInt8]? {
    switch call.name {
    case "figure": figure(call)
    case "youtube": youtube(call)
    case "vimeo":
      call.value("id", 0).map { player("https://player.vimeo.com/video/", $0) }
    case "gist": gist(call)
    case "tweet", "twitter", "twitter_simple", "x", "x_simple": post(call)
    case "instagram", "instagram_simple":
      call.value("id", 0).map { link(Array("https://www.instagram.com/p/".utf8) + $0) }
    default: nil
    }
  }

  /// The words of a value in Markdown, without the paragraph around them.
  static func inline(_ markdown: [UInt8]) -> [UInt8] {
    guard var html = CMark.html(markdown) else { return HTMLText.escaping(markdown) }
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    guard html.starts(with: "<p>".utf8), html.suffix(4).elementsEqual("</p>".utf8),
      html.span.firstIndex(of: "</p>") == html.count - 4
    else { return html }
    return Array(html.dropFirst(3).dropLast(4)).filter { $0 != UInt8(ascii: "\n") }
  }

  private static func figure(_ call: ShortcodeCall) -> [UInt8]? {
    guard let source = call.value("src", 0) else { return nil }
    var html = Array("<figure".utf8)
    append("class", call.value("class"), to: &html)
    html.append(UInt8(ascii: ">"))
    let address = call.value("link")
    if let address {
      html.append("<a")
      append("href", address, to: &html)
      append("target", call.value("target"), to: &html)
      append("rel", call.value("rel"), to: &html)
      html.append(UInt8(ascii: ">"))
    }
    html.append("<img")
    append("src", source, to: &html)
    append("alt", call.value("alt") ?? [], to: &html)
    for name in ["width", "height"] { append(name, call.value(name), to: &html) }
    html.append(UInt8(ascii: ">"))
    if address != nil { html.append("</a>") }
    appendCaption(call, to: &html)
    html.append("</figure>")
    return html
  }

  private static func appendCaption(_ call: ShortcodeCall, to html: inout [UInt8]) {
    var parts: [[UInt8]] = []
    if let title = call.value("title"), !title.isEmpty {
      parts.append(Array("<strong>".utf8) + inline(title) + Array("</strong>".utf8))
    }
    if let caption = call.value("caption"), !caption.isEmpty { parts.append(inline(caption)) }
    if let owner = call.value("attr"), !owner.isEmpty {
      var credit = inline(owner)
      if let address = call.value("attrlink") {
        var tag = Array("<a".utf8)
        append("href", address, to: &tag)
        credit = tag + [UInt8(ascii: ">")] + credit + Array("</a>".utf8)
      }
      parts.append(credit)
    }
    guard !parts.isEmpty else { return }
    html.append("<figcaption>")
    html += Array(parts.joined(separator: [UInt8(ascii: " ")]))
    html.append("</figcaption>")
  }

  private static func youtube(_ call: ShortcodeCall) -> [UInt8]? {
    guard var id = call.value("id", 0) else { return nil }
    if let start = call.value("start") { id += Array("?start=".utf8) + start }
    return player("https://www.youtube.com/embed/", id)
  }

  private static func player(_ prefix: StaticString, _ id: [UInt8]) -> [UInt8] {
    var address: [UInt8] = []
    address.append(prefix)
    var html = Array("<iframe".utf8)
    append("src", address + id, to: &html)
    html.append(" allowfullscreen></iframe>")
    return html
  }

  private static func gist(_ call: ShortcodeCall) -> [UInt8]? {
    guard call.values.count >= 2 else { return nil }
    var address = Array("https://gist.github.com/".utf8)
    address += call.values[0] + [UInt8(ascii: "/")] + call.values[1] + Array(".js".utf8)
    if call.values.count > 2 { address += Array("?file=".utf8) + call.values[2] }
    var html = Array("<script".utf8)
    append("src", address, to: &html)
    html.append("></script>")
    return html
  }

  private static func post(_ call: ShortcodeCall) -> [UInt8]? {
    guard let id = call.value("id", call.values.count > 1 ? 1 : 0) else { return nil }
    let user = call.value("user", call.values.count > 1 ? 0 : nil) ?? Array("i".utf8)
    return link(Array("https://x.com/".utf8) + user + Array("/status/".utf8) + id)
  }

  /// A link that shows its own address, which WordPress shows the page of.
  private static func link(_ address: [UInt8]) -> [UInt8] {
    var html = Array("<p><a".utf8)
    append("href", address, to: &html)
    html.append(UInt8(ascii: ">"))
    BlockHTML.append(text: address[...], to: &html)
    html.append("</a></p>")
    return html
  }

  private static func append(_ name: String, _ value: [UInt8]?, to html: inout [UInt8]) {
    guard let value else { return }
    html.append(text: " \(name)=\"")
    BlockHTML.append(value: value[...], to: &html)
    html.append(UInt8(ascii: "\""))
  }
}
