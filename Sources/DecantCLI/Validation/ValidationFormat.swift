internal import ArgumentParser

/// How findings are told.
enum ValidationFormat: String, CaseIterable, ExpressibleByArgument {
  /// A line a finding, as compilers print.
  case text

  /// Our own form: ``JSONReport``.
  case json

  /// OASIS SARIF 2.1.0, for code scanning.
  case sarif

  /// Workflow commands that GitHub shows beside the lines.
  case github

  /// GitLab's code quality report.
  case gitlab

  /// JUnit's test results, which most continuous integrations read.
  case junit
}
