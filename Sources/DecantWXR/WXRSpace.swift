public import DecantCore

extension Extensions.Space {
  /// What only WordPress exports know: the keys of ``WXRSpace``.
  public static let wordPress = Extensions.Space(rawValue: "wordpress")
}

/// The keys of the space `wordpress`, by which a writer gives every value of an export back.
///
/// The site, and each author, term, entry and comment has a bag of its own, for the child elements
/// of its own element. Names of elements are those of WXR 1.2, with its prefixes (`wp:post_name`),
/// whatever prefix the source declares; attributes are `category@domain`.
///
/// For each element of ``WXRElements``, in this order:
///
/// 1. It is listed in ``absent``: the writer leaves it out.
/// 2. ``asRead`` has a text for it: the writer writes that text.
/// 3. ``WXRElements/untyped(_:)`` has a key for it: the writer writes the text of that key, or
///    nothing between the tags.
/// 4. The writer writes the model's value as ``WXRSpelling`` spells it.
///
/// Then the ``elements`` are written as they are. One with an ``index`` stands at that place among
/// the elements of its name within its parent; the others follow those the model yields.
///
/// What lives elsewhere: `wp:postmeta`, `wp:termmeta` and `wp:commentmeta` in the space
/// `fields`, whose `enclosure`, `_thumbnail_id` and `_menu_item_*` also yield typed values, which
/// must not be written twice.
package enum WXRSpace {
  /// An array of the names of the standard elements that the element lacks.
  ///
  /// Missing if it lacks none. An element that is only there in an odd form (with attributes or
  /// child elements) is listed too, since it is written as one of the ``elements``. `rss@version`
  /// and `category@domain` stand for attributes.
  package static let absent = "absent"

  /// An object of element names and texts, where the spelling of the source isn't ``WXRSpelling``'s.
  ///
  /// A term of an entry has `category@domain` (`tag` for `post_tag`) and `category` (its name,
  /// where the model's is the header's).
  package static let asRead = "as-read"

  /// An array of elements that nothing else describes: unknown ones, repeated ones, and standard
  /// ones in an odd form.
  ///
  /// Each is an object of ``name``, ``namespace``, ``attributes``, ``text`` or ``children``, and
  /// perhaps ``prefixes`` and ``index``. Texts among them are the lines that stand between the
  /// elements of an entry.
  package static let elements = "elements"

  /// The name of an element with the prefix of the source, such as `atom:link`.
  ///
  /// The elements of WordPress's own namespaces have the prefixes of WXR 1.2.
  package static let name = "name"

  /// The namespace of an element; missing if it is in none.
  package static let namespace = "namespace"

  /// An object of the attributes of an element, in their order, by name with prefix; missing if
  /// there are none.
  package static let attributes = "attributes"

  /// An object of prefixes and namespaces that the names of the attributes use.
  package static let prefixes = "prefixes"

  /// The text of an element without children; missing if it is empty.
  package static let text = "text"

  /// An array of texts and of objects as in ``elements``: the content of an element with children.
  package static let children = "children"

  /// A number: the place, from 0, among the elements of the name within the parent.
  package static let index = "index"

  /// The site's object of prefixes and namespaces that the root declares and that aren't the five
  /// of the export's version.
  package static let namespaces = "namespaces"

  /// The name of the element that declares a term in the header (`wp:category`, `wp:tag` or
  /// `wp:term`), where it isn't the one of ``WXRElements/declaration(of:)``.
  package static let element = "element"

  /// The attribute of `guid` where it isn't `false`; null if it is missing.
  package static let isPermaLink = "isPermaLink"

  /// The namespace of WordPress's own elements.
  package static let wordPressNamespace = "http://wordpress.org/export/1.2/"

  /// The namespace of the excerpt.
  package static let excerptNamespace = "http://wordpress.org/export/1.2/excerpt/"
}
