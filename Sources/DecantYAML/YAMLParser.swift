internal import CLibYAML

/// The parser of libyaml over one text in memory.
///
/// It owns the parser and a copy of the text, and is the only place that sees a C type.
final class YAMLParser {
  /// What the parser says when it can't go on.
  struct Problem {
    var message: String

    /// Where it is, counted in code points.
    var index: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Creates a parser, or returns `nil` without memory for one.
  ///
  /// - Parameter text: UTF-8 without a byte order mark.
  init?(_ text: [UInt8]) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    input = .allocate(capacity: text.count)
    _ = input.initialize(fromContentsOf: text)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Returns the next event, or `nil` if the text isn't YAML.
  func next() -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: YAMLParser.kind(of: event), anchor: YAMLParser.anchor(of: event),
      start: event.start_mark.index, end: event.end_mark.index)
  }

  /// Why there was no event.
  var problem: Problem {
    let state = parser.pointee
    let message = state.problem.map { String(cString: $0) } ?? "out of memory"
    guard state.error == YAML_READER_ERROR else {
      return Problem(message: message, index: state.problem_mark.index)
    }
    return Problem(message: message, index: codePoints(before: state.problem_offset))
  }

  /// Errors of the lowest level are counted in bytes.
  private func codePoints(before offset: Int) -> Int {
    input.prefix(offset).reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT: scalar(event)
    case YAML_ALIAS_EVENT: .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT: .beginList
    case YAML_MAPPING_START_EVENT: .beginMapping
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .endCollection
    case YAML_STREAM_END_EVENT: .endStream
    default: .other
    }
  }

  private static func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isText = text(scalar.tag).map { $0 == "!" || $0 == "tag:yaml.org,2002:str" } ?? false
    return .scalar(
      text: String(decoding: bytes, as: UTF8.self),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE && !isText)
  }

  private static func anchor(of event: yaml_event_t) -> String? {
    switch event.type {
    case YAML_SCALAR_EVENT: text(event.data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: text(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: text(event.data.mapping_start.anchor)
    default: nil
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}
