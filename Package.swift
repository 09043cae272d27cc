// swift-tools-version: 6.3

import PackageDescription

/// Every target is held to the newest rules of the language, and a warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// All pointers live in `Postgres`; everywhere else the compiler refuses them.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "tjansen",
  products: [
    .executable(name: "tjansen", targets: ["tjansen"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "Postgres",
      dependencies: [
        "CPostgres",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(
      name: "Schema",
      dependencies: ["Postgres"],
      path: "sql",
      exclude: ["tests"],
      sources: ["Swift"],
      resources: [
        .copy("roles.sql"), .copy("migrations"), .copy("app"), .copy("criteria"),
        .copy("grants.sql"),
      ],
      swiftSettings: safe),
    .target(name: "WorkingTime", swiftSettings: safe),
    .target(
      name: "Programme",
      dependencies: [
        "Postgres", "WorkingTime",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: safe),
    .target(name: "HTML", swiftSettings: safe),
    .target(name: "Charts", dependencies: ["HTML"], swiftSettings: safe),
    .target(
      name: "Web",
      dependencies: [
        "Charts", "HTML", "Programme", "WorkingTime",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: safe),
    .executableTarget(
      name: "tjansen",
      dependencies: [
        "Postgres", "Schema", "Programme", "WorkingTime", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: safe),
    .executableTarget(
      name: "postgres-stress",
      dependencies: ["Postgres"],
      path: "Tests/PostgresStress",
      swiftSettings: strict),
    .target(
      name: "Support",
      dependencies: [
        "Postgres", "Schema", "Programme",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/Support",
      swiftSettings: safe),
    .testTarget(
      name: "PostgresTests",
      dependencies: [
        "Postgres",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .testTarget(name: "WorkingTimeTests", dependencies: ["WorkingTime"], swiftSettings: safe),
    .testTarget(
      name: "SchemaTests",
      dependencies: ["Postgres", "Schema", "Programme", "WorkingTime", "Support"],
      swiftSettings: safe),
    .testTarget(
      name: "ProgrammeTests",
      dependencies: ["Postgres", "Programme", "Support"],
      swiftSettings: safe),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: safe),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "HTML"], swiftSettings: safe),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Charts", "HTML", "Programme", "Postgres", "WorkingTime", "Web", "Support",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: safe),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Postgres", "Support", "tjansen", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: safe),
  ],
  swiftLanguageModes: [.v6]
)
