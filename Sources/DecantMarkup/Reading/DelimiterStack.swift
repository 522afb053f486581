internal import DecantCore

/// Pairs the runs of delimiters of a text as libcmark-gfm does (CommonMark 0.29, appendix,
/// "process emphasis").
struct DelimiterStack {
  /// A mark of an emphasis that a run of delimiters is or ends with.
  struct Mark {
    /// 1 for emphasis, 2 for strong emphasis, 3 for strikethrough.
    let style: UInt8

    /// The place of the next mark of the run, or -1.
    var next: Int32 = -1
  }

  /// A run of delimiters.
  struct Run {
    let byte: UInt8
    let length: Int32
    let opens: Bool
    let closes: Bool

    /// How many delimiters are still text.
    var left: Int32

    var previous: Int32
    var next: Int32 = -1

    /// The marks that end something, from the innermost on: the places of the first and the last.
    var firstEnd: Int32 = -1
    var lastEnd: Int32 = -1

    /// The marks that begin something, from the outermost on: the place of the first.
    var firstStart: Int32 = -1
  }

  private(set) var runs: [Run] = []
  private(set) var marks: [Mark] = []

  /// How many runs were looked at in search of a partner.
  private(set) var steps = 0

  /// The last run that waits for a partner, or -1.
  private(set) var last: Int32 = -1

  private var first: Int32 = -1

  /// Forgets all runs.
  mutating func removeAll() {
    runs.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    steps = 0
    first = -1
    last = -1
  }

  /// Adds a run of delimiters that opens or closes something; its place.
  mutating func push(_ byte: UInt8, _ length: Int, opens: Bool, closes: Bool) -> Int32 {
    let place = Int32(runs.count)
    runs.append(
      Run(
        byte: byte, length: Int32(length), opens: opens, closes: closes, left: Int32(length),
        previous: last))
    if last >= 0 { runs[Int(last)].next = place } else { first = place }
    last = place
    return place
  }

  /// Pairs all runs behind one, or all, and forgets them.
  mutating func match(above bottom: Int32) {
    guard last != bottom else { return }
    var bottoms = Bottoms(bottom)
    var closer = bottom >= 0 ? runs[Int(bottom)].next : first
    while closer >= 0 {
      let run = runs[Int(closer)]
      guard run.closes else {
        closer = run.next
        continue
      }
      if let opener = opener(of: run, above: bottom, bottoms[run]) {
        closer = run.byte == UInt8(ascii: "~") ? strike(opener, closer) : join(opener, closer)
      } else {
        bottoms[run] = run.previous
        if !run.opens { remove(closer) }
        closer = run.next
      }
    }
    cut(to: bottom)
  }

  private mutating func opener(of closer: Run, above bottom: Int32, _ lowest: Int32) -> Int32? {
    var candidate = closer.previous
    while candidate >= 0, candidate != bottom, candidate != lowest {
      let run = runs[Int(candidate)]
      steps += 1
      if run.opens, run.byte == closer.byte,
        !(closer.opens || run.closes) || closer.length % 3 == 0
          || (run.length + closer.length) % 3 != 0
      {
        return candidate
      }
      candidate = run.previous
    }
    return nil
  }

  private mutating func strike(_ opener: Int32, _ closer: Int32) -> Int32 {
    let next = runs[Int(closer)].next
    guard runs[Int(opener)].left == runs[Int(closer)].left else { return next }
    mark(opener, closer, style: 3, length: runs[Int(opener)].left)
    removeBetween(opener, closer)
    remove(opener)
    remove(closer)
    return next
  }

  private mutating func join(_ opener: Int32, _ closer: Int32) -> Int32 {
    let isStrong = runs[Int(opener)].left >= 2 && runs[Int(closer)].left >= 2
    mark(opener, closer, style: isStrong ? 2 : 1, length: isStrong ? 2 : 1)
    removeBetween(opener, closer)
    if runs[Int(opener)].left == 0 { remove(opener) }
    guard runs[Int(closer)].left == 0 else { return closer }
    let next = runs[Int(closer)].next
    remove(closer)
    return next
  }

  private mutating func mark(
    _ opener: Int32, _ closer: Int32, style: UInt8, length: Int32
  ) {
    runs[Int(opener)].left -= length
    runs[Int(closer)].left -= length
    let start = Int32(marks.count)
    marks.append(Mark(style: style, next: runs[Int(opener)].firstStart))
    runs[Int(opener)].firstStart = start
    marks.append(Mark(style: style))
    let end = start + 1
    let previous = runs[Int(closer)].lastEnd
    if previous >= 0 {
      marks[Int(previous)].next = end
    } else {
      runs[Int(closer)].firstEnd = end
    }
    runs[Int(closer)].lastEnd = end
  }

  private mutating func removeBetween(_ opener: Int32, _ closer: Int32) {
    runs[Int(opener)].next = closer
    runs[Int(closer)].previous = opener
  }

  private mutating func remove(_ place: Int32) {
    let run = runs[Int(place)]
    if run.previous >= 0 {
      runs[Int(run.previous)].next = run.next
    } else {
      first = run.next
    }
    if run.next >= 0 { runs[Int(run.next)].previous = run.previous } else { last = run.previous }
  }

  private mutating func cut(to bottom: Int32) {
    last = bottom
    if bottom >= 0 { runs[Int(bottom)].next = -1 } else { first = -1 }
  }

  /// The runs at which the search for a partner ends, by delimiter and by length modulo 3.
  private struct Bottoms {
    private var places: SIMD16<Int32>

    init(_ bottom: Int32) { places = SIMD16(repeating: bottom) }

    subscript(run: Run) -> Int32 {
      get { places[Bottoms.place(run)] }
      set { places[Bottoms.place(run)] = newValue }
    }

    private static func place(_ run: Run) -> Int {
      let kind = run.byte == UInt8(ascii: "*") ? 0 : run.byte == UInt8(ascii: "_") ? 1 : 2
      return kind * 3 + Int(run.length % 3)
    }
  }
}
