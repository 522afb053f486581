/// A WordPress export made up of parts that real ones have, the same each time.
struct GeneratedExport {
  let entryCount: Int

  /// The export.
  var text: String {
    var text = GeneratedExport.head
    for number in 1...entryCount { text += item(number) }
    return text + "</channel>\n</rss>\n"
  }

  private func item(_ number: Int) -> String {
    let day = "2021-\(twoDigits(1 + number % 12))-\(twoDigits(1 + number % 28))"
    let date = "\(day) 07:\(twoDigits(number % 60)):09"
    let author = number % 3 == 0 ? "maren" : "tove"
    return """
      <item>
      <title><![CDATA[Log \(number): bread &amp; tide tables]]></title>
      <link>https://harbour.example/2021/log-\(number)/</link>
      <dc:creator><![CDATA[\(author)]]></dc:creator>
      <guid isPermaLink="false">https://harbour.example/?p=\(number)</guid>
      <description></description>
      <content:encoded><![CDATA[\(GeneratedBody(number: number).text)]]></content:encoded>
      <excerpt:encoded><![CDATA[What the harbour did on \(day).]]></excerpt:encoded>
      <wp:post_id>\(number)</wp:post_id>
      <wp:post_date><![CDATA[\(date)]]></wp:post_date>
      <wp:post_date_gmt><![CDATA[\(date)]]></wp:post_date_gmt>
      <wp:post_modified><![CDATA[\(date)]]></wp:post_modified>
      <wp:post_modified_gmt><![CDATA[\(date)]]></wp:post_modified_gmt>
      <wp:comment_status><![CDATA[open]]></wp:comment_status>
      <wp:ping_status><![CDATA[closed]]></wp:ping_status>
      <wp:post_name><![CDATA[log-\(number)]]></wp:post_name>
      <wp:status><![CDATA[\(number % 7 == 0 ? "draft" : "publish")]]></wp:status>
      <wp:post_parent>0</wp:post_parent>
      <wp:menu_order>0</wp:menu_order>
      <wp:post_type><![CDATA[\(number % 11 == 0 ? "page" : "post")]]></wp:post_type>
      <wp:post_password><![CDATA[]]></wp:post_password>
      <wp:is_sticky>0</wp:is_sticky>
      <category domain="category" nicename="boats"><![CDATA[Boats]]></category>
      <category domain="post_tag" nicename="tide"><![CDATA[Tide &amp; wind]]></category>
      <wp:postmeta>
      <wp:meta_key><![CDATA[_edit_last]]></wp:meta_key>
      <wp:meta_value><![CDATA[\(number % 4)]]></wp:meta_value>
      </wp:postmeta>
      \((0..<number % 4).map { comment(number * 10 + $0, at: date) }.joined())</item>

      """
  }

  private func comment(_ number: Int, at date: String) -> String {
    """
    <wp:comment>
    <wp:comment_id>\(number)</wp:comment_id>
    <wp:comment_author><![CDATA[Reader \(number)]]></wp:comment_author>
    <wp:comment_author_email><![CDATA[reader\(number)@reader.example]]></wp:comment_author_email>
    <wp:comment_author_url></wp:comment_author_url>
    <wp:comment_author_IP><![CDATA[192.0.2.\(number % 250)]]></wp:comment_author_IP>
    <wp:comment_date><![CDATA[\(date)]]></wp:comment_date>
    <wp:comment_date_gmt><![CDATA[\(date)]]></wp:comment_date_gmt>
    <wp:comment_content><![CDATA[My boat is no. \(number), and I <em>agree</em>.]]></wp:comment_content>
    <wp:comment_approved><![CDATA[1]]></wp:comment_approved>
    <wp:comment_type><![CDATA[comment]]></wp:comment_type>
    <wp:comment_parent>0</wp:comment_parent>
    <wp:comment_user_id>0</wp:comment_user_id>
    </wp:comment>

    """
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8" ?>
    <rss version="2.0"
      xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:wfw="http://wellformedweb.org/CommentAPI/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:wp="http://wordpress.org/export/1.2/">
    <channel>
    <title>Harbour log</title>
    <link>https://harbour.example</link>
    <description>Bread, boats and weather</description>
    <pubDate>Tue, 04 Jan 2022 10:00:00 +0000</pubDate>
    <language>en-GB</language>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:base_site_url>https://harbour.example</wp:base_site_url>
    <wp:base_blog_url>https://harbour.example</wp:base_blog_url>
    <wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[tove]]></wp:author_login>\
    <wp:author_email><![CDATA[tove@harbour.example]]></wp:author_email>\
    <wp:author_display_name><![CDATA[Tove]]></wp:author_display_name></wp:author>
    <wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[maren]]></wp:author_login>\
    <wp:author_email><![CDATA[maren@harbour.example]]></wp:author_email>\
    <wp:author_display_name><![CDATA[Maren Å.]]></wp:author_display_name></wp:author>
    <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename><![CDATA[boats]]>\
    </wp:category_nicename><wp:cat_name><![CDATA[Boats]]></wp:cat_name></wp:category>
    <wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug><![CDATA[tide]]></wp:tag_slug>\
    <wp:tag_name><![CDATA[Tide &amp; wind]]></wp:tag_name></wp:tag>

    """
}
