import DecantCore
import DecantWXR
import Foundation
import Testing

/// Each defect of the corpus is repaired or reported at its place, and the other items come
/// through.
@Suite(.enabled(if: Corpus.exists))
struct DefectTests {
  /// What a damaged file yields.
  struct Case: CustomTestStringConvertible {
    let file: String
    /// The identifiers of its entries.
    var entries = ["1", "2", "3"]
    /// What is reported, in order: a rule, and the bytes in the file at which it is.
    var findings: [Finding] = []
    /// A piece of the second entry.
    var second: (title: String?, content: String?) = (nil, nil)
    var testDescription: String { file }
  }

  /// A rule, and where it is reported: a number of bytes after the first, or last, occurrence of
  /// some bytes.
  struct Finding {
    let rule: String
    var bytes: [UInt8]
    var after = 0
    var isLast = false

    init(_ rule: String, _ text: String, after: Int = 0, isLast: Bool = false) {
      self.init(rule, Array(text.utf8), after: after, isLast: isLast)
    }

    init(_ rule: String, _ bytes: [UInt8], after: Int = 0, isLast: Bool = false) {
      self.rule = "wxr/" + rule
      self.bytes = bytes
      self.after = after
      self.isLast = isLast
    }

    /// The line and the column in a file, counted by hand.
    func place(in file: [UInt8]) -> String {
      let starts = file.indices.filter { file[$0...].starts(with: bytes) }
      let start = (isLast ? starts.last : starts.first).map { $0 + after } ?? file.count
      let before = file[..<start]
      let line = before.count { $0 == 10 } + 1
      let column = start - (before.lastIndex(of: 10) ?? -1)
      return "\(line):\(column) \(rule)"
    }
  }

  static let item2 = "<item>\n\t\t<title><![CDATA[two]]></title>"

  static let cases: [Case] = [
    Case(file: "00-clean", second: ("two", "body 2")),
    Case(file: "01-leading-newline", findings: [Finding("junk", "\n")]),
    Case(file: "02-bom"),
    Case(file: "02b-bom-newline", findings: [Finding("junk", "\n")]),
    Case(file: "03-php-warning-before", findings: [Finding("junk", "<br />")]),
    Case(file: "04-php-warning-between-items", findings: [Finding("junk", "<br />")]),
    Case(file: "04b-php-notice-text-after-rss", findings: [Finding("junk", "Notice")]),
    Case(
      file: "05-ctl-ff-cdata", findings: [Finding("control-character", [12])],
      second: ("two", "ab")),
    Case(
      file: "06-nul-cdata", findings: [Finding("control-character", [0])], second: ("two", "ab")),
    Case(file: "06b-esc-in-slug-nocdata", findings: [Finding("control-character", [27])]),
    Case(
      file: "07-latin1-byte-cdata", findings: [Finding("guessed-byte", [0xE9])],
      second: ("two", "café")),
    Case(
      file: "08-cesu-surrogates",
      findings: [Finding("encoded-halves", [0xED, 0xA0, 0xBD])], second: ("two", "x 😀 y")),
    Case(
      file: "08b-overlong",
      findings: (0..<2).map { Finding("invalid-utf8", [0xC0, 0xAF], after: $0) },
      second: ("two", "x\u{FFFD}\u{FFFD}y")),
    Case(
      file: "09-u-fffe", findings: [Finding("control-character", [0xEF, 0xBF, 0xBE])],
      second: ("two", "ab")),
    Case(
      file: "09b-charref-ff", findings: [Finding("character-reference", "&#12;")],
      second: ("two", nil)),
    Case(
      file: "09c-charref-nul", findings: [Finding("character-reference", "&#0;")],
      second: ("two", nil)),
    Case(file: "10-raw-amp-comment-url", findings: [Finding("raw-ampersand", "&b=2")]),
    Case(file: "11-raw-amp-link", findings: [Finding("raw-ampersand", "&b=2")]),
    Case(
      file: "11b-raw-amp-title", findings: [Finding("raw-ampersand", "& A")],
      second: ("Q & A", "body 2")),
    Case(
      file: "11c-raw-lt-title", findings: [Finding("raw-less-than", "< b")],
      second: ("a < b", "body 2")),
    Case(
      file: "12-nbsp-title",
      findings: [Finding("html-entity", "&nbsp;"), Finding("html-entity", "&hellip;")],
      second: ("a\u{A0}b…", "body 2")),
    Case(file: "12b-named-in-attr", findings: [Finding("html-entity", "&eacute;")]),
    Case(file: "12c-amp-in-nicename", findings: [Finding("raw-ampersand", "&d\"")]),
    Case(
      file: "13-nested-cdata-unescaped", findings: [Finding("section-end", "]]> z")],
      second: ("two", "x <![CDATA[ y ]]> z")),
    Case(file: "14-split-cdata", second: ("two", "x ]]> z")),
    Case(file: "14b-split-cdata-wpcli-style", second: ("two", "x ]]> z ]]>")),
    Case(file: "15-truncated-mid-item2", entries: ["1"], findings: [Finding("truncated", "\0")]),
    Case(file: "16-truncated-mid-cdata", entries: ["1"], findings: [Finding("truncated", "\0")]),
    Case(
      file: "16b-truncated-after-item2", entries: ["1", "2"],
      findings: [Finding("truncated", "\0")]),
    Case(file: "16c-missing-channel-close", findings: [Finding("truncated", "\0")]),
    Case(file: "17-undeclared-prefix", findings: [Finding("undeclared-prefix", "<media:")]),
    Case(
      file: "17b-undeclared-prefix-plus-ctl",
      findings: [Finding("control-character", [12]), Finding("undeclared-prefix", "<media:")]),
    Case(
      file: "17c-two-bad",
      findings: [Finding("raw-ampersand", "&b=2"), Finding("undeclared-prefix", "<media:")]),
    Case(file: "18-wp-prefix-undeclared", findings: [Finding("undeclared-prefix", "<wp:")]),
    Case(
      file: "18b-excerpt-undeclared", findings: [Finding("undeclared-prefix", "<excerpt:")]),
    Case(file: "19-version-1.3"),
    Case(file: "19b-ns-https"),
    Case(file: "19c-ns-mismatch-version"),
    Case(file: "20-other-prefix", findings: [Finding("undeclared-prefix", "<w:")]),
    Case(file: "21-doctype", findings: [Finding("document-type", "<!DOCTYPE")]),
    Case(
      file: "21b-doctype-entity", findings: [Finding("document-type", "<!DOCTYPE")],
      second: ("a\u{A0}b", "body 2")),
    Case(
      file: "22-two-docs", entries: ["1", "2", "3", "1", "2", "3"],
      findings: [Finding("second-document", "<?xml", isLast: true)]),
    Case(file: "23-iso8859-1", second: ("two", "café")),
    Case(
      file: "23b-windows1252-declared-utf8",
      findings: [Finding("guessed-byte", [0x93]), Finding("guessed-byte", [0x94])],
      second: ("two", "“q”")),
    Case(file: "24-utf16", second: ("two", "body 2")),
    Case(file: "25-single-line"),
    Case(file: "26-pretty-ws-around-cdata", second: ("two", "body 2")),
    Case(file: "27-fields-after-postmeta"),
    Case(file: "28-attr-reordered"),
    Case(
      file: "29-category-no-nicename", findings: [Finding("category-without-slug", "Plain")]),
    Case(
      file: "32-crlf",
      findings: [Finding("carriage-return", "\r")]
        + ["one", "two", "three"].map {
          Finding("carriage-return", "\r\n\t\t<title><![CDATA[\($0)")
        }, second: ("two", "l1\nl2")),
    Case(file: "33-missing-post-id", entries: ["1", "", "3"]),
    Case(file: "34-missing-version", findings: [Finding("missing-version", "<channel>")]),
    Case(file: "35-version-cdata"),
    Case(file: "36-self-closed"),
    Case(file: "37-comment-in-content", second: ("two", "body 2")),
    Case(
      file: "38-xhtml-in-content", findings: [Finding("markup-in-value", "<p>raw")],
      second: ("two", "<p>raw <b>x</b></p>")),
    Case(
      file: "39-git-conflict",
      findings: [Finding("junk", "<<<<<<<"), Finding("junk", "=======")]),
    Case(
      file: "40-xml11", findings: [Finding("character-reference", "&#12;")],
      second: ("two", "body 2")),
    Case(file: "41-long-line-9k"),
    Case(file: "42-meta-before-fields-zero", second: ("two", "0")),
    Case(file: "43-uppercase-html", second: ("two", "<BR><P>x<HR>")),
    Case(file: "44-zero-title", second: ("0", "body 2")),
    Case(file: "45-entities-nocdata", second: ("two", "<p>a &amp; b</p>")),
  ]

  @Test(arguments: cases) func damageIsContained(_ test: Case) throws {
    let bytes = try Corpus.bytes("corpus/defects/\(test.file).xml")
    let (blog, diagnostics) = try Corpus.read(.bytes(bytes))
    #expect(blog.entries.map(\.id.rawValue) == test.entries)
    #expect(diagnostics == test.findings.map { $0.place(in: bytes) })
    #expect(blog.header.authors.map(\.id.rawValue) == ["admin"])
    #expect(blog.header.terms.map(\.id.slug) == ["news"])
    if let title = test.second.title { #expect(blog.entries[1].title?.text == title) }
    if let content = test.second.content { #expect(blog.entries[1].content?.text == content) }
    for entry in blog.entries where entry.id.rawValue != "2" {
      #expect(entry.comments.count == 1)
      #expect(entry.slug?.isEmpty == false)
    }
  }

  @Test func compressedFilesAreRefused() throws {
    let bytes = try Corpus.bytes("corpus/defects/31-gzip.xml")
    #expect {
      try Corpus.read(.bytes(bytes))
    } throws: { error in
      (error as? DecantError)?.code == .refusedSource
    }
  }

  @Test func everyDefectIsTested() {
    let files = Corpus.names(in: "corpus/defects").filter { $0.hasSuffix(".xml") }
    let tested = Set(Self.cases.map { $0.file + ".xml" } + ["31-gzip.xml"])
    #expect(Set(files).subtracting(tested).isEmpty)
  }
}
