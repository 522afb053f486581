internal import Decant
internal import DecantCore

/// What `decant inspect --format json` says: the same figures, for machines.
struct InspectionReport {
  private let inspection: Inspection
  private let format: BlogFormat

  init(_ inspection: Inspection, _ format: BlogFormat) {
    self.inspection = inspection
    self.format = format
  }

  /// One JSON object.
  var json: [UInt8] {
    var json = JSONWriter(.pretty)
    let site = inspection.header.site
    json.value(
      .object([
        .init("format", .string(format.id)),
        .init("title", .string(site.title)),
        .init("address", site.home.map { .string($0.rawValue) } ?? .null),
        .init("bytes", number(inspection.byteCount)),
        .init("complete", .bool(!inspection.isCutOff)),
        .init("entries", number(inspection.entryCount)),
        .init("kinds", .object(MetadataBag(kinds))),
        .init("behindPassword", number(inspection.locked.values.reduce(0, +))),
        .init("files", counter(inspection.fileEndings)),
        .init("comments", counter(inspection.commentStatuses)),
        .init("authors", counter(inspection.authors)),
        .init("terms", counter(terms)),
        .init("postFormats", counter(inspection.formats)),
        .init("menus", counter(inspection.menus)),
        .init("years", years),
        .init("addresses", counter(inspection.addressPatterns)),
        .init("texts", counter(inspection.texts)),
        .init("shortcodes", counter(inspection.shortcodes)),
        .init("dynamicBlocks", counter(inspection.dynamicBlocks)),
        .init("pictureHosts", counter(inspection.pictureHosts)),
        .init("playerHosts", counter(inspection.playerHosts)),
        .init("ownLinks", number(inspection.ownLinkCount)),
        .init("repeatedIds", .array(inspection.repeatedIDs.map { .string($0) })),
        .init("rules", .object(MetadataBag(rules))),
        .init("firstOfEachRule", .array(inspection.diagnostics.map { .string($0.description) })),
      ]))
    return json.bytes + Array("\n".utf8)
  }

  private var kinds: [MetadataBag.Element] {
    inspection.kinds.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { .init($0.key.rawValue, counter($0.value)) }
  }

  private var rules: [MetadataBag.Element] {
    inspection.counts.sorted { $0.key.id < $1.key.id }.map { .init($0.key.id, number($0.value)) }
  }

  private var terms: [(value: String, count: Int)] {
    var counts: [String: Int] = [:]
    for term in inspection.header.terms { counts[term.id.taxonomy.rawValue, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (value: $0.key, count: $0.value) }
  }

  private var years: MetadataValue {
    let years = inspection.years.counts.sorted { $0.key < $1.key }
    return counter(years.map { (value: String($0.key), count: $0.value) })
  }

  private func counter(_ counter: Counter<String>) -> MetadataValue { self.counter(counter.ranked) }

  private func counter(_ ranked: [(value: String, count: Int)]) -> MetadataValue {
    .object(MetadataBag(ranked.map { .init($0.value, number($0.count)) }))
  }

  private func number(_ number: Int) -> MetadataValue { .number(String(number)) }
}
