/// The text of a post: every other one of blocks, the others as the classic editor left them.
struct GeneratedBody {
  let number: Int

  /// The text.
  var text: String {
    let parts = (0..<6 + number % 9).map { place in
      let part = GeneratedBody.parts[(number + place) % GeneratedBody.parts.count]
      return number.isMultiple(of: 2) ? part.asBlock : part.html
    }
    return parts.joined(separator: "\n\n")
  }

  /// Something between two blank lines.
  private struct Part {
    let block: String
    let html: String

    var asBlock: String {
      let inner = block == "paragraph" ? "<p>\(html)</p>" : html
      return "<!-- wp:\(block) -->\n\(inner)\n<!-- /wp:\(block) -->"
    }
  }

  private static let parts = [
    Part(
      block: "paragraph",
      html: """
        The ferry came in an hour late, and nobody on the quay minded: the baker had put a table \
        outside and was giving away what the morning had left. There was rye with <em>caraway</em>, \
        there was the <strong>flat bread</strong> that keeps for a week, and there was a pie whose \
        filling she would not name.
        """),
    Part(
      block: "paragraph",
      html: """
        I wrote the heights of the tide into the book &#8211; 1.4 m at six, 3.1 m at noon &#8211; \
        and compared them with <a href="https://tables.example/2021?port=7&amp;unit=m" \
        title="Tables">the printed tables</a>. They agree to a hand&#8217;s width, which is more \
        than the old ones ever did.
        """),
    Part(block: "heading", html: "<h2>What the nets brought</h2>"),
    Part(
      block: "list",
      html: """
        <ul>
        <li>two crates of herring</li>
        <li>a boot, <em>left</em>
        <ul>
        <li>leather, size 43</li>
        </ul>
        </li>
        <li>one bottle without a letter</li>
        </ul>
        """),
    Part(
      block: "paragraph",
      html: """
        Søren says that Åse's boat isn't for sale, 船は売り物ではない, and that he has asked \
        three times. I believe the first two. The third time he asked for the * on the chart, \
        for [the] _name_ of the skerry and for 1. a pilot, 2. a lamp & 3. a calm day.
        """),
    Part(
      block: "quote",
      html: """
        <blockquote class="wp-block-quote"><p>Whoever waits for the wind should mend the sail.</p>\
        <cite>on the wall of the loft</cite></blockquote>
        """),
    Part(
      block: "image",
      html: """
        <figure class="wp-block-image size-large"><img \
        src="https://harbour.example/files/quay-1024x683.jpg" alt="The quay at low water" \
        class="wp-image-12"/><figcaption>Low water, from the loft</figcaption></figure>
        """),
    Part(
      block: "code",
      html: """
        <pre class="wp-block-code"><code>for hour in 0..&lt;24 {
          log(height(hour), "m")
        }</code></pre>
        """),
    Part(
      block: "table",
      html: """
        <table><thead><tr><th>Hour</th><th>Height</th></tr></thead><tbody><tr><td>06:00</td>\
        <td>1.4 m</td></tr><tr><td>12:00</td><td>3.1 m</td></tr></tbody></table>
        """),
  ]
}
