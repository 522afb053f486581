internal import DecantCore

/// How an object was spelled, so that it can be written back as it was.
///
/// A value that the model holds is remembered only where the writer wouldn't spell it alike, and
/// used only if it still means what the model says.
struct FeedLayout {
  /// The names in the order of the source, or an empty list if that is the writer's order.
  var order: [String] = []

  /// Values as the source has them.
  var spelled: MetadataBag = []

  init() {}

  /// Reads the layout from the extensions of an entry or site.
  init(_ extensions: Extensions) {
    let bag = extensions[.jsonFeedLayout]
    order = (bag["order"]?.array ?? []).compactMap(\.string)
    spelled = bag["spelled"]?.object ?? []
  }

  /// Puts the layout into the extensions of an entry or site.
  func store(in extensions: inout Extensions) {
    if !order.isEmpty {
      extensions[.jsonFeedLayout].append("order", .array(order.map { .string($0) }))
    }
    if !spelled.isEmpty { extensions[.jsonFeedLayout].append("spelled", .object(spelled)) }
  }

  /// The object of the spelled values, as JSON.
  var spelledJSON: [UInt8] {
    var writer = JSONWriter()
    writer.value(.object(spelled))
    return writer.bytes
  }

  /// The names in the order in which they are written: as read, and then what came since.
  ///
  /// - Parameter natural: The names that are to be written, in the writer's order.
  func arranged(_ natural: [String]) -> [String] {
    guard !order.isEmpty else { return natural }
    let wanted = Set(natural.map { Array($0.utf8) })
    var seen: Set<[UInt8]> = []
    var names: [String] = []
    for name in order where wanted.contains(Array(name.utf8)) {
      if seen.insert(Array(name.utf8)).inserted { names.append(name) }
    }
    for name in natural where seen.insert(Array(name.utf8)).inserted { names.append(name) }
    return names
  }
}
