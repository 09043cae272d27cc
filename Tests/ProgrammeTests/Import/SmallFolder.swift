import Foundation
import Support

/// The smallest folder that can be imported, to be spoilt or filled by a test.
struct SmallFolder {
  var files: [String: Data] = [
    "params.json": Data(
      #"{"period_start": "2013-01-01", "first_year": 2014, "areas": ["Løget", "Nørremarken"]}"#.utf8
    ),
    "youths.csv": Data("youth_id,birth_date,died_on,job_at_start,void\nU1,2000-02-29,,,\n".utf8),
  ]

  /// The header each file has when a row is added to it.
  static let headers = [
    "youths.csv": "youth_id,birth_date,died_on,job_at_start,void",
    "residences.csv": "youth_id,area,from_date,to_date",
    "employments.csv": "employment_id,youth_id,start_date,end_date,weekly_hours,void",
    "sessions.csv": "session_id,youth_id,offered_on,held_at,status",
    "followups.csv": "followup_id,youth_id,kind,contact_date,reference_date,outcome,source",
    "volunteering.csv": "volunteering_id,youth_id,from_date,to_date,kind",
    "uu.csv": "point,period,area,dropouts,at_risk",
    "population.csv": "ref_date,area,age_from,age_to,persons",
    "shifts.csv": "shift_id,youth_id,start_at,end_at",
    "staff_time.csv": "year,focus,hours",
    "funding.csv": "plan,source,kind,amount_kr",
  ]

  /// Adds a row below what the file has; its line is the answer.
  @discardableResult
  mutating func add(_ row: String, to file: String) -> Int {
    var text =
      files[file].map { String(decoding: $0, as: UTF8.self) } ?? (Self.headers[file] ?? "") + "\n"
    text += row + "\n"
    files[file] = Data(text.utf8)
    return text.split(separator: "\n").count
  }

  mutating func set(_ file: String, _ text: String) { files[file] = Data(text.utf8) }

  func write() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, bytes) in files {
      try folder.write(name, bytes)
    }
    return folder
  }
}
