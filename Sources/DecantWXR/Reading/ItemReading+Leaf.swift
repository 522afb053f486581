extension ItemReading {
  /// The places of the elements in ``ElementTable/item``.
  enum Leaf {
    static let title = 0
    static let link = 1
    static let pubDate = 2
    static let creator = 3
    static let guid = 4
    static let description = 5
    static let content = 6
    static let excerpt = 7
    static let id = 8
    static let date = 9
    static let dateGMT = 10
    static let modified = 11
    static let modifiedGMT = 12
    static let commentStatus = 13
    static let pingStatus = 14
    static let name = 15
    static let status = 16
    static let parent = 17
    static let order = 18
    static let type = 19
    static let password = 20
    static let isSticky = 21
    static let attachmentURL = 22
    static let category = 23
    static let postmeta = 24
    static let comment = 25
  }
}
