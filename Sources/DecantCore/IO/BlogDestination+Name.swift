extension BlogDestination {
  /// The last part of the path, for a row of the screen; empty if there is no path.
  package var name: String {
    switch place {
    case .file(let path), .folder(let path):
      String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
    case .standardOutput, .memory, .nowhere: ""
    }
  }
}
