/// The names of the months in the languages of Western Europe, in lower case.
enum MonthNames {
  /// The number of the month, from 1 to 12, for a name or its usual short form.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (i, names) in names.enumerated() {
      for name in names.split(separator: " ") { months[String(name)] = i + 1 }
    }
    return months
  }()

  private static let names = [
    "january jan januar jänner janvier janv enero ene janeiro gennaio januari",
    "february feb februar février févr febrero fevereiro fev febbraio februari",
    "march mar märz mär mars marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mei",
    "june jun juni juin junio junho giugno",
    "july jul juli juillet juil julio julho luglio",
    "august aug août agosto ago augustus",
    "september sep sept septembre septiembre setembro settembre",
    "october oct oktober okt octobre octubre outubro ottobre",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
  ]
}
