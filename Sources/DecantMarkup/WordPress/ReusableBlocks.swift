internal import DecantCore

/// The reusable blocks that a body names, as HTML, those in them included.
///
/// Blocks that name themselves, and more than can be held, are left out; so nothing is repeated
/// without end.
struct ReusableBlocks {
  /// The most bytes that the blocks of one body may have.
  static let limit = 8 << 20

  /// The HTML of the blocks, by their numbers.
  private(set) var html: [Int: [UInt8]] = [:]

  /// The names of the blocks in them that only WordPress can fill.
  private(set) var dynamicBlocks: [String] = []

  /// The numbers of the blocks in them that aren't known, or stand in themselves.
  private(set) var missingBlocks: [Int] = []

  private let surroundings: WordPressSurroundings
  private var room = ReusableBlocks.limit

  /// No blocks.
  init(_ surroundings: WordPressSurroundings) { self.surroundings = surroundings }

  /// Finds the blocks that a body names.
  init(
    _ body: [UInt8], _ surroundings: WordPressSurroundings, _ pieces: inout VerbatimPieces
  ) {
    self.init(surroundings)
    var waiting = WordPressBlocks.references(in: body)
    var opened: Set<Int> = []
    var done: Set<Int> = []
    while let number = waiting.last {
      guard !done.contains(number), let text = surroundings.shelf.blocks[number] else {
        waiting.removeLast()
        continue
      }
      if opened.insert(number).inserted {
        waiting += WordPressBlocks.references(in: text).filter { !opened.contains($0) }
      } else {
        waiting.removeLast()
        done.insert(number)
        render(text, as: number, &pieces)
      }
    }
  }

  private mutating func render(
    _ text: [UInt8], as number: Int, _ pieces: inout VerbatimPieces
  ) {
    guard text.count <= room else { return }
    let prepared = EmbedLines.replacing(CodeShortcodes.replacing(text), surroundings, &pieces)
    let blocks = WordPressBlocks(prepared, self, surroundings, &pieces)
    guard blocks.html.count <= room else { return }
    room -= blocks.html.count
    html[number] = blocks.html
    dynamicBlocks += blocks.dynamicBlocks
    missingBlocks += blocks.missingBlocks
  }
}
