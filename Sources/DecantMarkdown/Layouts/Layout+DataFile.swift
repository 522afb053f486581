internal import DecantCore

extension Layout {
  /// The text of a data file of the generator: JSON or YAML, as its ending says.
  func dataFile(_ value: MetadataValue) -> [UInt8] {
    guard dataEnding != ".json" else {
      var json = JSONWriter(.pretty)
      json.value(value)
      return json.bytes + [UInt8(ascii: "\n")]
    }
    var bytes: [UInt8] = []
    FrontMatterWriter(.yaml).appendDocument(value, to: &bytes)
    return bytes
  }
}
