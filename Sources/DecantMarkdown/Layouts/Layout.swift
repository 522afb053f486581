package import DecantCore

/// How a folder of Markdown is laid out: where entries lie, what their files are called, and what
/// their front matter names things.
///
/// A layout is a value: another generator is another value, and no code.
package struct Layout: Hashable, Sendable {
  /// How the name of a post's file begins.
  package enum PostName: Hashable, Sendable {
    /// With the slug: `why-we-moved.md`.
    case slug

    /// With the local day: `2024-05-06-why-we-moved.md`.
    case day
  }

  /// How an entry that isn't for the public yet is told from one that is.
  package enum DraftStyle: Hashable, Sendable {
    /// By a member of its front matter that is true.
    case key(String)

    /// By the folder it is in.
    case folder(String)

    /// By having no address and no place in lists: Eleventy.
    case noPermalink
  }

  /// The program that makes a site of the folder, whose paths are foreseen.
  package enum Generator: Hashable, Sendable {
    /// None: every file names its address.
    case none

    /// Hugo.
    case hugo

    /// Jekyll.
    case jekyll

    /// Eleventy.
    case eleventy
  }

  /// The name to type.
  package var id: String

  /// The layout in a few words.
  package var summary: String

  /// The program that makes a site of the folder.
  package var generator: Generator

  /// The folder of posts.
  package var postsFolder: String

  /// Whether posts lie in a folder for each year.
  package var hasYearFolders = false

  /// How the name of a post's file begins.
  package var postName: PostName

  /// The folder of pages; empty for the root.
  package var pagesFolder: String

  /// The name of the home page's file below ``pagesFolder``, or `nil` if there is no such file.
  package var homeName: String?

  /// The folder of the entries of another kind, with `KIND` in place of the kind.
  package var otherFolder: String

  /// How drafts are told.
  package var drafts: DraftStyle

  /// Whether the generator hides what has a date to come.
  package var hidesFuture: Bool

  /// What front matter names things.
  package var keys: FrontMatterKeys

  /// How dates are written.
  package var dates: DateSpelling

  /// The folder of data files with comments, or `nil` if they lie beside the post.
  package var commentsFolder: String?

  /// The ending of data files.
  package var dataEnding = ".yaml"

  /// Whether each file says which template shows it: Jekyll.
  package var namesTemplates = false

  /// The text that begins a template's code, beside its replacement in front matter.
  package var templateGuard: TemplateGuard

  /// The layout's own calls for what Markdown has no form for.
  package var forms = BodyForms()

  /// The paths that git should leave out, beside the private ones.
  package var ignoredPaths: [String]

  /// The names of configurations: where there is one, none is written.
  package var configurations: [String] = []

  /// The names by which templates are known: where there are some, no starter is written.
  package var themes: [String] = []
}

extension Layout.Generator {
  /// The templates that the program runs on the text of entries, as far as they are known here.
  var templates: MarkupPreference.Templates? {
    switch self {
    case .hugo: .hugo
    case .jekyll: .liquid
    case .none, .eleventy: nil
    }
  }
}

extension Layout {
  /// The folder of the entries of a kind of their own.
  func folder(of kind: String) -> String {
    let start = otherFolder.utf8.count - "KIND".utf8.count
    return (String(otherFolder.utf8.prefix(start)) ?? "") + kind
  }
}
