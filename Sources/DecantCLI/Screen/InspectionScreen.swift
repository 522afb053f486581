internal import Decant
internal import DecantCore

/// What `decant inspect` says to a person.
struct InspectionScreen {
  private let inspection: Inspection
  private let format: BlogFormat
  private let name: String

  init(_ inspection: Inspection, _ format: BlogFormat, _ name: String) {
    self.inspection = inspection
    self.format = format
    self.name = name
  }

  /// The whole screen.
  var text: String {
    let counts = InspectionCounts(inspection).lines
    let years = InspectionYears(inspection).lines
    var blocks = [heading, counts, years, InspectionFacts(inspection).lines, care, next]
    blocks.removeAll(where: \.isEmpty)
    return Talk.sanitized(blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))
      + "\n"
  }

  private var heading: [String] {
    let site = inspection.header.site
    let title = [site.title, site.home?.rawValue ?? ""].filter { !$0.isEmpty }
      .map { Talk.sanitized($0, keepingLines: false) }
    let items = Columns.count(inspection.entryCount, "item", "items")
    let end =
      inspection.isCutOff
      ? "NOT complete" : format.id == "wxr" ? "complete (ends with </rss>)" : "complete"
    let size = inspection.byteCount == 0 ? [] : [Columns.bytes(inspection.byteCount)]
    let facts = Columns.wrapped(([summary] + size + [items, end]).joined(separator: ", "))
    return title.isEmpty ? [facts] : [title.joined(separator: "   "), facts]
  }

  /// The format, and the version that the export says it has.
  private var summary: String {
    let version = inspection.header.site.extensions[.wordPress]["wxr_version"]?.string ?? ""
    guard format.id == "wxr", !version.isEmpty else { return format.summary }
    return "WordPress export \(Talk.sanitized(String(version.prefix(20)), keepingLines: false))"
  }

  private var care: [String] {
    let lines = InspectionCare(inspection).lines
    return lines.isEmpty
      ? [] : ["Will need care"] + lines.map { Columns.wrapped("  \($0)", indent: 6) }
  }

  private var next: [String] {
    let formats = DecantCommandLine.formats
    let goesToFolder = !format.isFolder && formats["hugo"] != nil
    let target =
      goesToFolder
      ? "--to hugo -o site"
      : format.id != "wxr" && formats["wxr"] != nil ? "-o blog.xml" : "-o blog.jsonl"
    return ["Next", "  decant convert \(name.shellWord) \(target)"]
  }
}
