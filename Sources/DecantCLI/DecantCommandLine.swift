internal import ArgumentParser
public import Decant
internal import DecantCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The command `decant`, with the formats that a program gives it.
public enum DecantCommandLine {
  /// The formats of the command that runs.
  @TaskLocal static var formats = FormatRegistry.standard

  /// Runs the command with the arguments of the process, and ends the process.
  ///
  /// Ends with 0 if all is well, 1 if something was lost, 2 if it could not be done, and 128 plus
  /// the signal's number if it was interrupted.
  public static func main(_ formats: FormatRegistry) -> Never {
    SignalWatch.hold()
    StandardStream.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let interruption = Interruption()
    let task = Task.detached {
      let status = await $formats.withValue(formats) { await run(arguments) }
      exit(interruption.status ?? status)
    }
    SignalWatch.wait { signal in
      interruption.note(signal)
      task.cancel()
    }
  }

  /// Runs the command and returns its status.
  static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try DecantCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch let error as DecantError {
      return report(error)
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return report(error, arguments)
    }
  }

  private static func report(_ error: DecantError) -> Int32 {
    if error.code == .brokenPipe { return 0 }
    if error.code != .cancelled { Talk.say("decant: \(error)") }
    return error.code == .cancelled ? 130 : 2
  }

  /// Help and versions are data and well; all else is a mistake of usage.
  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    if DecantCommand.exitCode(for: error) == .success {
      let text = DecantCommand.fullMessage(for: error) + "\n"
      do { try StandardStream.output.write(Array(text.utf8)) } catch { return report(error) }
      return 0
    }
    Talk.say(UsageMistake(arguments, DecantCommand.message(for: error)).text)
    return 2
  }
}
