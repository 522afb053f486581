internal import DecantCore

/// What can be wrong with the names of a feed itself.
extension DiagnosticRule {
  static let feedMissingVersion = DiagnosticRule(
    judging: "jsonfeed/missing-version", .error,
    "The feed doesn't say its version.",
    explanation: """
      The version tells programs that this is a JSON Feed and not other JSON. Readers refuse a \
      file without it.
      """,
    origin: "JSON Feed 1.1, Top-level: required.",
    remedy: "write \"version\": \"https://jsonfeed.org/version/1.1\"",
    bad: "{ \"title\": \"Harbour notes\", \"items\": [] }",
    good: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour notes\" }")

  static let feedVersionNotFirst = DiagnosticRule(
    judging: "jsonfeed/version-not-first", .note,
    "The version isn't the first name of the feed.",
    explanation: """
      Programs that look at the first bytes of a file to know what it is don't find the version. \
      JSON Feed asks for it at the very top, and accepts that not every program can order names.
      """,
    origin: "JSON Feed 1.1, Top-level: \"should appear at the very top\".",
    remedy: "write it first",
    bad: "{ \"title\": \"Harbour notes\", \"version\": \"https://jsonfeed.org/version/1.1\" }",
    good: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour notes\" }")

  static let feedMissingItems = DiagnosticRule(
    judging: "jsonfeed/missing-items", .error,
    "The feed has no list of items.",
    explanation: """
      A feed without anything in it has an empty list. Programs that leave out empty values write \
      feeds that readers refuse.
      """,
    origin: "JSON Feed 1.1, Top-level: required.",
    remedy: "write \"items\": []",
    bad: "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour notes\" }",
    good: "{ \"version\": \"...\", \"title\": \"Harbour notes\", \"items\": [] }")

  static let feedMissingHome = DiagnosticRule(
    judging: "jsonfeed/missing-home-page", .note,
    "The feed doesn't say the address of its site.",
    explanation: """
      Readers show the address, and complete relative addresses with it. JSON Feed recommends it \
      strongly, and wants it in feeds on the public web. The file alone doesn't tell whether it \
      is one, so that this is a note.
      """,
    origin: "JSON Feed 1.1, Top-level: \"optional but strongly recommended\".",
    remedy: "write home_page_url",
    bad: "{ \"version\": \"...\", \"title\": \"Harbour notes\" }",
    good: "{ \"version\": \"...\", \"home_page_url\": \"https://tide.example/\" }")

  static let feedMissingAddress = DiagnosticRule(
    judging: "jsonfeed/missing-feed-url", .note,
    "The feed doesn't say its own address.",
    explanation: """
      The address is what makes a feed known: readers find by it that two files are one feed. JSON \
      Feed recommends it strongly, and wants it in feeds on the public web. The file alone doesn't \
      tell whether it is one, so that this is a note.
      """,
    origin: "JSON Feed 1.1, Top-level: \"optional but strongly recommended\".",
    remedy: "write feed_url",
    bad: "{ \"version\": \"...\", \"title\": \"Harbour notes\" }",
    good: "{ \"version\": \"...\", \"feed_url\": \"https://tide.example/feed.json\" }")

  static let feedNextLoop = DiagnosticRule(
    judging: "jsonfeed/next-url-loop", .error,
    "The next page of the feed is one that came before.",
    explanation: """
      A reader that follows the pages would never come to an end. The address must be neither that \
      of the feed nor that of a previous page; pages are compared if they are given together.
      """,
    origin: "JSON Feed 1.1, Top-level: \"must not be the same as feed_url\".",
    remedy: "leave next_url out on the last page",
    bad:
      "\"feed_url\": \"https://tide.example/feed.json\", \"next_url\": \"https://tide.example/feed.json\"",
    good:
      "\"feed_url\": \"https://tide.example/feed.json\", \"next_url\": \"https://tide.example/2.json\""
  )

  static let feedExpiredType = DiagnosticRule(
    judging: "jsonfeed/expired-type", .warning,
    "Whether the feed has ended is neither true nor false.",
    explanation: """
      Only the value true says that a feed has ended. A text such as "true" says that it goes on, \
      which isn't what was meant.
      """,
    origin: "JSON Feed 1.1, Top-level: \"any other value ... means the feed may continue\".",
    remedy: "write true or false",
    bad: "\"expired\": \"true\"",
    good: "\"expired\": true")

  static let feedIncompleteHub = DiagnosticRule(
    judging: "jsonfeed/incomplete-hub", .error,
    "A hub lacks its type or its address.",
    explanation: """
      A hub tells readers of new items at once. They need its address, and its type to know how to \
      talk to it.
      """,
    origin: "JSON Feed 1.1, Subscribing to Real-time Notifications: both are required.",
    remedy: "write type and url",
    bad: "\"hubs\": [ { \"type\": \"WebSub\" } ]",
    good: "\"hubs\": [ { \"type\": \"WebSub\", \"url\": \"https://hub.example/\" } ]")

  static let feedNewerName = DiagnosticRule(
    judging: "jsonfeed/newer-name", .warning,
    "The feed has names that its version doesn't know.",
    explanation: """
      "authors" and "language" came with version 1.1. A feed that says version 1 should say 1.1, \
      or use "author".
      """,
    origin: "JSON Feed 1.1, Changes.",
    remedy: "write version 1.1",
    bad: "\"version\": \"https://jsonfeed.org/version/1\", \"language\": \"en\"",
    good: "\"version\": \"https://jsonfeed.org/version/1.1\", \"language\": \"en\"")

  static let feedDeprecatedAuthor = DiagnosticRule(
    judging: "jsonfeed/deprecated-author", .note,
    "A feed of version 1.1 has an author and no authors.",
    explanation: """
      Version 1.1 has a list "authors" in place of "author". The old name stays valid for ever, \
      and readers must know it; new feeds should have the list, perhaps beside it.
      """,
    origin: "JSON Feed 1.1, Deprecations.",
    remedy: "write authors too",
    bad: "\"author\": { \"name\": \"Nora\" }",
    good: "\"authors\": [ { \"name\": \"Nora\" } ]")
}
