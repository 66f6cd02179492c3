public import Selection

/// Every file that was printed under a number, by its digest, so that it is known again byte for byte.
public enum Prints {
    /// A printed file, or a proof whose digest stands on the pages of a bound volume.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case paper, proof
    }

    public struct Print: Sendable, Hashable {
        public let digest: Fingerprint
        public let kind: Kind
        /// The number it carries.
        public let number: String
        /// Whose data is in it, where it is a person's.
        public let person: PersonID?

        public init(_ digest: Fingerprint, _ kind: Kind, number: String, person: PersonID?) {
            self.digest = digest
            self.kind = kind
            self.number = number
            self.person = person
        }
    }

    /// Notes what was printed; the first moment stands.
    public static func note(_ prints: [Print], at moment: Moment, in records: any Writing) throws {
        for print in prints {
            try records.run(
                """
                INSERT INTO prints (digest, number, kind, person, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (digest, number) DO NOTHING
                """,
                [
                    .text(print.digest.hex), .text(print.number), .text(print.kind.rawValue),
                    SQLValue(print.person?.text), .integer(moment.milliseconds),
                ])
        }
    }

    /// Whether all of them were noted before.
    public static func know(_ prints: [Print], in records: any Reading) throws -> Bool {
        try prints.allSatisfy { print in
            try records.row(
                "SELECT at FROM prints WHERE digest = ? AND number = ?", [.text(print.digest.hex), .text(print.number)])
                != nil
        }
    }

    /// The number under which a whole file was printed, and when first.
    public static func paper(_ digest: Fingerprint, in records: any Reading) throws -> (number: String, at: Moment)? {
        try records.row(
            "SELECT number, at FROM prints WHERE digest = ? AND kind = 'paper' ORDER BY at LIMIT 1", [.text(digest.hex)]
        ).map { (number: $0.text(0), at: $0.moment(1)) }
    }

    /// Whether a digest's first signs are those of a proof bound under a number.
    public static func isProof(_ start: String, of number: String, in records: any Reading) throws -> Bool {
        try records.row(
            "SELECT at FROM prints WHERE number = ? AND kind = 'proof' AND digest >= ? AND digest < ? LIMIT 1",
            [.text(number), .text(start), .text(start + "g")]) != nil
    }
}
