import Decant
import Foundation
import Testing

struct ValidationRuleTests {
  @Test func thereAreFortyRulesForExports() {
    #expect(BlogFormat.wxr.validationRules.count >= 40)
  }

  @Test(arguments: ValidationSample.all)
  func badSamplesBreakTheirRule(_ sample: ValidationSample) async throws {
    let found = try await sample.judge("bad")
    #expect(found.contains { $0.rule == sample.rule }, "found \(found)")
  }

  @Test(arguments: ValidationSample.all)
  func goodSamplesBreakNoRule(_ sample: ValidationSample) async throws {
    #expect(try await sample.judge("good") == [])
  }

  @Test(arguments: Set(FormatRegistry.standard.formats.flatMap(\.validationRules).map(\.id)))
  func rulesSayWhereTheyComeFromAndWhatToDo(_ id: String) throws {
    let rules = FormatRegistry.standard.formats.flatMap(\.validationRules)
    let rule = try #require(rules.first { $0.id == id })
    for text in [
      rule.summary, rule.explanation, rule.origin, rule.remedy, rule.badExample, rule.goodExample,
    ] {
      #expect(!text.isEmpty)
    }
  }

  @Test func rulesKeepTheirNames() throws {
    let file = ValidationSample.root.appending(path: "rules.txt")
    let known = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(
      String.init)
    let ids = Set(FormatRegistry.standard.validationRules.map(\.id))
    #expect(known.filter { !ids.contains($0) } == [])
  }

  @Test func textsThatPHPRefusesAreErrors() async throws {
    let good = ValidationSample.root.appending(path: "wxr/missing-id/good.xml")
    let text = try String(contentsOf: good, encoding: .utf8)
    let large = text.replacing(
      "The quay is wet.", with: String(repeating: "fog ", count: 2_500_001))
    let found = try await ValidationSample.judge(.bytes(Array(large.utf8)), .wxr)
    #expect(found.map(\.rule.id) == ["wxr/large-value"])
  }
}
