internal import DecantCore

/// The names of all files below a folder, held against what file systems can hold.
struct FolderNames: Sendable {
  /// Hashes of the last parts of the paths, in lower case, if somebody asks for them.
  private var names: Set<UInt64>?

  /// Goes through a folder; what is hidden, built or others' work is left out.
  ///
  /// - Parameter remembers: Whether ``have(_:)`` will be asked.
  init(_ place: FolderPlace, remembers: Bool, _ diagnostics: inout Diagnostics) {
    if remembers { names = [] }
    guard var walk = DirectoryWalk(place.path) else { return }
    var paths: Set<UInt64> = []
    var folders: [DirectoryWalk.Node] = []
    while let node = walk.next(entering: { node in
      let enters = FolderNames.enters(node)
      if enters { folders.append(node) }
      return enters
    }) {
      for entered in folders { add(entered, &paths, place, &diagnostics) }
      folders = []
      if !node.name.hasPrefix(".") { add(node, &paths, place, &diagnostics) }
    }
  }

  /// Whether a file has the name at the end of a path.
  func have(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return names?.contains(FNV1a.hash64(name.folded)) ?? false
  }

  private static func enters(_ node: DirectoryWalk.Node) -> Bool {
    let others = ["_site", "public", "resources", "vendor", "node_modules"]
    return !node.name.hasPrefix(".") && !others.contains(node.name)
  }

  private mutating func add(
    _ node: DirectoryWalk.Node, _ paths: inout Set<UInt64>, _ place: FolderPlace,
    _ diagnostics: inout Diagnostics
  ) {
    let (path, name) = (node.path, node.name)
    names?.insert(FNV1a.hash64(name.folded))
    if !paths.insert(FNV1a.hash64(path.nfc.folded.nfc)).inserted {
      diagnostics.report(
        .markdownNameCollision,
        "another name of the folder differs from \(name.quoted) by case only",
        at: place.position(of: path))
    }
    if let reason = FolderNames.problem(of: name) {
      diagnostics.report(
        .markdownUnportableName, "Windows can't hold \(name.quoted): \(reason)",
        at: place.position(of: path))
    }
  }

  /// Why Windows can't hold a name, or `nil` if it can.
  private static func problem(of name: String) -> String? {
    let bytes = name.utf8.span
    for i in bytes.indices {
      switch bytes[i] {
      case 0..<0x20: return "it has a control character"
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
        return "it has a \"\(Unicode.Scalar(bytes[i]))\""
      default: break
      }
    }
    if name.utf8.last == UInt8(ascii: ".") { return "it ends with a dot" }
    if name.utf8.last == UInt8(ascii: " ") { return "it ends with a space" }
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard 3...4 ~= stem.count, reserved.contains(String(Substring(stem)).folded) else { return nil }
    return "the name is that of a device"
  }

  private static let reserved: Set<String> = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]
}
