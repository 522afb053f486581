/// What a page shows around a post: menus, buttons, forms and advertisements.
///
/// All phrases are in lower case, as ``PageLine/phrase``.
enum PageFurniture {
  /// Whether a line about the post stands near its title: the number of comments, categories.
  static func isMeta(_ phrase: String) -> Bool {
    metaLines.contains(phrase) || metaPrefixes.contains { phrase.hasPrefix($0) }
      || isCommentCount(phrase)
  }

  /// Whether a line above the post is part of the page and not its title.
  static func isAbove(_ phrase: String) -> Bool {
    isMeta(phrase) || isAuthorLabel(phrase) || aboveLines.contains(phrase)
      || phrase.hasPrefix("skip to ")
      || phrase.hasPrefix("←") || phrase.hasSuffix("→")
      || phrase.hasPrefix("« ") || phrase.hasSuffix(" »")
  }

  /// Whether a line ends the text of a post.
  static func endsBody(_ phrase: String) -> Bool {
    guard !phrase.isEmpty else { return false }
    return endLines.contains(phrase) || endPrefixes.contains { phrase.hasPrefix($0) }
      || opensComments(phrase) || opensForm(phrase) || phrase.hasPrefix("←")
      || phrase.hasSuffix("→") || phrase.hasPrefix("« previous") || phrase.hasSuffix("next »")
  }

  /// Whether a line within the text of a post is none of it.
  static func isWithin(_ phrase: String) -> Bool { withinLines.contains(phrase) }

  /// Whether a line is the heading of the comments: `2 thoughts on "Title"`.
  static func opensComments(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ", maxSplits: 2)
    if phrase == "comments" || phrase.hasPrefix("comments (") { return true }
    guard let first = words.first, isCount(first) else { return false }
    if words.count == 2 { return nouns.contains(String(words[1])) }
    guard words.count == 3, nouns.contains(String(words[1])) else { return false }
    return ["on ", "to ", "so far"].contains { words[2].hasPrefix($0) }
  }

  /// Whether a line is the heading of the form for a new comment.
  static func opensForm(_ phrase: String) -> Bool {
    formLines.contains(phrase) || phrase.hasPrefix("leave a reply to ")
      || phrase.hasPrefix("leave a reply cancel") || phrase.hasPrefix("leave a comment cancel")
      || phrase.hasPrefix("fill in your details below")
  }

  /// Whether a line is a button of a comment.
  static func isCommentButton(_ phrase: String) -> Bool {
    commentButtons.contains(phrase) || phrase.hasPrefix("liked by ")
      || phrase.hasPrefix("reply to ") || phrase == "loading..."
  }

  /// How many signs of a WordPress page a text has.
  static func signs(in lines: [PageLine]) -> Int {
    var signs = Set<String>()
    for line in lines {
      let phrase = line.phrase
      guard !phrase.isEmpty else { continue }
      if opensForm(phrase) || phrase.hasPrefix("leave a comment") { signs.insert("form") }
      if phrase.contains(" thoughts on \"") || phrase.hasPrefix("one thought on ") {
        signs.insert("thoughts")
      }
      for sign in certainSigns where phrase.hasPrefix(sign) { signs.insert(sign) }
    }
    return signs.count
  }

  private static func isCommentCount(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    return words.count == 2 && isCount(words[0]) && nouns.contains(String(words[1]))
  }

  private static func isCount(_ word: Substring) -> Bool {
    word == "one" || word == "no"
      || word.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ",")
      }
  }

  private static let nouns: Set<String> = [
    "comment", "comments", "thought", "thoughts", "response", "responses", "reply", "replies",
  ]

  private static let metaLines: Set<String> = [
    "leave a comment", "leave a reply", "comments off", "no comments", "edit", "edit this",
    "uncategorized", "permalink", "comments", "comment", "print", "share", "reblog", "like",
    "subscribe", "rate this:", "log in to leave a comment", "1 minute read",
  ]

  private static let metaPrefixes = [
    "leave a comment", "posted in ", "posted in:", "filed under", "category:", "categories:",
    "tags:", "tagged ", "tag:", "comments off", "in categories", "edit ", "no comments",
  ]

  private static let aboveLines: Set<String> = [
    "post navigation", "home", "about", "contact", "archives", "menu", "search", "blog",
    "main menu",
    "primary menu", "skip to content", "navigation", "next", "previous", "older", "newer",
    "advertisements", "advertisement", "report this ad", "follow", "search for:", "rss",
  ]

  private static let endLines: Set<String> = [
    "share this:", "share this", "like this:", "like loading...", "related", "related posts",
    "more from", "advertisements", "advertisement", "report this ad", "rate this:",
    "post navigation", "image navigation", "older posts", "newer posts", "comments are closed.",
    "comments are closed", "no comments yet", "no comments yet.", "no trackbacks yet.",
    "sorry, the comment form is closed at this time.", "leave a comment", "trackbacks",
    "discussion", "join the conversation", "be the first to like this.", "loading...",
    "blog at wordpress.com.", "recent posts", "recent comments", "follow blog via email",
    "blogroll", "blog stats", "archives", "about the author", "bookmark the permalink.",
    "posted on", "posted by", "published by", "categories", "tags",
  ]

  private static let endPrefixes = [
    "posted in ", "posted in:", "filed under", "categories:", "tags:", "tagged ", "tagged:",
    "this entry was posted", "this post was ", "entry filed under", "view all posts by ",
    "published by ", "bookmark the permalink", "leave a comment on ", "blog at wordpress.com",
    "create a free website or blog at wordpress", "proudly powered by wordpress",
    "powered by wordpress", "like loading", "click to share", "comments feed", "rss feed for",
    "in \"", "previous post", "next post",
  ]

  private static let withinLines: Set<String> = [
    "advertisements", "advertisement", "report this ad", "privacy settings",
  ]

  private static let formLines: Set<String> = [
    "leave a reply", "leave a comment", "post a comment", "add a comment", "leave a response",
    "leave your comment", "submit a comment", "write a comment...", "what do you think?",
  ]

  private static let commentButtons: Set<String> = [
    "reply", "like", "edit", "(edit)", "permalink", "#", "report", "log in to reply", "quote",
    "link", "reply ↓", "reply ↵", "loading...", "your comment is awaiting moderation.",
  ]

  private static let certainSigns = [
    "share this:", "like this:", "like loading", "post navigation", "%d bloggers like this",
    "fill in your details below", "blog at wordpress.com", "powered by wordpress",
    "proudly powered by wordpress", "create a free website or blog at wordpress",
    "enter your email address to follow this blog", "comments are closed", "older posts",
    "skip to content", "required fields are marked", "you are commenting using your",
    "bookmark the permalink", "this entry was posted", "notify me of new comments",
    "notify me of new posts", "view all posts by ", "filed under",
  ]
}
