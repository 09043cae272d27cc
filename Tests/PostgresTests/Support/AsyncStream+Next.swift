extension AsyncStream where Element: Sendable {
  /// The next element, nil when there will be none.
  func next() async -> Element? {
    for await element in self { return element }
    return nil
  }
}
