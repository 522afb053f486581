internal import ArgumentParser
internal import Decant

/// A stage of a conversion, alone.
enum Stage: String, CaseIterable, ExpressibleByArgument {
  case readWXR = "read-wxr"
  case readJSONFeed = "read-jsonfeed"
  case readLines = "read-jsonl"
  case renderMarkdown = "render-markdown"
  case renderHTML = "render-html"
  case proveMarkdown = "prove-markdown"
  case parseHTML = "parse-html"
  case writeWXR = "write-wxr"
  case writeJSONFeed = "write-jsonfeed"
  case writeLines = "write-jsonl"
  case writeMarkdown = "write-markdown"

  /// Makes what a repetition needs.
  ///
  /// - Parameter feed: A JSON Feed with the bodies to prove, or `nil` for those of the blog.
  func prepare(_ feed: [UInt8]?) async throws -> Workload {
    switch self {
    case .readWXR: .read(try await Blog.text(), with: WXRReader())
    case .readJSONFeed:
      .read(try await Blog.text(as: JSONFeedWriter()), with: JSONFeedReader())
    case .readLines: .read(try await Blog.text(as: LinesWriter()), with: LinesReader())
    case .renderMarkdown: try await render(for: MarkdownWriter(layout: "markdown"))
    case .renderHTML: try await render(for: JSONFeedWriter())
    case .proveMarkdown: .render(try await Blog.bodies(of: feed), as: .markdown)
    case .parseHTML:
      .render(try await Blog.document(for: JSONFeedWriter().markup), as: .plainText)
    case .writeWXR: try await write(with: WXRWriter())
    case .writeJSONFeed: try await write(with: JSONFeedWriter())
    case .writeLines: try await write(with: LinesWriter())
    case .writeMarkdown: try await write(with: MarkdownWriter(layout: "markdown"))
    }
  }

  private func render(for writer: any BlogWriter) async throws -> Workload {
    .render(try await Blog.document(), as: writer.markup)
  }

  private func write(with writer: any BlogWriter) async throws -> Workload {
    try await .write(Blog.document(for: writer.markup), with: writer)
  }
}

extension MarkupPreference {
  /// Bodies become Markdown, which is read back and compared with the HTML.
  fileprivate static let markdown = MarkdownWriter(layout: "markdown").markup

  /// Bodies are parsed and become the text in them.
  fileprivate static let plainText = MarkupPreference(bodies: [.plainText])
}
