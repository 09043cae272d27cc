internal import Postgres
internal import Programme

extension ConnectFailure {
  /// Where a database was sought, why there was no way in, and what to do; never a password.
  var phrase: Phrase {
    let place = "\(host), port \(port), database \(database)"
    let danish = reason == .unreadable ? "" : " (\(place))"
    return Phrase(
      da: "Ingen forbindelse til PostgreSQL\(danish): \(reason.danish)".asSentence,
      en: "\(self)".asSentence)
  }
}

extension ConnectFailure.Reason {
  fileprivate var danish: String {
    switch self {
    case .unreadable: "forbindelsen kan ikke læses. Se efter nøgleord og anførselstegn"
    case .refused: "ingen lytter dér. Kører serveren, og er vært og port rigtige?"
    case .timeout: "intet svar i tide. Se efter netværk, vært og port"
    case .unknownHost: "værtens navn fører ingen steder hen. Se efter stavningen"
    case .authentication: "serveren afviste brugeren. Se efter bruger, kodeord og pg_hba.conf"
    case .noDatabase: "databasen findes ikke. Opret den, eller se efter navnet"
    case .tooManyConnections: "serveren har ingen ledig forbindelse. Hæv max_connections"
    case .notReady: "serveren starter eller stopper. Prøv igen om lidt"
    case .noSuitableHost: "ingen vært tager imod. Se efter target_session_attrs"
    case .encryption: "TLS lykkedes ikke. Se efter sslmode og certifikaterne"
    case .other: "serveren kan ikke nås, eller den afviste. Dens log ved mere"
    }
  }
}

extension String {
  /// With a capital first and a stop last.
  fileprivate var asSentence: String {
    prefix(1).uppercased() + dropFirst() + (hasSuffix("?") ? "" : ".")
  }
}
