internal import DecantCore

extension HTMLTree {
  /// The most bytes that are parsed, 256 MiB; what follows is left out.
  ///
  /// The places in the buffer are 32-bit numbers.
  package static var maximumSize: Int { 1 << 28 }

  /// Parses a fragment of HTML as the content of an element, `body` unless it is named.
  ///
  /// No input is an error: the HTML standard says what each sequence of bytes means. Time and
  /// memory are linear.
  ///
  /// - Parameters:
  ///   - fragment: The HTML in UTF-8.
  ///   - context: The element that it is the content of.
  ///   - namespace: Where the name of that element comes from.
  package init(
    parsing fragment: [UInt8], in context: HTMLName = .body, _ namespace: Namespace = .html
  ) {
    self.init(
      fragment, context: HTMLTreeBuilder.Context(name: context, namespace: namespace))
  }

  /// Parses a fragment of HTML as the content of a body.
  package init(parsing fragment: Span<UInt8>) { self.init(parsing: Array(copying: fragment)) }

  /// Parses a document: there is always an `html` with a `head` and a `body`, or a `frameset`.
  package init(document: [UInt8]) { self.init(document, context: nil) }

  private init(_ source: [UInt8], context: HTMLTreeBuilder.Context?) {
    let input = HTMLTree.prepared(source)
    var builder = HTMLTreeBuilder(input, context: context)
    self = builder.build(input.span)
  }

  /// The input with line feeds for carriage returns (13.2.3.5), and not longer than allowed.
  private static func prepared(_ source: [UInt8]) -> [UInt8] {
    let input = source.count > maximumSize ? Array(source.prefix(maximumSize)) : source
    let bytes = input.span
    guard var found = bytes.firstIndex(of: UInt8(ascii: "\r")) else { return input }
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    var run = 0
    while true {
      output.append(copying: bytes.extracting(run..<found))
      output.append(UInt8(ascii: "\n"))
      run = found + 1
      if run < input.count, input[run] == UInt8(ascii: "\n") { run += 1 }
      guard let next = bytes.firstIndex(of: UInt8(ascii: "\r"), from: run) else { break }
      found = next
    }
    output.append(copying: bytes.extracting(run..<input.count))
    return output
  }
}
