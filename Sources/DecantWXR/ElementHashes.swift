internal import DecantCore
internal import DecantXML

/// Hashes of the elements within an item or a channel, by which edits are found.
///
/// A name stands for all elements of it; `wp:postmeta`, `wp:comment` and the declarations of a
/// header are told apart by what identifies them: `wp:postmeta/_edit_last`.
enum ElementHashes {
  /// The hash that any value has.
  static let any = ""

  /// The hashes of the children of an element, in their order.
  static func of(_ parent: Int, in source: ExportTree) -> [(name: String, hash: String)] {
    var places: [String: Int] = [:]
    var values: [(name: String, bytes: [UInt8])] = []
    for node in source.tree.children(of: parent) where !source.isArchive(node) {
      let name = name(of: node, in: source)
      if name == "item" { continue }
      var writer = JSONWriter()
      writer.value(source.value(of: node))
      if let place = places[name] {
        values[place].bytes += writer.bytes
      } else {
        places[name] = values.count
        values.append((name, writer.bytes))
      }
    }
    return values.map { ($0.name, ArchivePlacement.hash($0.bytes.span)) }
  }

  /// The names whose values differ, those that are gone last.
  static func edited(
    _ values: [(name: String, hash: String)], since written: [(name: String, hash: String)]
  ) -> [String] {
    var old: [String: String] = [:]
    for (name, hash) in written { old[name] = hash }
    var names: [String] = []
    for (name, hash) in values {
      let former = old.removeValue(forKey: name)
      if former != hash, former != any { names.append(name) }
    }
    return names + written.map(\.name).filter { old[$0] != nil }
  }

  private static func name(of node: Int, in source: ExportTree) -> String {
    let name = source.name(of: node)
    let keys: [String]
    switch name {
    case "wp:postmeta": keys = ["wp:meta_key"]
    case "wp:comment": keys = ["wp:comment_id"]
    case "wp:author": keys = ["wp:author_login"]
    case "wp:category": keys = ["wp:category_nicename"]
    case "wp:tag": keys = ["wp:tag_slug"]
    case "wp:term": keys = ["wp:term_taxonomy", "wp:term_slug"]
    default: return name
    }
    let parts = keys.map { key in
      source.tree.children(of: node).first { source.name(of: $0) == key }
        .map { source.tree.text($0) } ?? ""
    }
    return ([name] + parts).joined(separator: "/")
  }
}
