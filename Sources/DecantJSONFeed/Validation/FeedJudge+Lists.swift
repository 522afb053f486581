internal import DecantCore

extension FeedJudge {
  mutating func judgeAuthors(_ node: Int, _ key: String) {
    guard isKind(node, .beginArray, key, "a list of objects") else { return }
    for author in tree.children(of: node) { judgeOneAuthor(author, key) }
  }

  mutating func judgeAuthor(_ node: Int, _ key: String) { judgeOneAuthor(node, key) }

  /// An author has a name, an address or a picture: JSON Feed 1.1, Top-level, authors.
  private mutating func judgeOneAuthor(_ node: Int, _ key: String) {
    guard isKind(node, .beginObject, key, "an object") else { return }
    judgeMembers(of: node, in: .author)
    guard tree.member("name", of: node) == nil, tree.member("url", of: node) == nil,
      tree.member("avatar", of: node) == nil
    else { return }
    values.report(.feedEmptyAuthor, "an author has neither name, url nor avatar", at: node)
  }

  /// Whether an author or a list of them has the right form.
  private mutating func isKind(
    _ node: Int, _ kind: JSONTokenizer.Kind, _ key: String, _ wanted: String
  ) -> Bool {
    switch tree.nodes[node].kind {
    case kind: return true
    case .word: return false
    case .null: wrongType(node, key, wanted)
    default:
      values.report(
        .feedAuthorForm, "\(key.quoted) has \(typeName(node)) in place of \(wanted)", at: node)
    }
    return false
  }

  mutating func judgeTags(_ node: Int, _ key: String) {
    guard tree.nodes[node].kind == .beginArray else { return wrongType(node, key, "a list") }
    for tag in tree.children(of: node) {
      if let text = text(tag, key) { judgeMarkup(text, key, tag) }
    }
  }

  mutating func judgeAttachments(_ node: Int, _ key: String) {
    for attachment in objects(node, key) {
      judgeMembers(of: attachment, in: .attachment)
      if tree.member("url", of: attachment) == nil {
        values.report(
          .feedAttachmentWithoutAddress, "the attachment has no \"url\"", at: attachment)
      }
      if tree.member("mime_type", of: attachment) == nil {
        values.report(
          .feedAttachmentWithoutType, "the attachment has no \"mime_type\"", at: attachment)
      }
    }
  }

  /// A hub has a type and an address: JSON Feed 1.1, Subscribing to Real-time Notifications.
  mutating func judgeHubs(_ node: Int) {
    for hub in objects(node, "hubs") {
      judgeMembers(of: hub, in: .hub)
      for (name, value) in [
        ("type", tree.member("type", of: hub)), ("url", tree.member("url", of: hub)),
      ] where value == nil {
        values.report(.feedIncompleteHub, "the hub has no \(name.quoted)", at: hub)
      }
    }
  }

  /// The objects of a list; what is none is reported.
  private mutating func objects(_ node: Int, _ key: String) -> [Int] {
    guard tree.nodes[node].kind == .beginArray else {
      wrongType(node, key, "a list")
      return []
    }
    var objects: [Int] = []
    for item in tree.children(of: node) {
      if tree.nodes[item].kind == .beginObject {
        objects.append(item)
      } else {
        values.report(
          .feedWrongType, "\(key.quoted) has \(typeName(item)) in place of an object", at: item)
      }
    }
    return objects
  }
}
