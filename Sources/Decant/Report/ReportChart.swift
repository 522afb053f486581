/// Charts as inline SVG, which need no script and print well.
///
/// The figures stand beside the bars as text; colours come from the page's style.
enum ReportChart {
  /// A bar for each value, side by side, with its name below.
  ///
  /// - Parameter bars: At most about 30.
  static func columns(_ bars: [(name: String, count: Int)], label: String) -> String {
    let most = bars.map(\.count).max() ?? 0
    guard most > 0 else { return "" }
    let step = 44
    let height = 120
    let width = max(bars.count * step, 6 * step)
    var shapes = ""
    for (place, bar) in bars.enumerated() {
      let size = bar.count == 0 ? 0 : max(2, bar.count * height / most)
      let left = place * step
      let middle = left + step / 2
      let top = 18 + height - size
      shapes += "<rect x=\"\(left + 7)\" y=\"\(top)\" width=\"\(step - 14)\" height=\"\(size)\""
      shapes += " rx=\"2\"/>"
      shapes += "<text x=\"\(middle)\" y=\"\(top - 5)\">\(PageText.number(bar.count))</text>"
      shapes += "<text x=\"\(middle)\" y=\"\(height + 34)\">\(PageText.escaped(bar.name))</text>\n"
    }
    let line = "<path d=\"M0 \(18 + height).5H\(width)\"/>"
    return
      "<svg class=\"columns\" style=\"max-width:\(width * 5 / 4)px\" "
      + "viewBox=\"0 0 \(width) \(height + 42)\" role=\"img\" "
      + "aria-label=\"\(PageText.escaped(label))\">\n\(shapes)\(line)</svg>\n"
  }

  /// A bar for each value, one below the other, its name and count before it.
  static func rows(_ bars: [(name: String, count: Int)]) -> String {
    let most = bars.map(\.count).max() ?? 0
    guard most > 0 else { return "" }
    let lines = bars.map { bar in
      let size = max(1, bar.count * 100 / most)
      return "<li><span>\(PageText.isolated(bar.name))</span> <b>\(PageText.number(bar.count))</b>"
        + "<svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect width=\"\(size)\" height=\"4\"/></svg></li>\n"
    }
    return "<ul class=\"rows\">\n\(lines.joined())</ul>\n"
  }

  /// One bar of parts, with a legend below.
  static func parts(_ parts: [(name: String, label: String, count: Int)], label: String) -> String {
    let total = parts.map(\.count).reduce(0, +)
    guard total > 0 else { return "" }
    var left = 0
    var shapes = ""
    var legend: [String] = []
    for part in parts where part.count > 0 {
      let size = max(4, part.count * 1000 / total)
      shapes += "<rect class=\"\(part.name)\" x=\"\(left)\" width=\"\(size)\" height=\"20\"/>"
      left += size + 3
      legend.append(
        "<i class=\"\(part.name)\"></i><b>\(PageText.number(part.count))</b> "
          + PageText.escaped(part.label))
    }
    return
      "<svg class=\"parts\" viewBox=\"0 0 \(max(1, left - 3)) 20\" preserveAspectRatio=\"none\" "
      + "role=\"img\" aria-label=\"\(PageText.escaped(label))\">\(shapes)</svg>\n"
      + PageText.list(legend, class: "legend")
  }
}
