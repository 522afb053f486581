internal import Decant
internal import DecantCore

/// The marks and colours of a comparison, and the width of the lines.
struct DiffStyle {
  /// The number of columns of a line.
  let width: Int

  private let hasColours: Bool

  init(_ stream: StandardStream) {
    width = stream.isTerminal ? max(40, stream.width) : 80
    hasColours = stream.showsColours
  }

  /// The first character of a line.
  func mark(_ kind: EntryChange.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .changed, .moved: "~"
    }
  }

  /// The line in the colour of its mark; colours only say again what the mark says.
  func coloured(_ line: String, _ kind: EntryChange.Kind) -> String {
    guard hasColours else { return line }
    let colour =
      switch kind {
      case .added: 32
      case .removed: 31
      case .changed, .moved: 33
      }
    return "\u{1B}[\(colour)m\(line)\u{1B}[0m"
  }
}
