internal import DecantCore

/// Completes what an export of WordPress lacks and its importer needs.
struct ImportCompletion {
  let numbers: EntryNumbers

  /// Completes the header.
  static func complete(_ header: inout BlogHeader, _ diagnostics: inout Diagnostics) {
    let bag = header.site.extensions[.wordPress]
    let version = bag["wxr_version"]?.string ?? ""
    if !isVersion(version) || ElementSpelling(bag).isAbsent("wp:wxr_version") {
      diagnostics.report(
        .wxrCompleted, "the importer refuses an export without a version: written as 1.2")
      header.site.extensions[.wordPress]["wxr_version"] = .string("1.2")
      header.site.extensions.have("wp:wxr_version")
    }
    if ElementSpelling(bag).isAbsent("wp:base_site_url") {
      diagnostics.report(.wxrCompleted, "wp:base_site_url was missing: written")
      header.site.extensions.have("wp:base_site_url")
    }
  }

  /// The importer's `/^\d+\.\d+$/`.
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      }
  }

  /// Completes an entry.
  func complete(
    _ entry: inout Entry, at ordinal: Int, _ position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) {
    let id = entry.id
    func note(_ message: String, _ diagnostics: inout Diagnostics) {
      diagnostics.report(.wxrCompleted, message, at: position, entry: id)
    }
    let number = numbers.number(of: entry, at: ordinal)
    if number != id.rawValue {
      entry.id = Entry.ID(rawValue: number)
      note("the id \(id.rawValue.quoted) is none or taken: \(number) in its place", &diagnostics)
    }
    let spelling = ElementSpelling(entry.extensions)
    for name in ["wp:post_id", "wp:post_type", "wp:status", "title", "content:encoded"]
    where spelling.isAbsent(name) || spelling.spelling(of: name)?.isEmpty == true {
      entry.extensions.have(name)
      if name != "wp:post_id" { note("\(name) was missing: written", &diagnostics) }
    }
    if (entry.slug ?? "").isEmpty, entry.status == .published || entry.status == .scheduled,
      let slug = SlugCompletion.slug(of: entry)
    {
      entry.slug = slug
      entry.extensions.have("wp:post_name")
      note("the entry has no slug: \(slug.quoted)", &diagnostics)
    }
  }
}

extension Extensions {
  /// Forgets that an element is missing, or spelled in another way.
  fileprivate mutating func have(_ name: String) {
    if let absent = self[.wordPress][WXRSpace.absent]?.array {
      self[.wordPress][WXRSpace.absent] = .array(absent.filter { $0 != .string(name) })
    }
    if var asRead = self[.wordPress][WXRSpace.asRead]?.object {
      asRead[name] = nil
      self[.wordPress][WXRSpace.asRead] = .object(asRead)
    }
  }
}
