internal import DecantCore

/// What other files, and the blog as a whole, must know of a file that was judged.
struct FileJudgement: Sendable {
  /// Something that is said once for a blog, however many files have it.
  struct Notice: Sendable {
    let rule: DiagnosticRule
    let position: SourcePosition
  }

  /// Where the page will be.
  struct Address: Sendable {
    /// A hash of the path and the language.
    let hash: UInt64

    /// A hash of the path in the form in which links are compared.
    let looseHash: UInt64

    /// A hash of the folder of a post.
    let folderHash: UInt64?

    let text: String
    let position: SourcePosition

    /// Whether the page is in the site that is built today.
    let isPublic: Bool
  }

  /// An address that leads to the page.
  struct Alias: Sendable {
    let hash: UInt64
    let looseHash: UInt64
    let text: String
    let position: SourcePosition
  }

  /// A mention of a page that may be in another file.
  struct Link: Sendable {
    /// How the page is mentioned.
    enum Kind: Sendable {
      /// By its path on the site.
      case page

      /// By the name of its file, in a call of a template.
      case name
    }

    let kind: Kind
    let hash: UInt64
    let folderHash: UInt64
    let text: String
    let position: SourcePosition
  }

  /// A mention of a place in another file.
  struct Place: Sendable {
    /// How the file is mentioned.
    enum Target: Sendable {
      /// By its path on this machine.
      case file(String)

      /// By a hash of the path of its page, as links are compared.
      case page(UInt64)

      /// By a hash of its name, in a call of a template.
      case name(UInt64)
    }

    let target: Target

    /// The name of the place.
    let name: String

    let position: SourcePosition
  }

  let id: Entry.ID
  let position: SourcePosition
  var notices: [Notice] = []
  var address: Address?
  var aliases: [Alias] = []
  var links: [Link] = []
  var places: [Place] = []
  var names: [UInt64] = []
}
