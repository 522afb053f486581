import Decant
import Foundation
import Testing

/// A folder of `samples/`: a source, and what Decant makes of it.
struct Sample: CustomTestStringConvertible, Sendable {
  /// The name of the folder.
  let name: String

  /// The folder.
  let folder: URL

  var testDescription: String { name }

  /// All samples, by name.
  static let all: [Sample] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let samples = root.appending(path: "../../../samples").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []
    return names.sorted().compactMap { name in
      let folder = samples.appending(path: name)
      let sample = Sample(name: name, folder: folder)
      return sample.sourceName == nil ? nil : sample
    }
  }()

  /// The name of the source: `source`, with or without an ending.
  var sourceName: String? {
    contents.first { $0 == "source" || $0.hasPrefix("source.") }
  }

  /// The source, under its name in diagnostics.
  var source: BlogSource {
    let name = sourceName ?? ""
    return .path(folder.appending(path: name).path, name: name)
  }

  /// The outputs that are kept, by name, with the format each is in.
  var outputs: [(name: String, format: BlogFormat)] {
    let formats = FormatRegistry.standard
    return contents.compactMap { name in
      let isOther = name == sourceName || name == "model.jsonl" || name == "diagnostics.txt"
      let id = name.split(separator: ".").first.map(String.init) ?? name
      return isOther ? nil : formats[id].map { (name, $0) }
    }
  }

  private var contents: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}
