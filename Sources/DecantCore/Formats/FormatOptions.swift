/// The options of a format as a user types them: `name=value`.
public struct FormatOptions: Sendable {
  private var values: [(name: String, value: String)] = []

  /// Creates options.
  public init(_ values: [(name: String, value: String)] = []) { self.values = values }

  /// Sets an option.
  public mutating func append(_ name: String, _ value: String) { values.append((name, value)) }

  /// Removes an option and returns its last value, or `nil` if it wasn't given.
  public mutating func take(_ name: String) -> String? {
    defer { values.removeAll { $0.name == name } }
    return values.last { $0.name == name }?.value
  }

  /// Removes an option and returns its value.
  ///
  /// - Throws: ``DecantError/Code/invalidOption`` if the value isn't a `Value`.
  public mutating func take<Value: LosslessStringConvertible>(
    _ name: String, default fallback: Value
  ) throws(DecantError) -> Value {
    guard let text = take(name) else { return fallback }
    guard let value = Value(text) else {
      throw DecantError(.invalidOption, "'\(text)' is not a value of the option '\(name)'")
    }
    return value
  }

  /// Removes an option and returns the choice it names.
  ///
  /// - Throws: ``DecantError/Code/invalidOption`` if it names none; the message lists them.
  public mutating func take<Choice: RawRepresentable & CaseIterable>(
    _ name: String, default fallback: Choice
  ) throws(DecantError) -> Choice where Choice.RawValue == String {
    guard let text = take(name) else { return fallback }
    if let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw DecantError(
      .invalidOption, "'\(text)' is not a value of the option '\(name)': it takes \(choices)")
  }

  /// Removes the options whose names begin with a prefix and returns them without it.
  public mutating func takeAll(prefix: String) -> [(name: String, value: String)] {
    let taken = values.filter { $0.name.hasPrefix(prefix) }
    values.removeAll { $0.name.hasPrefix(prefix) }
    return taken.map { (String($0.name.dropFirst(prefix.count)), $0.value) }
  }

  /// Fails if an option hasn't been taken.
  public func requireEmpty() throws(DecantError) {
    guard let name = values.map(\.name).min() else { return }
    throw DecantError(.invalidOption, "there is no option '\(name)'")
  }
}
