internal import DecantCore

/// A comment that parts a text.
enum PageMark {
  /// What stands before it is shown in lists; its words lead to the rest.
  case more([UInt8])

  /// A page ends.
  case nextPage

  /// Reads the text of a comment.
  ///
  /// WordPress takes words only where no space stands before `more`; other generators write
  /// `<!-- more -->`.
  init?(_ text: ArraySlice<UInt8>) {
    var words = text.drop(while: \.isHTMLSpace)
    while let last = words.last, last.isHTMLSpace { words.removeLast() }
    if words.elementsEqual("nextpage".utf8) {
      self = .nextPage
    } else if words.elementsEqual("more".utf8) {
      self = .more([])
    } else if text.starts(with: "more".utf8), words.dropFirst(4).first?.isHTMLSpace == true {
      self = .more(Array(words.dropFirst(4).drop(while: \.isHTMLSpace)))
    } else {
      return nil
    }
  }
}
