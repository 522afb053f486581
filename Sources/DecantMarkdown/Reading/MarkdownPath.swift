internal import DecantCore

/// What the path of a file tells about the entry in it.
struct MarkdownPath {
  /// The path below the root.
  let path: String

  /// The parts of the path.
  let parts: [String]

  /// The name of the folder that the path is below.
  let root: String

  /// The folders, those above the root that tell something included.
  let folders: [String]

  /// The names of the folders in lower case.
  private let folderNames: KeyNames

  /// The name without its ending, date and language.
  private(set) var stem: String

  /// The day that the name, or three folders, begin with.
  private(set) var date: MarkdownDate.Reading = .none

  /// The language that the name ends with, as in `about.fr.md`.
  private(set) var language: String?

  /// Whether the file stands for its folder: `index.md` and `_index.md`.
  private(set) var isIndex = false

  /// - Parameter root: The name of the folder that the path is below.
  init(_ path: String, root: String, generator: MarkdownGenerator?) {
    self.path = path
    self.root = root
    parts = path.pathParts
    let above = Array(parts.dropLast())
    folders = (root.isEmpty ? [] : [root]) + above
    folderNames = KeyNames(folders.map(\.folded))
    stem = MarkdownPath.withoutEnding(parts.last ?? "")
    if generator == .hugo || generator == .zola { takeLanguage() }
    if stem == "index" || stem == "_index" {
      isIndex = true
      // The page of the folder of all entries is the front page, which has no name.
      let isFront = generator == .hugo && above == ["content"]
      stem = isFront ? "" : above.last ?? ""
    }
    if generator?.takesDateFromName ?? true { takeDate(above) }
  }

  /// A name without the ending of a Markdown or HTML file.
  static func withoutEnding(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// The path without its ending.
  var id: Entry.ID { Entry.ID(rawValue: MarkdownPath.withoutEnding(path)) }

  /// Whether one of the folders has one of the names.
  func isIn(_ names: [String]) -> Bool { names.contains { folderNames.contains($0) } }

  private mutating func takeLanguage() {
    guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")) else { return }
    let ending = Array(stem[dot...].utf8.dropFirst())
    let isLanguage = ending.count == 2 || (ending.count == 5 && ending[2] == UInt8(ascii: "-"))
    let letters = ending.filter { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    guard isLanguage, letters.count == ending.count - (ending.count == 5 ? 1 : 0) else { return }
    language = String(decoding: ending, as: UTF8.self)
    stem = String(stem[..<dot])
  }

  /// Whether a name in a path begins as a date does, so that it is worth a look.
  static func mayHaveDate(_ path: String) -> Bool {
    var digits: Int? = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"): digits = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits = digits.map { $0 + 1 }
      default: digits = nil
      }
      if digits == 4 { return true }
    }
    return false
  }

  private mutating func takeDate(_ folders: [String]) {
    let bytes = Array(stem.utf8)
    if let length = MarkdownPath.dateLength(bytes) {
      date = MarkdownDate.read(String(decoding: bytes[..<length], as: UTF8.self))
      let rest = bytes[length...].drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      stem = String(decoding: rest, as: UTF8.self)
    } else if isIndex, folders.count >= 2 {
      takeDate(fromFolder: folders)
    } else {
      takeDate(fromFolder: folders + [""])
    }
  }

  /// `2017/05/17/name.md` and `2021-04-15/name/index.md`.
  private mutating func takeDate(fromFolder folders: [String]) {
    let above = folders.dropLast()
    if let last = above.last, MarkdownPath.dateLength(Array(last.utf8)) == last.utf8.count {
      date = MarkdownDate.read(last)
    } else if above.count >= 3 {
      let day = above.suffix(3).joined(separator: "-")
      guard MarkdownPath.dateLength(Array(day.utf8)) == day.utf8.count else { return }
      date = MarkdownDate.read(day)
    }
  }

  /// The number of bytes of `2012-03-15` or `2012-3-5` at the start of a name.
  private static func dateLength(_ name: [UInt8]) -> Int? {
    var i = 0
    for (part, digits) in [4...4, 1...2, 1...2].enumerated() {
      let start = i
      while i < name.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= name[i] { i += 1 }
      guard digits ~= i - start else { return nil }
      guard part < 2 else { break }
      guard i < name.count, name[i] == UInt8(ascii: "-") else { return nil }
      i += 1
    }
    let isEnd = i == name.count || name[i] == UInt8(ascii: "-") || name[i] == UInt8(ascii: "_")
    return isEnd ? i : nil
  }
}
