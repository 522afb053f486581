/// What an index keeps of one entry, but for its texts.
struct BlogIndexRecord {
  var id = Slice.none
  var slug = Slice.none
  var address = Slice.none
  var title = Slice.none
  var parent = Slice.none
  var filePlace = Slice.none
  var terms = Slice.none
  var published: Timestamp?
  var guidHash: UInt64 = 0
  var order = 0
  var kind: UInt32 = 0
  var status: UInt32 = 0
  var author: UInt32 = 0
  var hasOrder = false
  var isLocked = false
  var isFoundByID = true

  /// A part of a list of at most 2³² places.
  struct Slice: Equatable {
    /// No part, which isn't an empty one.
    static let none = Slice(unchecked: .max)

    private let start: UInt32
    private let count: UInt32

    /// Creates a slice, or returns `nil` if it ends beyond the last place.
    init?(start: Int, count: Int) {
      guard let first = UInt32(exactly: start), let length = UInt32(exactly: count),
        start + count < Int(UInt32.max)
      else { return nil }
      self.start = first
      self.count = length
    }

    private init(unchecked start: UInt32) {
      self.start = start
      count = 0
    }

    /// The places; an empty range for no part.
    var range: Range<Int> {
      self == .none ? 0..<0 : Int(start)..<Int(start) + Int(count)
    }
  }
}
