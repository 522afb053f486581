internal import DecantCore

/// Completes a term that doesn't come from WordPress.
enum TermCompletion {
  /// The term with a slug as WordPress stores it, and a name.
  static func completed(_ term: Term) -> Term {
    var term = term
    let slug = term.id.slug.isEmpty ? Slug.make(from: term.name?.text ?? "") : term.id.slug
    term.id.slug = SlugCompletion.stored(slug)
    if term.name == nil { term.name = Content(slug, markup: .plainText) }
    return term
  }
}
