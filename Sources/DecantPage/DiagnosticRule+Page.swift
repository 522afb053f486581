public import DecantCore

extension DiagnosticRule {
  /// A heading is a guess.
  public static let pageGuessedHeading = DiagnosticRule(
    "page/guessed-heading", .note, .approximated,
    "a short line without a blank line after it is taken as a heading",
    explanation: """
      The text of a page doesn't say what was a heading. Browsers put a blank line after a \
      paragraph, but none between a heading and what follows it, so a short line directly above \
      prose is taken as a heading of level 2. Look at it, and change its level where it is wrong.
      """)

  /// There is no author's name where one should be.
  public static let pageNoAuthor = DiagnosticRule(
    "page/no-author", .note, .dropped,
    "what stands where the author's name should isn't a name",
    explanation: """
      Themes write "by" and a name beside the date. A name has a letter; three dots or a number \
      are left over from a template. The entry has no author: add one if you know it.
      """)

  /// Parts of the page that aren't the post.
  public static let pageFurniture = DiagnosticRule(
    "page/furniture", .note, .archived,
    "menus, forms, counters and calendars of a page aren't part of its post",
    explanation: """
      Copying a whole page copies everything around the post too. These lines are kept as text \
      in the archive beside the output, in case a part of the post is among them: there, nothing \
      of the page is lost.
      """)

  /// What the text of a page can't hold.
  public static let pageUnknown = DiagnosticRule(
    "page/unknown", .note, .kept, "the text of a page doesn't hold links, pictures and addresses",
    explanation: """
      A page saved as text has lost the addresses of its links and its pictures, and often its \
      categories, tags and time of day. Nothing can bring them back from the text alone; if the \
      site or a copy in a web archive still exists, save the page as HTML.
      """)

  /// There is no date.
  public static let pageNoDate = DiagnosticRule(
    "page/no-date", .warning, .kept, "no line of the page says when the post was published",
    explanation: """
      The date of a post stands beside its title, in one of the forms that themes use. Dates \
      such as 03/04/2014, whose order depends on the country, aren't read. Add the date by hand.
      """)

  /// The page has no text.
  public static let pageEmpty = DiagnosticRule(
    "page/empty", .warning, .kept, "a page without text is skipped",
    explanation: """
      The file is empty or holds white space only, so there is nothing to make an entry of. \
      Copy the page again, with all of its text selected.
      """)

  /// The page isn't UTF-8.
  public static let pageInvalidText = DiagnosticRule(
    "page/invalid-text", .warning, .dropped, "bytes of a page aren't UTF-8",
    explanation: """
      A page is read as UTF-8, with or without a byte order mark. Bytes that aren't are replaced \
      by the character U+FFFD. Save the file as UTF-8 in the editor that shows it rightly, and \
      convert it again.
      """)

  /// The page is too large.
  public static let pageTooLong = DiagnosticRule(
    "page/too-long", .error, .dropped, "a page that exceeds the limit of an entry is skipped",
    explanation: """
      A page is read into memory as a whole, up to the limit of bytes that one entry may have. A \
      file as large as that is hardly the text of one page.
      """)

  /// Every rule of the format.
  static let page: [DiagnosticRule] = [
    .pageGuessedHeading, .pageNoAuthor, .pageFurniture, .pageUnknown, .pageNoDate, .pageEmpty,
    .pageInvalidText, .pageTooLong,
  ]
}
