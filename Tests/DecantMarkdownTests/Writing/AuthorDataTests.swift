import DecantCore
import Testing

@testable import DecantMarkdown

/// Templates find what is known of the authors beside their names.
struct AuthorDataTests {
  private let blog: BlogDocument = {
    var ada = Author(id: .init(rawValue: "ada"), name: "Ada: Lind")
    ada.home = "https://ada.example/"
    ada.email = "ada@ada.example"
    let bo = Author(id: .init(rawValue: "bo"), name: "Bo")
    var blog = BlogDocument()
    blog.header.authors = [ada, bo]
    return blog
  }()

  @Test func addressesStandByTheNamesOfFrontMatter() throws {
    let hugo = try WrittenBlog(blog, as: .hugo).files
    #expect(hugo["data/authors.yaml"] == "\"Ada: Lind\":\n  url: https://ada.example/\n")
    let jekyll = try WrittenBlog(blog, as: .jekyll).files
    #expect(jekyll["_data/authors.yml"] == hugo["data/authors.yaml"])
    let eleventy = try WrittenBlog(blog, as: .eleventy).files["_data/authors.json"]
    #expect(eleventy?.contains(#""url": "https://ada.example/""#) == true)
    #expect(eleventy?.contains("ada@") == false)
  }

  @Test func namesAloneNeedNoFile() throws {
    var blog = blog
    blog.header.authors[0].home = nil
    let files = try WrittenBlog(blog, as: .hugo).files
    #expect(files["data/authors.yaml"] == nil)
  }

  @Test func theNeutralLayoutHasNoData() throws {
    #expect(try WrittenBlog(blog, as: .markdown).files.keys.allSatisfy { !$0.contains("authors") })
  }
}
