extension String {
  /// How many letters must be put in, taken out or changed to get another text.
  ///
  /// Looks at the first 100 bytes: names are shorter.
  func editDistance(to other: String) -> Int {
    let target = Array(other.utf8.prefix(100))
    var row = Array(0...target.count)
    for (i, byte) in utf8.prefix(100).enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let change = diagonal + (byte == target[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(change, diagonal + 1, row[j] + 1)
      }
    }
    return row[target.count]
  }
}
