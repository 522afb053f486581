internal import DecantCore

/// Two versions of an entry from two formats, made alike where one of them can't know better.
struct ShownPair {
  private(set) var old: Entry
  private(set) var new: Entry
  private let isProof: Bool

  /// Whether the files leave to the site what is true of all entries: who writes them, and the
  /// pattern of their addresses.
  private let leansOnSite: Bool

  init(_ old: Entry, _ new: Entry, isProof: Bool, leansOnSite: Bool = false) {
    self.old = old
    self.new = new
    self.isProof = isProof
    self.leansOnSite = leansOnSite
  }

  /// Makes them alike.
  mutating func align() {
    alignStatus()
    alignNames()
    align(\.published)
    align(\.modified)
    if isUnknown(old.language, new.language) { (old.language, new.language) = (nil, nil) }
    alignImages()
    if isUnknown(old.authors.first, new.authors.first) || leansOnSite && new.authors.isEmpty {
      (old.authors, new.authors) = ([], [])
    }
    alignTerms()
  }

  /// Whether only one side tells a value that the other may not know.
  ///
  /// In a proof the first side knows everything.
  private func isUnknown<Value>(_ old: Value?, _ new: Value?) -> Bool {
    old == nil ? new != nil : new == nil && !isProof
  }

  /// What waits for its date may say so by the date alone, or be a draft.
  private mutating func alignStatus() {
    guard isProof, old.visibility == .scheduled else { return }
    let waits = new.visibility == .draft || new.published?.secondsSinceEpoch == waitsUntil
    if waits, new.visibility != .private { new.status = old.status }
  }

  private var waitsUntil: Int64? { old.published?.secondsSinceEpoch }

  /// A file always has a name, also where the entry has no slug; the slug of an entry is in its
  /// address.
  private mutating func alignNames() {
    if old.slug?.isEmpty == true { old.slug = nil }
    if new.slug?.isEmpty == true { new.slug = nil }
    let addresses = (old.address?.comparedPath, new.address?.comparedPath)
    if addresses.0 != nil, addresses.0 == addresses.1 { (old.slug, new.slug) = (nil, nil) }
    alignNumbered()
    if new.address == nil, new.slug == nil, addresses.0 == "/" { old.slug = nil }
    if isUnknown(old.address, new.address) || new.address == nil && isNameEnough {
      (old.address, new.address) = (nil, nil)
    }
    if isUnknown(old.slug, new.slug) { (old.slug, new.slug) = (nil, nil) }
  }

  /// A name that was taken already has the identifier of the entry behind it.
  private mutating func alignNumbered() {
    guard isProof, let slug = old.slug, let name = new.slug,
      name == "\(slug)-\(old.id.rawValue)"
    else { return }
    new.slug = slug
  }

  /// Whether the name of a file without an address says where the entry is, as soon as it is known
  /// where the site is: by its slug, or as the front page, which has none.
  private var isNameEnough: Bool {
    guard let path = old.address?.comparedPath else { return true }
    if leansOnSite { return true }
    guard let slug = new.slug else { return path == "/" }
    return path.hasSuffix("/\((PercentCoding.decoded(slug) ?? slug).nfc)")
  }

  /// Some formats tell the day, others the second, and some no offset.
  private mutating func align(_ path: WritableKeyPath<Entry, Timestamp?>) {
    guard var first = old[keyPath: path], var second = new[keyPath: path] else {
      if isUnknown(old[keyPath: path], new[keyPath: path]) {
        (old[keyPath: path], new[keyPath: path]) = (nil, nil)
      }
      return
    }
    if first.offset == nil || second.offset == nil { (first.offset, second.offset) = (nil, nil) }
    if first.nanoseconds == 0 || second.nanoseconds == 0 {
      (first.nanoseconds, second.nanoseconds) = (0, 0)
    }
    let precision = Timestamp.Precision(
      rawValue: min(first.precision.rawValue, second.precision.rawValue))
    first.coarsen(to: precision ?? .second)
    second.coarsen(to: precision ?? .second)
    (old[keyPath: path], new[keyPath: path]) = (first, second)
  }

  /// An entry's number says nothing where the picture has an address.
  private mutating func alignImages() {
    guard let first = old.image, let second = new.image else {
      if isUnknown(old.image, new.image) { (old.image, new.image) = (nil, nil) }
      // Exports of a part of a blog name pictures that they don't hold.
      if case .entry = old.image ?? new.image { (old.image, new.image) = (nil, nil) }
      return
    }
    switch (first, second) {
    case (.entry, .address), (.address, .entry): (old.image, new.image) = (nil, nil)
    case (.entry, .entry), (.address, .address): break
    }
  }

  /// Of two terms of one name, the second goes by its slug in a file; a term that has two names
  /// goes by one.
  private mutating func alignTerms() {
    for i in new.terms.indices {
      let term = new.terms[i]
      let label = ShownPair.label(of: term)
      let isKnown = old.terms.contains {
        $0.id.taxonomy == term.id.taxonomy && ShownPair.label(of: $0) == label
      }
      guard !isKnown,
        let named = old.terms.first(where: {
          $0.id.taxonomy == term.id.taxonomy
            && ((PercentCoding.decoded($0.id.slug) ?? "") == label || $0.id.slug == term.id.slug)
        })
      else { continue }
      new.terms[i].name = named.name
    }
  }

  private static func label(of term: Term) -> String {
    term.name.map(ShownValues.plainText) ?? term.id.slug
  }
}

extension Timestamp {
  /// Forgets what is finer than a precision.
  fileprivate mutating func coarsen(to precision: Precision) {
    self.precision = precision
    let unit: Int64 =
      switch precision {
      case .day: 86_400
      case .minute: 60
      case .second: 1
      }
    let rest = localSeconds % unit
    localSeconds -= rest < 0 ? rest + unit : rest
    if precision != .second { nanoseconds = 0 }
  }
}
