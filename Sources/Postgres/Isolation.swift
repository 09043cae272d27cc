/// How much a writing transaction sees of those that run beside it.
public enum Isolation: String, Sendable {
  /// Each statement sees what was committed before it; never run again by itself.
  case readCommitted = "read committed"
  /// The whole transaction sees one moment; run again on a conflict.
  case repeatableRead = "repeatable read"
  /// As if transactions ran one after another; run again on a conflict.
  case serializable = "serializable"
}
