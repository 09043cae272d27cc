import Postgres

/// Tells something and hears it, or hears that something may have been missed.
struct Hearing: Work {
  let database: Database
  let listener: Listener
  let channel: String

  func once() async throws -> Bool {
    let events = listener.events(limit: 8)
    let payload = String(UInt64.random(in: 0...UInt64.max))
    let channel = channel
    try await database.write { tx in
      try tx.execute("select pg_notify(\(channel), \(payload))")
    }
    for await event in events {
      switch event {
      case .missed: return true
      case .notification(let told) where told.payload == payload: return true
      case .notification: continue
      }
    }
    return false
  }
}
