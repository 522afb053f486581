internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Standard output or standard error, written to without a buffer.
package enum StandardStream: CInt, Sendable {
  /// Standard output: data.
  case output = 1

  /// Standard error: talk.
  case error = 2

  /// Writes all bytes.
  ///
  /// - Throws: ``DecantError/Code/brokenPipe``, or ``DecantError/Code/unwritableOutput``.
  package func write(_ bytes: [UInt8]) throws(DecantError) {
    do { try FileSystem.writeAll(bytes, to: rawValue) } catch {
      let code: DecantError.Code = error == .brokenPipe ? .brokenPipe : .unwritableOutput
      throw DecantError(code, "cannot write to standard \(self)", underlying: error)
    }
  }

  /// Whether somebody watches.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Whether somebody watches who wants colours, as https://no-color.org has it.
  package var showsColours: Bool {
    guard isTerminal, unsafe getenv("NO_COLOR") == nil else { return false }
    guard let terminal = unsafe getenv("TERM") else { return true }
    return unsafe String(cString: terminal) != "dumb"
  }

  /// The number of columns of the terminal, or 80.
  package var width: Int {
    var size = winsize()
    let request = UInt(TIOCGWINSZ)
    guard unsafe ioctl(rawValue, request, &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Opens what is closed of the three standard files, so that no other file gets its number, and
  /// makes a pipe that nobody reads an error instead of the end.
  package static func prepare() {
    for file in CInt(0)...2 where fcntl(file, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", file == 0 ? O_RDONLY : O_WRONLY)
    }
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}
