/// A step through a YAML stream: YAML 1.2, section 3.1.
struct YAMLEvent {
  /// What begins, ends or stands alone.
  enum Kind {
    case scalar(text: String, isPlain: Bool)
    case alias(String)
    case beginList
    case beginMapping
    case endCollection
    case endStream
    case other
  }

  var kind: Kind

  /// The name that later aliases use.
  var anchor: String?

  /// Where it begins, counted in code points.
  var start: Int

  /// Where it ends, counted in code points.
  var end: Int
}
