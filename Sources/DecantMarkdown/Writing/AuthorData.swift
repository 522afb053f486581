internal import DecantCore

/// What a site's templates may show of its authors beside their names: a data file by the names
/// that stand in front matter.
struct AuthorData {
  private let plan: SitePlan
  private let authors: [Author]

  init(_ plan: SitePlan, _ header: BlogHeader) {
    self.plan = plan
    authors = header.authors
  }

  /// The file, or `nil` if there is nothing to say but the names.
  var file: (path: String, bytes: [UInt8])? {
    guard let comments = plan.layout.commentsFolder, !members.isEmpty else { return nil }
    let folder = comments.split(separator: "/").dropLast().joined(separator: "/")
    return ("\(folder)/authors\(plan.layout.dataEnding)", plan.layout.dataFile(.object(members)))
  }

  private var members: MetadataBag {
    var members = MetadataBag()
    for author in authors where !author.name.isEmpty && members[author.name] == nil {
      var fields = MetadataBag()
      if let home = author.home { fields.append("url", .string(home.rawValue)) }
      if let avatar = author.avatar { fields.append("avatar", .string(avatar.rawValue)) }
      if !fields.isEmpty { members.append(author.name, .object(fields)) }
    }
    return members
  }
}
