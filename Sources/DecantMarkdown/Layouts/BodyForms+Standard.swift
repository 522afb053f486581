internal import DecantCore

extension BodyForms {
  /// The shortcodes that come with Hugo (0.156 and later: `gist` and `tweet` went then).
  static let hugo: BodyForms = {
    var forms = BodyForms()
    forms.embeds = .shortcode
    forms.calls = calls([
      "youtube": #"{{< youtube {id} >}}"#,
      "youtube start": #"{{< youtube id="{id}" start="{start}" >}}"#,
      "vimeo": #"{{< vimeo {id} >}}"#,
      "x": #"{{< x user="{user}" id="{id}" >}}"#,
      "instagram": #"{{< instagram {id} >}}"#,
    ])
    forms.figure = ShortcodeTemplate(
      #"{{< figure src="{src}"{? link="{link}"}{? alt="{alt}"} caption="{caption}""#
        + #"{? width="{width}"}{? height="{height}"} >}}"#)
    forms.hasFootnotes = true
    forms.hasPlainMore = true
    return forms
  }()

  /// What kramdown has.
  static let jekyll: BodyForms = {
    var forms = BodyForms()
    forms.hasFootnotes = true
    forms.hasPlainMore = true
    forms.markdownAttribute = #"markdown="1""#
    forms.breaksLinesInTags = false
    return forms
  }()

  private static func calls(_ texts: [String: String]) -> [String: ShortcodeTemplate] {
    texts.compactMapValues { ShortcodeTemplate($0) }
  }
}
