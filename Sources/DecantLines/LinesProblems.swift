internal import DecantCore

/// Reports what is wrong with a line.
struct LinesProblems {
  private let bytes: [UInt8]
  private let start: SourcePosition?

  init(_ bytes: [UInt8], _ start: SourcePosition?) {
    self.bytes = bytes
    self.start = start
  }

  /// The position of a byte; a line has no other lines in it.
  func position(of offset: Int) -> SourcePosition? {
    guard var position = start else { return nil }
    position.column += offset
    return position
  }

  /// Reports what was repaired, and what couldn't be read.
  func report(_ decoder: CanonicalDecoder, _ id: Entry.ID?, _ diagnostics: inout Diagnostics) {
    for fault in decoder.tree.faults {
      diagnostics.report(
        .linesRepairedJSON, fault.kind.message, at: position(of: fault.offset), entry: id)
    }
    for problem in decoder.problems {
      let place = position(of: problem.offset)
      switch problem.kind {
      case .unknownName(let name):
        diagnostics.report(
          .linesUnknownName, "there is no member \(name.quoted): it was left out", at: place,
          entry: id)
      case .wrongValue:
        diagnostics.report(
          .linesWrongValue, "this value isn't what its name wants: it was left out", at: place,
          entry: id)
      }
    }
  }
}
