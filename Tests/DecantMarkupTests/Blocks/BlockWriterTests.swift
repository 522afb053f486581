import Testing

@testable import DecantMarkup

@Suite("Blocks are spelled as WordPress's editor saves them")
struct BlockWriterTests {
  @Test(arguments: texts + media + groups)
  func aBlockIsSpelledAsTheEditorSavesIt(example: BlockCase) {
    #expect(example.written == example.blocks)
  }

  static let texts = [
    BlockCase(
      "a paragraph", "<p>One <em>two</em>\nthree.</p>",
      "<!-- wp:paragraph -->\n<p>One <em>two</em> three.</p>\n<!-- /wp:paragraph -->"),
    BlockCase(
      "an aligned paragraph", #"<p style="text-align: center">a</p>"#,
      """
      <!-- wp:paragraph {"align":"center"} -->
      <p class="has-text-align-center">a</p>
      <!-- /wp:paragraph -->
      """),
    BlockCase(
      "classes and an identifier", #"<p class="lead big" id="top">a</p>"#,
      """
      <!-- wp:paragraph {"className":"lead big"} -->
      <p class="lead big" id="top">a</p>
      <!-- /wp:paragraph -->
      """),
    BlockCase(
      "headings", "<h1>a</h1><h2 id=\"b\">b</h2><h3 class=\"x\">c</h3>",
      """
      <!-- wp:heading {"level":1} -->
      <h1 class="wp-block-heading">a</h1>
      <!-- /wp:heading -->

      <!-- wp:heading -->
      <h2 class="wp-block-heading" id="b">b</h2>
      <!-- /wp:heading -->

      <!-- wp:heading {"level":3,"className":"x"} -->
      <h3 class="wp-block-heading x">c</h3>
      <!-- /wp:heading -->
      """),
    BlockCase(
      "the name of a place is the block's own", #"<h2>a <a name="b"></a></h2>"#,
      """
      <!-- wp:heading -->
      <h2 class="wp-block-heading" id="b">a</h2>
      <!-- /wp:heading -->
      """),
    BlockCase(
      "code with a language",
      #"<pre><code class="language-c">a[0] &lt; b"# + "\n\nhttps://a.example/b\n</code></pre>",
      """
      <!-- wp:code {"className":"language-c"} -->
      <pre class="wp-block-code language-c"><code>a&#91;0] &lt; b

      https:&#47;&#47;a.example/b
      </code></pre>
      <!-- /wp:code -->
      """),
    BlockCase(
      "preformatted text", "<pre>\n\n a\n<b>b</b></pre>",
      "<!-- wp:preformatted -->\n<pre class=\"wp-block-preformatted\">\n\n a\n<b>b</b></pre>\n"
        + "<!-- /wp:preformatted -->"),
    BlockCase(
      "a line", "<hr>",
      """
      <!-- wp:separator -->
      <hr class="wp-block-separator has-alpha-channel-opacity"/>
      <!-- /wp:separator -->
      """),
    BlockCase(
      "shortcodes that WordPress knows stay text", "<p>[gallery] and [note]</p>",
      "<!-- wp:paragraph -->\n<p>&#91;gallery] and [note]</p>\n<!-- /wp:paragraph -->"),
    BlockCase(
      "what would close a comment is escaped in attributes",
      #"<p class="a--b">x</p>"#,
      """
      <!-- wp:paragraph {"className":"a\\u002d\\u002db"} -->
      <p class="a--b">x</p>
      <!-- /wp:paragraph -->
      """),
    BlockCase(
      "elements without text go, and equal neighbours become one",
      "<p>a<em></em> <b>b</b><b>c</b></p>",
      "<!-- wp:paragraph -->\n<p>a <b>bc</b></p>\n<!-- /wp:paragraph -->"),
    BlockCase(
      "an icon has no block", #"<p>a <i class="star"></i></p>"#,
      "<!-- wp:html -->\n<p>a <i class=\"star\"></i></p>\n<!-- /wp:html -->"),
    BlockCase(
      "the end of the teaser and of a page",
      "<p>a</p>\n<!-- more -->\n<p>b</p><!--more Read on--><!--noteaser--><!--nextpage-->",
      """
      <!-- wp:paragraph -->
      <p>a</p>
      <!-- /wp:paragraph -->

      <!-- wp:more -->
      <!--more-->
      <!-- /wp:more -->

      <!-- wp:paragraph -->
      <p>b</p>
      <!-- /wp:paragraph -->

      <!-- wp:more {"customText":"Read on","noTeaser":true} -->
      <!--more Read on-->
      <!--noteaser-->
      <!-- /wp:more -->

      <!-- wp:nextpage -->
      <!--nextpage-->
      <!-- /wp:nextpage -->
      """),
    BlockCase(
      "a comment that looks like a delimiter is none",
      "<!-- wp:x --><!-- note -->",
      """
      <!-- wp:html -->
      <!--wp:x -->
      <!-- /wp:html -->

      <!-- wp:html -->
      <!-- note -->
      <!-- /wp:html -->
      """),
  ]

  static let media = [
    BlockCase(
      "a picture", #"<p><img src="a.jpg" alt="A &quot;b&quot;" title="t"></p>"#,
      """
      <!-- wp:image -->
      <figure class="wp-block-image"><img src="a.jpg" alt="A &quot;b&quot;" title="t"/></figure>
      <!-- /wp:image -->
      """),
    BlockCase(
      "a picture with a link, a caption and a size",
      """
      <figure class="size-large alignright"><a href="a.jpg"><img src="b.jpg" \
      class="wp-image-7" width="640" srcset="x"></a><figcaption>On <b>a</b> quay</figcaption>\
      </figure>
      """,
      """
      <!-- wp:image {"id":7,"sizeSlug":"large","linkDestination":"custom","align":"right"} -->
      <figure class="wp-block-image alignright size-large"><a href="a.jpg"><img src="b.jpg" \
      alt="" class="wp-image-7"/></a><figcaption class="wp-element-caption">On <b>a</b> \
      quay</figcaption></figure>
      <!-- /wp:image -->
      """),
    BlockCase(
      "a smaller picture", #"<img src="a.jpg" alt="" width="300">"#,
      """
      <!-- wp:image {"width":"300px"} -->
      <figure class="wp-block-image is-resized"><img src="a.jpg" alt="" \
      style="width:300px"/></figure>
      <!-- /wp:image -->
      """),
    BlockCase(
      "a picture in a line of text", #"<p>a <img src="b.png" alt="b"></p>"#,
      "<!-- wp:paragraph -->\n<p>a <img src=\"b.png\" alt=\"b\"></p>\n<!-- /wp:paragraph -->"),
    BlockCase(
      "a gallery",
      """
      <figure class="wp-block-gallery columns-2"><figure><img src="a.jpg"></figure>\
      <figure><img src="b.jpg"></figure></figure>
      """,
      """
      <!-- wp:gallery {"columns":2,"linkTo":"none"} -->
      <figure class="wp-block-gallery has-nested-images columns-2 is-cropped"><!-- wp:image -->
      <figure class="wp-block-image"><img src="a.jpg" alt=""/></figure>
      <!-- /wp:image -->

      <!-- wp:image -->
      <figure class="wp-block-image"><img src="b.jpg" alt=""/></figure>
      <!-- /wp:image --></figure>
      <!-- /wp:gallery -->
      """),
    BlockCase(
      "sound and film",
      """
      <audio controls src="a.mp3"></audio>
      <p><video controls loop poster="p.jpg"><source src="a.mp4" type="video/mp4"></video></p>
      """,
      """
      <!-- wp:audio -->
      <figure class="wp-block-audio"><audio controls src="a.mp3"></audio></figure>
      <!-- /wp:audio -->

      <!-- wp:video -->
      <figure class="wp-block-video"><video controls loop poster="p.jpg" src="a.mp4"></video>\
      </figure>
      <!-- /wp:video -->
      """),
    BlockCase(
      "an address of a film", "<p>https://www.youtube.com/watch?v=a-b_c&amp;t=9</p>",
      """
      <!-- wp:embed {"url":"https://www.youtube.com/watch?v=a-b_c\\u0026t=9","type":"video",\
      "providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 \
      wp-has-aspect-ratio"} -->
      <figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube \
      wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">
      https://www.youtube.com/watch?v=a-b_c&amp;t=9
      </div></figure>
      <!-- /wp:embed -->
      """),
    BlockCase(
      "a player of another site",
      #"<iframe src="https://player.vimeo.com/video/12?dnt=1" width="9"></iframe>"#,
      """
      <!-- wp:embed {"url":"https://vimeo.com/12","type":"video","providerNameSlug":"vimeo",\
      "responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->
      <figure class="wp-block-embed is-type-video is-provider-vimeo wp-block-embed-vimeo \
      wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">
      https://vimeo.com/12
      </div></figure>
      <!-- /wp:embed -->
      """),
    BlockCase(
      "a player that begins in the middle keeps its frame",
      #"<iframe src="https://www.youtube.com/embed/a?start=9"></iframe>"#,
      """
      <!-- wp:html -->
      <iframe src="https://www.youtube.com/embed/a?start=9"></iframe>
      <!-- /wp:html -->
      """),
    BlockCase(
      "an address that WordPress doesn't show", "<p>https://a.example/b</p>",
      "<!-- wp:paragraph -->\n<p>https://a.example/b</p>\n<!-- /wp:paragraph -->"),
  ]

  static let groups = [
    BlockCase(
      "a list in a list",
      "<ul>\n<li>a\n<ol start=\"3\">\n<li>b</li>\n</ol>\n</li>\n<li><p>c</p></li>\n</ul>",
      """
      <!-- wp:list -->
      <ul class="wp-block-list"><!-- wp:list-item -->
      <li>a<!-- wp:list {"ordered":true,"start":3} -->
      <ol start="3" class="wp-block-list"><!-- wp:list-item -->
      <li>b</li>
      <!-- /wp:list-item --></ol>
      <!-- /wp:list --></li>
      <!-- /wp:list-item -->

      <!-- wp:list-item -->
      <li>c</li>
      <!-- /wp:list-item --></ul>
      <!-- /wp:list -->
      """),
    BlockCase(
      "a list that counts by letters backwards", #"<ol type="a" reversed><li>a</li></ol>"#,
      """
      <!-- wp:list {"ordered":true,"type":"lower-alpha","reversed":true} -->
      <ol reversed style="list-style-type:lower-alpha" class="wp-block-list"><!-- wp:list-item -->
      <li>a</li>
      <!-- /wp:list-item --></ol>
      <!-- /wp:list -->
      """),
    BlockCase(
      "a list with code in an item has no block",
      "<ul><li>a<pre><code>b</code></pre></li></ul>",
      "<!-- wp:html -->\n<ul><li>a<pre><code>b</code></pre></li></ul>\n<!-- /wp:html -->"),
    BlockCase(
      "a quote", "<blockquote>\n<p>a</p>\n<ul><li>b</li></ul>\n<cite>Ann</cite></blockquote>",
      """
      <!-- wp:quote -->
      <blockquote class="wp-block-quote"><!-- wp:paragraph -->
      <p>a</p>
      <!-- /wp:paragraph -->

      <!-- wp:list -->
      <ul class="wp-block-list"><!-- wp:list-item -->
      <li>b</li>
      <!-- /wp:list-item --></ul>
      <!-- /wp:list --><cite>Ann</cite></blockquote>
      <!-- /wp:quote -->
      """),
    BlockCase(
      "a table",
      """
      <table>
      <thead><tr><th>a</th><th align="right">b</th></tr></thead>
      <tbody><tr><td>1</td><td align="right">2 <b>3</b></td></tr></tbody></table>
      """,
      """
      <!-- wp:table {"hasFixedLayout":false} -->
      <figure class="wp-block-table"><table><thead><tr><th>a</th><th \
      class="has-text-align-right" data-align="right">b</th></tr></thead><tbody><tr><td>1</td><td \
      class="has-text-align-right" data-align="right">2 <b>3</b></td></tr></tbody></table></figure>
      <!-- /wp:table -->
      """),
    BlockCase(
      "a table as wide as the page",
      "<table class=\"has-fixed-layout\"><tbody><tr><td>a</td></tr></tbody></table>",
      """
      <!-- wp:table {"hasFixedLayout":true} -->
      <figure class="wp-block-table"><table class="has-fixed-layout"><tbody><tr><td>a</td></tr>\
      </tbody></table></figure>
      <!-- /wp:table -->
      """),
    BlockCase(
      "a part that opens", "<details open><summary>a</summary><p>b</p></details>",
      """
      <!-- wp:details {"showContent":true} -->
      <details class="wp-block-details" open><summary>a</summary><!-- wp:paragraph -->
      <p>b</p>
      <!-- /wp:paragraph --></details>
      <!-- /wp:details -->
      """),
    BlockCase(
      "a group", #"<section class="note" id="n">a<h4>b</h4></section>"#,
      """
      <!-- wp:group {"tagName":"section","className":"note"} -->
      <section class="wp-block-group note" id="n"><!-- wp:paragraph -->
      <p>a</p>
      <!-- /wp:paragraph -->

      <!-- wp:heading {"level":4} -->
      <h4 class="wp-block-heading">b</h4>
      <!-- /wp:heading --></section>
      <!-- /wp:group -->
      """),
    BlockCase(
      "terms and what they mean have no block", "<dl><dt>a</dt><dd>b</dd></dl>",
      "<!-- wp:html -->\n<dl><dt>a</dt><dd>b</dd></dl>\n<!-- /wp:html -->"),
  ]
}
