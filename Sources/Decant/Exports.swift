@_exported public import DecantCore
@_exported public import DecantJSONFeed
@_exported public import DecantLines
@_exported public import DecantMarkdown
@_exported public import DecantPage
@_exported public import DecantWXR
