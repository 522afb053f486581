internal import DecantCore

/// The comments of an entry that are shown, each under the one it answers.
struct CommentThread {
  /// The deepest that comments are put into one another; deeper ones stand beside.
  private static let deepest = 8

  private let comments: [Entry.Comment]

  /// Takes the approved comments.
  init(_ comments: [Entry.Comment]) { self.comments = comments.filter { $0.status == .approved } }

  /// Whether nobody said anything.
  var isEmpty: Bool { comments.isEmpty }

  /// The comments as data for a template: no e-mail, no network address.
  var data: MetadataValue {
    let parents = parents()
    var replies = [[MetadataValue]](repeating: [], count: comments.count)
    var roots: [MetadataValue] = []
    // From the last to the first: a comment is whole when the one it answers is reached.
    for place in comments.indices.reversed() {
      let value = value(of: comments[place], replies: replies[place].reversed())
      if let parent = parents[place] {
        replies[parent].append(value)
      } else {
        roots.append(value)
      }
    }
    return .array(roots.reversed())
  }

  /// The comments as Markdown, for a reader without any program: each answer below what it
  /// answers, under a smaller heading.
  var text: [UInt8] {
    var text: [UInt8] = []
    for (place, depth) in inReadingOrder() {
      let comment = comments[place]
      if !text.isEmpty { text.append("\n") }
      text.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: min(depth + 2, 6)))
      text.append(text: " \(comment.name.isEmpty ? "Anonymous" : comment.name)")
      if let date = comment.date { text.append(text: ", \(DayText(date.civil).text)") }
      text.append("\n\n")
      text.append(text: comment.content.text)
      if text.last != UInt8(ascii: "\n") { text.append("\n") }
    }
    return text
  }

  /// The comments and how deep they stand, each before its replies.
  private func inReadingOrder() -> [(place: Int, depth: Int)] {
    var replies = [[Int]](repeating: [], count: comments.count)
    var stack: [(place: Int, depth: Int)] = []
    for (place, parent) in parents().enumerated().reversed() {
      if let parent { replies[parent].append(place) }
      if parent == nil { stack.append((place, 0)) }
    }
    var order: [(place: Int, depth: Int)] = []
    while let next = stack.popLast() {
      order.append(next)
      for reply in replies[next.place] { stack.append((reply, next.depth + 1)) }
    }
    return order
  }

  /// For each comment the place of an earlier one that it stands under.
  private func parents() -> [Int?] {
    var places: [Entry.Comment.ID: Int] = [:]
    var depths: [Int] = []
    var parents: [Int?] = []
    for (place, comment) in comments.enumerated() {
      var parent = comment.parent.flatMap { places[$0] }
      if let known = parent, depths[known] >= CommentThread.deepest { parent = parents[known] }
      parents.append(parent)
      depths.append(parent.map { depths[$0] + 1 } ?? 0)
      if places[comment.id] == nil { places[comment.id] = place }
    }
    return parents
  }

  /// The identifier, as a number where it is one.
  private func id(of comment: Entry.Comment) -> MetadataValue {
    let text = comment.id.rawValue
    guard let number = Int(text), String(number) == text else { return .string(text) }
    return .number(text)
  }

  private func value(of comment: Entry.Comment, replies: [MetadataValue]) -> MetadataValue {
    var members: MetadataBag = []
    members.append("id", id(of: comment))
    if !comment.name.isEmpty { members.append("author", .string(comment.name)) }
    if let home = comment.home, !home.rawValue.isEmpty {
      members.append("url", .string(home.rawValue))
    }
    if let date = comment.date { members.append("date", .timestamp(date)) }
    if comment.kind != .comment { members.append("kind", .string(comment.kind.rawValue)) }
    members.append("text", .string(comment.content.text))
    if !replies.isEmpty { members.append("replies", .array(replies)) }
    return .object(members)
  }
}
