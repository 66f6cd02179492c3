// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let blindSigning: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")

let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")

let package = Package(
    name: "bole",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "bole", targets: ["bole"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CMagic", providers: [.apt(["libmagic-dev"])]),
        .target(name: "CLemon"),
        .target(name: "Assignment", dependencies: ["CLemon"], swiftSettings: strict),
        .target(name: "Selection", swiftSettings: strict),
        .target(name: "Records", dependencies: ["Selection", crypto, blindSigning], swiftSettings: strict),
        .target(name: "SQLiteDatabase", dependencies: ["Records", grdb, sqlite], swiftSettings: strict),
        .target(
            name: "Papers",
            dependencies: [
                "Selection", yams, subprocess, "CCSV", "CZip", "CExpat", "CMagic", "CQREncode", "CXlsxWriter",
            ],
            resources: [.copy("Templates"), .copy("Worker")], swiftSettings: strict),
        .target(
            name: "Casework",
            dependencies: ["Selection", "Records", "Papers", "Assignment", crypto, "CSodium", logging, metrics],
            swiftSettings: strict),
        .target(
            name: "Pages", dependencies: ["Selection", mustache],
            resources: [.copy("Texts"), .copy("Templates"), .copy("Style")], swiftSettings: strict),
        .target(
            name: "Website", dependencies: ["Casework", "Pages", hummingbird, nio], swiftSettings: strict),
        .target(
            name: "Rehearsal", dependencies: ["Selection", "Records", "Casework", crypto], swiftSettings: strict),
        .executableTarget(
            name: "bole",
            dependencies: [
                "Selection", "Records", "SQLiteDatabase", "Papers", "Casework", "Pages", "Website", "Rehearsal",
                "Assignment", arguments, lifecycle, signals, logging, metrics, hummingbird,
            ], swiftSettings: strict),
        // Measures what `make bench` prints of the server; nobody installs it.
        .executableTarget(
            name: "BoleBench",
            dependencies: [
                "Selection", "Records", "SQLiteDatabase", "Papers", "Casework", "Pages", "Website", "Assignment",
                arguments, lifecycle, logging, hummingbird, nio, nioPosix,
            ], path: "Benchmarks/BoleBench", swiftSettings: strict),
        .testTarget(
            name: "SelectionTests", dependencies: ["Selection", "Assignment", "Papers", "Records"],
            exclude: ["Case/GoldenEvents"], swiftSettings: strict),
        .testTarget(name: "AssignmentTests", dependencies: ["Assignment"], swiftSettings: strict),
        .testTarget(
            name: "RecordsTests", dependencies: ["Records", "SQLiteDatabase", "Selection", crypto],
            swiftSettings: strict),
        .testTarget(
            name: "PapersTests", dependencies: ["Papers", "Selection", "CZip", subprocess], swiftSettings: strict),
        .testTarget(
            name: "CaseworkTests",
            dependencies: ["Casework", "Records", "SQLiteDatabase", "Papers", "Selection"], swiftSettings: strict),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "Selection"], swiftSettings: strict),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Website", "Casework", "Records", "SQLiteDatabase", "Papers", "Pages", "Selection", hummingbird,
                hummingbirdTesting, subprocess,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["Casework", "Records", "SQLiteDatabase", "Selection"],
            swiftSettings: strict),
        .testTarget(
            name: "ServerTests", dependencies: ["Casework", "Papers", "Records", "SQLiteDatabase", "Selection"],
            swiftSettings: strict),
        .testTarget(name: "BoleTests", dependencies: ["bole"], swiftSettings: strict),
        .testTarget(
            name: "RehearsalTests",
            dependencies: ["Rehearsal", "Casework", "Records", "SQLiteDatabase", "Papers", "Selection"],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
