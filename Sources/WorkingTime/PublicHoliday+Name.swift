extension PublicHoliday {
  /// What the holiday is called, in every language at once so that none can be forgotten.
  public var name: (danish: String, english: String) {
    switch self {
    case .newYearsDay: ("Nytårsdag", "New Year's Day")
    case .maundyThursday: ("Skærtorsdag", "Maundy Thursday")
    case .goodFriday: ("Langfredag", "Good Friday")
    case .easterSunday: ("Påskedag", "Easter Sunday")
    case .easterMonday: ("2. påskedag", "Easter Monday")
    case .greatPrayerDay: ("Store bededag", "Great Prayer Day")
    case .ascensionDay: ("Kristi himmelfartsdag", "Ascension Day")
    case .whitSunday: ("Pinsedag", "Whit Sunday")
    case .whitMonday: ("2. pinsedag", "Whit Monday")
    case .christmasDay: ("Juledag", "Christmas Day")
    case .secondChristmasDay: ("2. juledag", "Second Christmas Day")
    }
  }
}
